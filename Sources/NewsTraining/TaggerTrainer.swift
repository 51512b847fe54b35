import NewsLanguage
import NewsModel

/// Learns the tagger: an averaged perceptron over the features of the tagger.
struct TaggerTrainer: ~Copyable {
  /// Words of a sentence with the tags that they should get.
  struct Example: Sendable {
    let words: [Word]
    let tags: [PartOfSpeech]
  }

  private static let epochs = 8
  /// A right tag must beat the others by this much.
  private static let margin: Float = 10
  /// A feature counts only after this many updates; a mistake makes two.
  private static let least = 6
  private let setting: TaggerSetting
  private var table = AveragedTable()
  private var step: Int32 = 1
  private var features = FeatureList()
  private var scores: [Float]

  init(_ setting: TaggerSetting, training examples: [Example], seed: UInt64) {
    self.setting = setting
    scores = [Float](repeating: 0, count: setting.tags.count)
    for order in SeededGenerator.orders(of: examples.count, epochs: Self.epochs, seed: seed) {
      for index in order { learn(examples[index]) }
    }
  }

  var rows: [ClassTable.Row] { table.averages(step: step, least: Self.least) }

  private mutating func learn(_ example: Example) {
    let nodes = setting.nodes(example.words)
    var previous = TagSet.outside
    var beforePrevious = TagSet.outside
    for position in nodes.indices {
      step += 1
      features.removeAll()
      TaggerFeatures.add(nodes.span, position, previous, beforePrevious, to: &features)
      table.sum(features, into: &scores)
      let candidates = nodes[position].candidates
      let given = best(candidates)
      let gold = setting.numbers[example.tags[position]]
      if let gold, candidates.isEmpty || candidates.contains(UInt8(gold)) {
        scores[gold] -= Self.margin
        let rival = best(candidates)
        if rival != gold { table.update(features, for: gold, against: rival, step: step) }
      }
      beforePrevious = previous
      previous = UInt64(given)
    }
  }

  private func best(_ candidates: TagDictionary.Candidates) -> Int {
    let numbers = candidates.isEmpty ? setting.tags.open : candidates.numbers
    var best = Int(numbers[0])
    for number in numbers where scores[Int(number)] > scores[best] { best = Int(number) }
    return best
  }
}
