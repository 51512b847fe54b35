package import NewsModel

/// Names the relation of every arc of a finished tree: from the root down, the dependents of a head from left to right.
///
/// Source: McDonald, Lerman and Pereira, "Multilingual Dependency Analysis with a Two-Stage Discriminative Parser", 2006.
package struct Labeller: Sendable {
  private let weights: ClassTable
  private let allowed: LabelMask

  /// `weights`, `allowed`: sections of a model file.
  package init(weights: ModelBytes, allowed: ModelBytes) {
    self.weights = ClassTable(weights)
    self.allowed = LabelMask(allowed)
  }

  /// The relation of each word; the tree has one root.
  package func relations(
    of tree: borrowing Tree,
    _ nodes: Span<ParserFeatures.Node>,
    _ scratch: inout Scratch
  ) -> [Dependency] {
    var named = NamedArcs(count: tree.count)
    for dependent in tree.topDown {
      let isRoot = Int(tree.heads[dependent]) == tree.count
      named.name(dependent, isRoot ? .root : relation(tree, dependent, nodes, named, &scratch))
    }
    return (0..<tree.count).map(named.relation)
  }

  private func relation(
    _ tree: borrowing Tree,
    _ dependent: Int,
    _ nodes: Span<ParserFeatures.Node>,
    _ named: borrowing NamedArcs,
    _ scratch: inout Scratch
  ) -> Dependency {
    let head = Int(tree.heads[dependent])
    var candidates = allowed.relations(
      head: nodes[head].universal,
      dependent: nodes[dependent].universal,
      isLeft: dependent < head
    )
    if candidates.nonzeroBitCount > 1 {
      scratch.features.removeAll()
      LabelFeatures.add(tree, dependent, nodes, named, to: &scratch.features)
      scratch.sums.sum(weights, scratch.features)
      candidates = Self.best(candidates, scratch.sums)
    }
    return Dependency(rawValue: UInt8(candidates.trailingZeroBitCount)) ?? .dep
  }

  /// The one bit of the set with the highest sum.
  private static func best(_ candidates: UInt64, _ sums: borrowing ClassSums) -> UInt64 {
    var rest = candidates
    var best = rest.trailingZeroBitCount
    while rest != 0 {
      let number = rest.trailingZeroBitCount
      rest &= rest - 1
      if sums[number] > sums[best] { best = number }
    }
    return 1 << UInt64(best)
  }
}

extension Labeller {
  /// Memory that one parse after another uses.
  package struct Scratch: ~Copyable {
    var features = FeatureList()
    var sums = ClassSums(classes: Dependency.allCases.count)

    package init() {}
  }
}
