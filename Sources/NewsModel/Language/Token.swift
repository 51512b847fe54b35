/// A word or mark with its analysis; bitwise copyable, so that an article's tokens are one flat block.
package struct Token: Sendable, BitwiseCopyable {
  package let range: TextRange
  /// The dictionary form, in lower case except for names.
  package var lemma: Symbol
  /// Index of the governing token in the article; its own index for the root of a sentence.
  package var head: Int32
  package var tag: PartOfSpeech
  package var relation: Dependency

  package init(range: TextRange) {
    self.range = range
    lemma = Symbol(hash: Symbol.seed)
    head = -1
    tag = PartOfSpeech(.x, .foreign)
    relation = .dep
  }
}
