import NewsModel

/// Builds the tree of a sentence by greedy arc-eager transitions, from either end, with or without a first tree to go by.
///
/// Source: Goldberg and Nivre, "A Dynamic Oracle for Arc-Eager Dependency Parsing", 2012; with a guide, Nivre and McDonald,
/// "Integrating Graph-Based and Transition-Based Dependency Parsers", 2008.
package struct TransitionParser: Sendable {
  package enum Direction: Sendable { case forward, backward }

  private let table: TransitionTable
  private let direction: Direction

  /// `table`: a section of a model file.
  package init(_ table: ModelBytes, _ direction: Direction) {
    self.table = TransitionTable(table)
    self.direction = direction
  }

  /// The tree of a sentence.
  ///
  /// `nodes`: the words in reading order, whichever way the parser goes. `guide`: a tree of the same words.
  package func tree(
    of nodes: [ParserFeatures.Node],
    guide: Tree? = nil,
    _ scratch: inout Scratch
  ) -> Tree {
    switch direction {
    case .forward:
      let heads = heads(of: nodes.span, guide, &scratch)
      return Tree(heads: Tree.withOneRoot(heads) { nodes[$0].rankAsRoot })
    case .backward:
      // A guide only advises: its root need not be more than a word.
      let reversed = Array(nodes.reversed())
      let heads = Tree.reversed(heads(of: reversed.span, guide?.reversed, &scratch))
      return Tree(heads: Tree.withOneRoot(heads) { nodes[$0].isMark ? 1 : 0 })
    }
  }

  /// Heads as the transitions leave them: words without one hang on the root.
  private func heads(
    of nodes: Span<ParserFeatures.Node>,
    _ guide: Tree?,
    _ scratch: inout Scratch
  ) -> [Int32] {
    scratch.state.begin(nodes.count)
    while !scratch.state.isFinished {
      var legal = scratch.state.legal(nodes)
      guard legal != 0 else { break }
      if direction == .forward { legal = scratch.state.withoutArticlesAsHeads(legal, nodes) }
      var best = legal.trailingZeroBitCount
      if legal.nonzeroBitCount > 1 {
        scratch.features.removeAll()
        ParserFeatures.add(scratch.state, nodes, to: &scratch.features)
        if let guide { GuideFeatures.add(scratch.state, nodes, guide, to: &scratch.features) }
        let scores = table.scores(scratch.features)
        for number in (best + 1)..<4
        where legal >> number & 1 != 0 && scores[number] > scores[best] { best = number }
      }
      guard let transition = ParserState.Transition(rawValue: best) else { break }
      scratch.state.apply(transition)
    }
    let root = Int32(nodes.count)
    return scratch.state.heads.prefix(nodes.count).map { $0 == ParserState.none ? root : $0 }
  }
}

extension TransitionParser {
  /// Memory that one sentence after another uses.
  package struct Scratch: ~Copyable {
    var state = ParserState()
    var features = FeatureList()

    package init() {}
  }
}
