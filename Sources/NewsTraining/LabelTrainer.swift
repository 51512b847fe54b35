import NewsLanguage
import NewsModel

/// Learns which relation an arc has, on gold trees with predicted tags.
struct LabelTrainer: ~Copyable {
  private static let epochs = 10
  /// A right name must beat the others by this much.
  private static let margin: Float = 12
  /// A feature counts only after this many updates; a mistake makes two.
  private static let least = 6
  private var table = AveragedTable()
  private var step: Int32 = 1
  private var features = FeatureList()
  private var scores = [Float](repeating: 0, count: Dependency.allCases.count)
  private let mask: LabelMask

  init(training sentences: [TrainingSentence], seed: UInt64) {
    mask = LabelMask(of: sentences)
    for order in SeededGenerator.orders(of: sentences.count, epochs: Self.epochs, seed: seed) {
      for index in order { learn(sentences[index]) }
    }
  }

  var rows: [ClassTable.Row] { table.averages(step: step, least: Self.least) }

  private mutating func learn(_ sentence: TrainingSentence) {
    let nodes = sentence.nodes
    let tree = Tree(heads: sentence.heads)
    // The labels that this model itself gives are what the labeller will see.
    var named = NamedArcs(count: nodes.count)
    for index in tree.topDown {
      let gold = Int(sentence.relations[index].rawValue)
      guard Int(tree.heads[index]) != nodes.count else {
        named.name(index, .root)
        continue
      }
      step += 1
      let head = Int(tree.heads[index])
      features.removeAll()
      LabelFeatures.add(tree, index, nodes.span, named, to: &features)
      table.sum(features, into: &scores)
      var candidates = mask.relations(
        head: nodes[head].universal,
        dependent: nodes[index].universal,
        isLeft: index < head
      )
      var best = candidates.trailingZeroBitCount
      var rival = -1
      while candidates != 0 {
        let number = candidates.trailingZeroBitCount
        candidates &= candidates - 1
        if scores[number] > scores[best] { best = number }
        if number != gold, rival < 0 || scores[number] > scores[rival] { rival = number }
      }
      if rival >= 0, scores[rival] + Self.margin >= scores[gold] {
        table.update(features, for: gold, against: rival, step: step)
      }
      named.name(index, Dependency(rawValue: UInt8(best)) ?? .dep)
    }
  }
}

extension LabelMask {
  /// The relations that occur in sentences.
  init(of sentences: [TrainingSentence]) {
    var sets = [UInt64](repeating: 0, count: LabelMask.rows)
    for sentence in sentences {
      for index in sentence.nodes.indices {
        let head = Int(sentence.heads[index])
        let row = LabelMask.row(
          head: head == sentence.nodes.count ? nil : sentence.nodes[head].universal,
          dependent: sentence.nodes[index].universal,
          isLeft: index < head
        )
        sets[row] |= 1 << UInt64(sentence.relations[index].rawValue)
      }
    }
    self.init(sets)
  }
}
