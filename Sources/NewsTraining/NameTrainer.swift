import NewsLanguage
import NewsModel

/// Learns where names stand and of what type they are: a structured perceptron over whole runs of words.
///
/// Source: Collins, "Discriminative Training Methods for Hidden Markov Models", 2002.
struct NameTrainer: ~Copyable {
  /// One sentence with the label that each word should get.
  struct Example: Sendable {
    let nodes: [NameNode]
    let labels: [Int]

    /// A name with a word that can never be found in one is left out.
    init(nodes: [NameNode], names: [NamedText.Name]) {
      self.nodes = nodes
      var labels = [Int](repeating: NameLabel.none, count: nodes.count)
      for name in names where name.range.allSatisfy({ nodes[$0].isCandidate }) {
        let own = NameLabel.labels(name.kind, count: name.range.count)
        for (index, label) in zip(name.range, own) { labels[index] = label }
      }
      self.labels = labels
    }
  }

  private static let epochs = 12
  /// A feature counts only after this many updates; a mistake makes two.
  private static let least = 5
  private var table = AveragedTable()
  private var step: Int32 = 1
  private var features = FeatureList()
  private var scores = [Float](repeating: 0, count: NameLabel.count)
  private var transitions = [[Float]](
    repeating: Array(repeating: 0, count: NameLabel.count),
    count: NameLabel.count
  )
  private var lattice = NameLattice()

  init(training examples: [Example], seed: UInt64) {
    for order in SeededGenerator.orders(of: examples.count, epochs: Self.epochs, seed: seed) {
      for index in order { learn(examples[index]) }
    }
  }

  var rows: [ClassTable.Row] { table.averages(step: step, least: Self.least) }

  private mutating func learn(_ example: Example) {
    var start = 0
    while start < example.nodes.count {
      guard example.nodes[start].isCandidate else {
        start += 1
        continue
      }
      var end = start
      while end < example.nodes.count, example.nodes[end].isCandidate { end += 1 }
      learn(example, start..<end)
      start = end
    }
  }

  private mutating func learn(_ example: Example, _ run: Range<Int>) {
    step += 1
    lattice.begin()
    for position in run {
      features.removeAll()
      NameFeatures.add(example.nodes.span, position, to: &features)
      table.sum(features, into: &scores)
      lattice.append(scores) { [transitions] in transitions[$0][$1] }
    }
    let given = lattice.best()
    let gold = Array(example.labels[run])
    guard given != gold else { return }
    for (place, position) in run.enumerated() {
      if given[place] != gold[place] {
        features.removeAll()
        NameFeatures.add(example.nodes.span, position, to: &features)
        table.update(features, for: gold[place], against: given[place], step: step)
      }
      guard place > 0 else { continue }
      teach(gold[place - 1], gold[place], by: 1)
      teach(given[place - 1], given[place], by: -1)
    }
  }

  private mutating func teach(_ previous: Int, _ label: Int, by change: Float) {
    features.removeAll()
    NameFeatures.add(previous: previous, to: &features)
    table.update(features, label, by: change, step: step)
    transitions[previous][label] += change
  }
}
