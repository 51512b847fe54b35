import NewsLanguage
import NewsModel

/// A sentence to learn a tree from: words with the tags that a tagger gave them, and the tree that they should get.
struct TrainingSentence: Sendable {
  let nodes: [ParserFeatures.Node]
  /// Index of the head; the number of words for the root.
  let heads: [Int32]
  let relations: [Dependency]

  init(words: [Word], tags: [PartOfSpeech], heads: [Int32], relations: [Dependency]) {
    nodes = zip(words, tags).map { ParserFeatures.Node($0, $1) }
    self.heads = heads
    self.relations = relations
  }

  private init(nodes: [ParserFeatures.Node], heads: [Int32], relations: [Dependency]) {
    self.nodes = nodes
    self.heads = heads
    self.relations = relations
  }

  /// The same sentence from its end to its beginning.
  var reversed: TrainingSentence {
    TrainingSentence(
      nodes: nodes.reversed(),
      heads: Tree.reversed(heads),
      relations: relations.reversed()
    )
  }
}
