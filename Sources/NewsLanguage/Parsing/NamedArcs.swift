package import NewsModel

/// The relations of a tree as far as they are named, from the root down.
package struct NamedArcs: Sendable {
  private var relations: [UInt8]
  private static let unnamed: UInt8 = 99

  /// `count`: number of words; the index `count` is the root.
  package init(count: Int) { relations = Array(repeating: Self.unnamed, count: count + 1) }

  package mutating func name(_ word: Int, _ relation: Dependency) {
    relations[word] = relation.rawValue
  }

  /// Number of a word's relation, or one of its own where it has none yet and where there is no word.
  @inline(__always)
  func number(_ word: Int32) -> UInt64 {
    UInt64(word < 0 ? Self.unnamed : relations[Int(word)])
  }

  package func relation(_ word: Int) -> Dependency { Dependency(rawValue: relations[word]) ?? .dep }
}
