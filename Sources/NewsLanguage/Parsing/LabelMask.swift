package import NewsModel

/// Which relations occur between a head and a dependent of given universal tags, in a given direction.
///
/// One 64-bit set a combination; what was never seen in training allows everything that was seen for the dependent.
package struct LabelMask: Sendable {
  package static let rows = 18 * 18 * 2
  private let sets: [UInt64]

  package init(_ sets: [UInt64]) { self.sets = sets }

  init(_ bytes: ModelBytes) { sets = (0..<(bytes.count / 8)).map { bytes.long($0) } }

  package var encoded: [UInt8] {
    sets.flatMap { set in (0..<8).map { UInt8(truncatingIfNeeded: set >> (8 * $0)) } }
  }

  /// `head`: nil for the root.
  package static func row(head: UniversalTag?, dependent: UniversalTag, isLeft: Bool) -> Int {
    (Int(head?.rawValue ?? 17) * 18 + Int(dependent.rawValue)) * 2 + (isLeft ? 1 : 0)
  }

  package func relations(head: UniversalTag?, dependent: UniversalTag, isLeft: Bool) -> UInt64 {
    let set = sets[Self.row(head: head, dependent: dependent, isLeft: isLeft)]
    return set == 0 ? 1 << UInt64(Dependency.dep.rawValue) : set
  }
}
