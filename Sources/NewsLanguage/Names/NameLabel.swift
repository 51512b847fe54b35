package import NewsModel

/// The classes that the name model chooses from: no name, or one of three types at the beginning, inside, at the end of a
/// name or being all of it (BILOU).
///
/// Source: Ratinov and Roth, "Design Challenges and Misconceptions in Named Entity Recognition", 2009.
package enum NameLabel {
  package enum Kind: Int, Sendable, CaseIterable {
    case person, organization, place

    /// The type of a kind of name, nil for those that the model knows nothing of.
    package init?(_ kind: NameKind) {
      switch kind {
      case .person: self = .person
      case .agency, .organization, .outlet, .group: self = .organization
      case .country, .place: self = .place
      case .nationality, .other: return nil
      }
    }
  }

  package static let count = 1 + Kind.allCases.count * 4
  package static let none = 0

  /// The labels of a name of so many words.
  package static func labels(_ kind: Kind, count: Int) -> [Int] {
    let first = 1 + kind.rawValue * 4
    if count == 1 { return [first + 3] }
    return [first] + Array(repeating: first + 1, count: count - 2) + [first + 2]
  }

  /// Whether one label may follow another; outside the segment stands `none`.
  package static func allows(_ label: Int, after previous: Int) -> Bool {
    let isOpen = previous != none && (previous - 1) % 4 < 2
    let goesOn = label != none && ((label - 1) % 4 == 1 || (label - 1) % 4 == 2)
    guard isOpen || goesOn else { return true }
    return isOpen && goesOn && (label - 1) / 4 == (previous - 1) / 4
  }

  package static func ends(_ label: Int) -> Bool { label == none || (label - 1) % 4 >= 2 }

  /// The names in a sequence of labels.
  package static func names(in labels: [Int]) -> [(range: Range<Int>, kind: Kind)] {
    var names: [(range: Range<Int>, kind: Kind)] = []
    var start = 0
    for (index, label) in labels.enumerated() where label != none {
      if (label - 1) % 4 == 0 || (label - 1) % 4 == 3 { start = index }
      if ends(label), let kind = Kind(rawValue: (label - 1) / 4) {
        names.append((start..<(index + 1), kind))
      }
    }
    return names
  }
}
