/// Finds the best sequence of labels for each run of words that may be names: Viterbi over sums of weights.
package struct NameDecoder: Sendable {
  private let weights: ClassTable
  /// What a label says of the next one: a row for each label before.
  private let transitions: [Int32]

  package init(_ bytes: ModelBytes) {
    weights = ClassTable(bytes)
    var transitions: [Int32] = []
    var features = FeatureList()
    var sums = ClassSums(classes: NameLabel.count)
    for previous in 0..<NameLabel.count {
      features.removeAll()
      NameFeatures.add(previous: previous, to: &features)
      sums.sum(weights, features)
      for label in 0..<NameLabel.count { transitions.append(sums[label]) }
    }
    self.transitions = transitions
  }

  /// A label for each word.
  package func labels(of nodes: Span<NameNode>, _ scratch: inout Scratch) -> [Int] {
    var labels = [Int](repeating: NameLabel.none, count: nodes.count)
    var start = 0
    while start < nodes.count {
      guard nodes[start].isCandidate else {
        start += 1
        continue
      }
      scratch.lattice.begin()
      var end = start
      while end < nodes.count, nodes[end].isCandidate {
        scratch.features.removeAll()
        NameFeatures.add(nodes, end, to: &scratch.features)
        scratch.sums.sum(weights, scratch.features)
        for label in 0..<NameLabel.count {
          scratch.emissions[label] = Float(scratch.sums[label])
        }
        scratch.lattice.append(scratch.emissions) { Float(transitions[$0 * NameLabel.count + $1]) }
        end += 1
      }
      for (offset, label) in scratch.lattice.best().enumerated() { labels[start + offset] = label }
      start = end
    }
    return labels
  }
}

extension NameDecoder {
  /// Memory that one sentence after another uses.
  package struct Scratch: ~Copyable {
    var features = FeatureList()
    var sums = ClassSums(classes: NameLabel.count)
    var emissions = [Float](repeating: 0, count: NameLabel.count)
    var lattice = NameLattice()

    package init() {}
  }
}

/// The best paths through the labels of one run of words.
package struct NameLattice: Sendable {
  private var scores: [Float] = []
  private var next: [Float] = []
  private var origins: [Int] = []

  package init() {}

  package mutating func begin() {
    scores.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
  }

  /// Appends a word; `transition` weighs a label after a label before.
  @inline(__always)
  package mutating func append(_ emissions: [Float], _ transition: (Int, Int) -> Float) {
    let isFirst = scores.isEmpty
    next.removeAll(keepingCapacity: true)
    for label in 0..<NameLabel.count {
      var best = -Float.infinity
      var origin = 0
      for previous in 0..<(isFirst ? 1 : NameLabel.count)
      where NameLabel.allows(label, after: previous) {
        let score = (isFirst ? 0 : scores[previous]) + transition(previous, label)
        if score > best {
          best = score
          origin = previous
        }
      }
      next.append(best + emissions[label])
      origins.append(origin)
    }
    swap(&scores, &next)
  }

  /// The labels of the best path, none of which breaks off within a name.
  package func best() -> [Int] {
    let count = origins.count / NameLabel.count
    guard count > 0 else { return [] }
    var label = NameLabel.none
    for candidate in 0..<NameLabel.count
    where NameLabel.ends(candidate) && scores[candidate] > scores[label] { label = candidate }
    var labels = [Int](repeating: NameLabel.none, count: count)
    for position in (0..<count).reversed() {
      labels[position] = label
      label = origins[position * NameLabel.count + label]
    }
    return labels
  }
}
