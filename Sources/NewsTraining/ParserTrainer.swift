import NewsLanguage
import NewsModel

/// Learns the transitions with a dynamic oracle: from the second epoch on, mistakes are followed and mended.
///
/// Source: Goldberg and Nivre, "A Dynamic Oracle for Arc-Eager Dependency Parsing", 2012.
struct ParserTrainer {
  private static let epochs = 10
  private static let exploration = 0.9
  private var table = AveragedTable(width: 4)
  private var step: Int32 = 1

  /// `tags`: predicted tags of each sentence, so that training sees what parsing will see.
  init(training sentences: [Treebank.Sentence], tags: [[PartOfSpeech]]) {
    var generator = SeededGenerator(seed: 2)
    var order = Array(sentences.indices)
    for epoch in 0..<Self.epochs {
      order.shuffle(using: &generator)
      for index in order {
        learn(sentences[index], tags[index], explores: epoch > 0, &generator)
      }
    }
  }

  var averages: [(feature: UInt64, weights: [Float])] { table.averages(step: step, least: 6) }

  static func nodes(_ sentence: Treebank.Sentence, _ tags: [PartOfSpeech]) -> [ParserFeatures.Node]
  {
    let bytes = sentence.body.bytes
    return zip(sentence.words, tags).map { range, tag in
      ParserFeatures.Node(form: Word(bytes.span, range, foldsCase: false).form, tag: tag)
    }
  }

  private mutating func learn(
    _ sentence: Treebank.Sentence,
    _ tags: [PartOfSpeech],
    explores: Bool,
    _ generator: inout SeededGenerator
  ) {
    let nodes = Self.nodes(sentence, tags)
    var state = ParserState()
    state.begin(nodes.count)
    var features: [UInt64] = []
    while !state.isFinished {
      step += 1
      features.removeAll(keepingCapacity: true)
      ParserFeatures.transition(state, nodes.span) { features.append($0) }
      var scores = SIMD4<Float>(repeating: 0)
      for feature in features {
        let row = table.row(feature)
        guard row >= 0 else { continue }
        for column in 0..<4 { scores[column] += table.weight(row, column) }
      }
      let legal = ParserState.Transition.allCases.filter(state.allows)
      guard let best = legal.max(by: { scores[$0.rawValue] < scores[$1.rawValue] }) else { break }
      let costs = legal.map { Oracle.cost(of: $0, state, sentence.heads) }
      let least = costs.min() ?? 0
      let right = zip(legal, costs).filter { $0.1 == least }.map(\.0)
      guard let gold = right.max(by: { scores[$0.rawValue] < scores[$1.rawValue] }) else { break }
      if !right.contains(best) {
        for feature in features {
          table.update(feature, gold.rawValue, by: 1, step: step)
          table.update(feature, best.rawValue, by: -1, step: step)
        }
      }
      let follows = explores && Double.random(in: 0..<1, using: &generator) < Self.exploration
      state.apply(follows ? best : gold)
    }
  }
}

/// How many gold arcs a transition puts out of reach.
enum Oracle {
  static func cost(
    of transition: ParserState.Transition,
    _ state: borrowing ParserState,
    _ gold: [Int32]
  ) -> Int {
    let front = state.front
    let root = Int32(state.count)
    let top = state.stack.last ?? ParserState.none
    func head(_ index: Int32) -> Int32 { index == root ? ParserState.none : gold[Int(index)] }
    switch transition {
    case .left:
      // The top is lost: its head further right, and its dependents from the front on.
      var cost = 0
      let wanted = head(top)
      if wanted > front { cost += 1 }
      for index in front..<root where head(index) == top { cost += 1 }
      return cost
    case .right:
      // The front gets the top as head: another head is lost, and dependents of the front in the stack.
      var cost = 0
      let wanted = head(front)
      if wanted != top, wanted > front || state.stack.contains(wanted) { cost += 1 }
      for index in state.stack
      where head(index) == front && state.heads[Int(index)] == ParserState.none { cost += 1 }
      return cost
    case .reduce:
      var cost = 0
      for index in front..<root where head(index) == top { cost += 1 }
      return cost
    case .shift:
      // The front goes onto the stack: a head in the stack is lost, and headless dependents there.
      var cost = 0
      if state.stack.contains(head(front)) { cost += 1 }
      for index in state.stack
      where head(index) == front && state.heads[Int(index)] == ParserState.none { cost += 1 }
      return cost
    }
  }
}
