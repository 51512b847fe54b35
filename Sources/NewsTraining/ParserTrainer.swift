import NewsLanguage
import NewsModel

/// Learns the transitions with a dynamic oracle: from the second epoch on, mistakes are followed and mended.
///
/// Source: Goldberg and Nivre, "A Dynamic Oracle for Arc-Eager Dependency Parsing", 2012.
struct ParserTrainer: ~Copyable {
  private static let epochs = 12
  /// A right transition must beat the others by this much.
  private static let margin: Float = 15
  private static let exploration = 0.9
  /// A feature counts only after this many updates; a mistake makes two.
  private static let least = 8
  private var table = AveragedTable()
  private var step: Int32 = 1
  private var features = FeatureList()
  private var scores = [Float](repeating: 0, count: 4)
  private var state = ParserState()

  /// `guides`: a first tree of each sentence, made by a parser that has not seen it; none for a parser without a guide.
  init(
    training sentences: [TrainingSentence],
    guides: [Tree] = [],
    seed: UInt64
  ) {
    var generator = SeededGenerator(seed: seed)
    var order = Array(sentences.indices)
    for epoch in 0..<Self.epochs {
      order.shuffle(using: &generator)
      for index in order where !sentences[index].nodes.isEmpty {
        learn(
          sentences[index],
          guide: guides.isEmpty ? nil : guides[index],
          explores: epoch > 0,
          &generator
        )
      }
    }
  }

  var rows: [ClassTable.Row] { table.averages(step: step, least: Self.least) }

  private mutating func learn(
    _ sentence: TrainingSentence,
    guide: Tree?,
    explores: Bool,
    _ generator: inout SeededGenerator
  ) {
    let nodes = sentence.nodes
    state.begin(nodes.count)
    while !state.isFinished {
      let legal = state.legal(nodes.span)
      guard legal != 0 else { break }
      step += 1
      features.removeAll()
      ParserFeatures.add(state, nodes.span, to: &features)
      if let guide { GuideFeatures.add(state, nodes.span, guide, to: &features) }
      table.sum(features, into: &scores)
      let (cheapest, costs) = Oracle.costs(legal, state, sentence.heads)
      var best = -1
      var gold = -1
      var wrong = -1
      for number in 0..<4 where legal >> number & 1 != 0 {
        if best < 0 || scores[number] > scores[best] { best = number }
        if costs[number] == cheapest {
          if gold < 0 || scores[number] > scores[gold] { gold = number }
        } else if wrong < 0 || scores[number] > scores[wrong] {
          wrong = number
        }
      }
      if wrong >= 0, scores[wrong] + Self.margin >= scores[gold] {
        table.update(features, for: gold, against: wrong, step: step)
      }
      let follows = explores && Double.random(in: 0..<1, using: &generator) < Self.exploration
      guard let transition = ParserState.Transition(rawValue: follows ? best : gold) else { break }
      state.apply(transition)
    }
  }
}
