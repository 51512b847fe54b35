import NewsModel

/// The weights by which the role of a line is told (Data/Models/lines.tsv), made by Data/Scripts/lines.py.
///
/// Two rounds of multinomial logistic regression: by a line's own features, then by what the first round says of it and
/// of its neighbours.
package struct LineModel: Sendable {
  static let roles = LineRole.allCases.count
  /// What the second round looks at: see ``PageRoles``.
  static let evidence = 5 + 5 * 6 + 6

  private let first: [Float]
  private let second: [Float]
  private let bias: [Float]

  /// - Throws: ``LineModelError`` with the number of a line that is not understood.
  package init(_ text: [UInt8]) throws(LineModelError) {
    var first = [Float](repeating: 0, count: LineFeature.count * Self.roles)
    var second = [Float](repeating: 0, count: Self.evidence * Self.roles)
    var bias = [Float](repeating: 0, count: Self.roles)
    let places = Dictionary(
      uniqueKeysWithValues: LineFeature.names.enumerated().map { ($1, $0) }
    )
    let lines = String(decoding: text, as: UTF8.self).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    for (number, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      let weights = fields.dropFirst().compactMap { Float($0) }
      guard weights.count == Self.roles, let name = fields.first else {
        throw LineModelError(line: number + 1)
      }
      if name == "bias" {
        bias = weights
      } else if name.hasPrefix("near"), let place = Int(name.dropFirst(4)), place < Self.evidence {
        second.replaceSubrange((place * Self.roles)..<((place + 1) * Self.roles), with: weights)
      } else if let place = places[String(name)] {
        first.replaceSubrange((place * Self.roles)..<((place + 1) * Self.roles), with: weights)
      } else {
        throw LineModelError(line: number + 1)
      }
    }
    self.first = first
    self.second = second
    self.bias = bias
  }

  /// How likely each role is by a line's own features.
  func first(_ features: [UInt16]) -> RoleShares {
    var scores = RoleShares()
    first.withUnsafeBufferPointer { weights in
      for feature in features {
        for role in 0..<Self.roles { scores[role] += weights[Int(feature) * Self.roles + role] }
      }
    }
    return scores.normalized
  }

  /// How likely each role is by what the first round says of the line and of its neighbours.
  func second(_ evidence: [Float]) -> RoleShares {
    var scores = RoleShares()
    for role in 0..<Self.roles { scores[role] = bias[role] }
    second.withUnsafeBufferPointer { weights in
      for (place, value) in evidence.enumerated() where value != 0 {
        for role in 0..<Self.roles { scores[role] += value * weights[place * Self.roles + role] }
      }
    }
    return scores.normalized
  }
}

package struct LineModelError: Error, Hashable, Sendable, CustomStringConvertible {
  package let line: Int

  package var description: String {
    "Line \(line) of the line model is not understood: write a feature, a tab, and five weights."
  }
}
