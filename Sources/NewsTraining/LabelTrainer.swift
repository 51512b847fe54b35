import NewsLanguage
import NewsModel

/// Learns which relation an arc has, on gold trees with predicted tags.
struct LabelTrainer {
  private static let epochs = 10
  private var table = AveragedTable(width: 1)
  private var step: Int32 = 1
  let mask: LabelMask
  private let sets: [UInt64]

  init(training sentences: [Treebank.Sentence], tags: [[PartOfSpeech]]) {
    var sets = [UInt64](repeating: 0, count: LabelMask.rows)
    for (sentence, tags) in zip(sentences, tags) {
      for index in tags.indices {
        let bit: UInt64 = 1 << UInt64(sentence.relations[index].rawValue)
        sets[Self.row(sentence, tags, index)] |= bit
      }
    }
    self.sets = sets
    mask = LabelMask(sets)
    var generator = SeededGenerator(seed: 3)
    var order = Array(sentences.indices)
    for _ in 0..<Self.epochs {
      order.shuffle(using: &generator)
      for index in order { learn(sentences[index], tags[index]) }
    }
  }

  var averages: [(feature: UInt64, weights: [Float])] { table.averages(step: step, least: 2) }

  private static func row(_ sentence: Treebank.Sentence, _ tags: [PartOfSpeech], _ index: Int)
    -> Int
  {
    let head = Int(sentence.heads[index])
    return LabelMask.row(
      head: head == tags.count ? nil : tags[head].universal,
      dependent: tags[index].universal,
      isLeft: index < head
    )
  }

  private mutating func learn(_ sentence: Treebank.Sentence, _ tags: [PartOfSpeech]) {
    let nodes = ParserTrainer.nodes(sentence, tags)
    let tree = Tree(heads: sentence.heads, count: nodes.count)
    var features: [UInt64] = []
    for index in nodes.indices where sentence.relations[index] != .root {
      step += 1
      features.removeAll(keepingCapacity: true)
      ParserFeatures.label(tree, index, nodes.span) { features.append($0) }
      var best = -1
      var bestScore = -Float.infinity
      var candidates = sets[Self.row(sentence, tags, index)]
      while candidates != 0 {
        let number = candidates.trailingZeroBitCount
        candidates &= candidates - 1
        var score: Float = 0
        for feature in features {
          let row = table.row(classFeature(feature, number))
          if row >= 0 { score += table.weight(row, 0) }
        }
        if score > bestScore {
          best = number
          bestScore = score
        }
      }
      let gold = Int(sentence.relations[index].rawValue)
      guard best != gold, best >= 0 else { continue }
      for feature in features {
        table.update(classFeature(feature, gold), 0, by: 1, step: step)
        table.update(classFeature(feature, best), 0, by: -1, step: step)
      }
    }
  }
}
