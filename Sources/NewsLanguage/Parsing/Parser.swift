package import NewsModel

/// Finds each token's head and relation: greedy arc-eager transitions, then a label for every arc.
///
/// Source: Goldberg and Nivre, "A Dynamic Oracle for Arc-Eager Dependency Parsing", 2012.
package struct Parser: Sendable {
  private let transitions: TransitionTable
  private let labels: WeightTable
  private let allowed: LabelMask
  /// Sentences longer than this are no sentences; their tokens hang on the first one.
  private static let longest = 400

  package init(_ file: ModelFile) throws(ModelError) {
    transitions = TransitionTable(try file.section("parser"))
    labels = WeightTable(try file.section("labels"))
    allowed = LabelMask(try file.section("labelset"))
  }

  /// Parses every sentence in place; tokens must be tagged.
  package func parse(_ tokens: inout [Token], _ sentences: [Sentence], of body: SourceText) {
    let bytes = body.bytes
    var state = ParserState()
    var nodes: [ParserFeatures.Node] = []
    for sentence in sentences {
      let first = sentence.tokens.lowerBound
      guard sentence.tokens.count <= Self.longest else {
        for index in sentence.tokens { tokens[index].head = Int32(first) }
        tokens[first].relation = .root
        continue
      }
      nodes.removeAll(keepingCapacity: true)
      for index in sentence.tokens {
        let form = Word(bytes.span, tokens[index].range, foldsCase: false).form
        nodes.append(ParserFeatures.Node(form: form, tag: tokens[index].tag))
      }
      let tree = tree(of: nodes, &state)
      for position in 0..<tree.count {
        let head = Int(tree.heads[position])
        let index = first + position
        tokens[index].head = Int32(head == tree.count ? index : first + head)
        tokens[index].relation = relation(tree, position, nodes, tokens, first)
      }
    }
  }

  private func tree(of nodes: [ParserFeatures.Node], _ state: inout ParserState) -> Tree {
    state.begin(nodes.count)
    while !state.isFinished {
      var scores = SIMD4<Int32>(repeating: 0)
      ParserFeatures.transition(state, nodes.span) { transitions.add($0, to: &scores) }
      var best: ParserState.Transition?
      for transition in ParserState.Transition.allCases
      where state.allows(transition) && !Self.headsByMark(transition, state, nodes) {
        if let found = best, scores[found.rawValue] >= scores[transition.rawValue] { continue }
        best = transition
      }
      guard let best else { break }
      state.apply(best)
    }
    return Tree(heads: Self.withOneRoot(state.heads, nodes.count), count: nodes.count)
  }

  /// A punctuation mark governs nothing.
  private static func headsByMark(
    _ transition: ParserState.Transition,
    _ state: borrowing ParserState,
    _ nodes: [ParserFeatures.Node]
  ) -> Bool {
    switch transition {
    case .left: Int(state.front) < nodes.count && nodes[Int(state.front)].isMark
    case .right: state.stack.last.map { nodes[Int($0)].isMark } ?? false
    case .shift, .reduce: false
    }
  }

  /// Keeps the first root and hangs any other on it.
  package static func withOneRoot(_ heads: [Int32], _ count: Int) -> [Int32] {
    var heads = heads
    var root: Int?
    for index in 0..<count where heads[index] == Int32(count) || heads[index] == ParserState.none {
      heads[index] = Int32(root ?? count)
      if root == nil { root = index }
    }
    return heads
  }

  private func relation(
    _ tree: Tree,
    _ dependent: Int,
    _ nodes: [ParserFeatures.Node],
    _ tokens: [Token],
    _ first: Int
  ) -> Dependency {
    let head = Int(tree.heads[dependent])
    guard head != tree.count else { return .root }
    var candidates = allowed.relations(
      head: tokens[first + head].tag.universal,
      dependent: tokens[first + dependent].tag.universal,
      isLeft: dependent < head
    )
    if candidates.nonzeroBitCount == 1 {
      return Dependency(rawValue: UInt8(candidates.trailingZeroBitCount)) ?? .dep
    }
    var features: [UInt64] = []
    features.reserveCapacity(24)
    ParserFeatures.label(tree, dependent, nodes.span) { features.append($0) }
    var best = Dependency.dep
    var bestScore = Int32.min
    while candidates != 0 {
      let number = candidates.trailingZeroBitCount
      candidates &= candidates - 1
      var score: Int32 = 0
      for feature in features { score &+= labels.weight(classFeature(feature, number)) }
      if score > bestScore, let relation = Dependency(rawValue: UInt8(number)) {
        best = relation
        bestScore = score
      }
    }
    return best
  }
}
