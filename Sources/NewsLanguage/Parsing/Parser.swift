package import NewsModel

/// Finds each token's head and relation: a first tree from the end of the sentence to its beginning, a second one from
/// its beginning to its end that knows the first, then a name for every arc.
package struct Parser: Sendable {
  private let backward: TransitionParser
  private let forward: TransitionParser
  private let labeller: Labeller
  /// Sentences longer than this are no sentences; their tokens hang on the first one.
  private static let longest = 400

  package init(_ file: ModelFile) throws(ModelError) {
    backward = TransitionParser(try file.section("backward"), .backward)
    forward = TransitionParser(try file.section("forward"), .forward)
    labeller = Labeller(
      weights: try file.section("labels"),
      allowed: try file.section("labelset")
    )
  }

  /// Parses every sentence in place; tokens must be tagged.
  ///
  /// `words`: one a token. `fixed`: the tags of phrases that are one word to the parser.
  package func parse(
    _ tokens: inout [Token],
    _ sentences: [Sentence],
    _ words: [Word],
    _ fixed: [Int: PartOfSpeech] = [:]
  ) {
    var scratch = TransitionParser.Scratch()
    var labelling = Labeller.Scratch()
    var nodes: [ParserFeatures.Node] = []
    var places: [Int] = []
    for sentence in sentences {
      let start = sentence.tokens.lowerBound
      guard sentence.tokens.count <= Self.longest else {
        for index in sentence.tokens { tokens[index].head = Int32(start) }
        tokens[start].relation = .root
        continue
      }
      nodes.removeAll(keepingCapacity: true)
      places.removeAll(keepingCapacity: true)
      for index in sentence.tokens {
        if !fixed.isEmpty, fixed[index] == FixedPhrases.continuation, let first = places.last {
          tokens[index].head = Int32(first)
          tokens[index].relation = .flat
        } else {
          nodes.append(ParserFeatures.Node(words[index], tokens[index].tag))
          places.append(index)
        }
      }
      let guide = backward.tree(of: nodes, &scratch)
      let tree = forward.tree(of: nodes, guide: guide, &scratch)
      let relations = labeller.relations(of: tree, nodes.span, &labelling)
      for (word, index) in places.enumerated() {
        let head = Int(tree.heads[word])
        tokens[index].head = Int32(head == tree.count ? index : places[head])
        tokens[index].relation = relations[word]
      }
    }
  }
}
