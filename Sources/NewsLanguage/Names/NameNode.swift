import NewsModel

/// A word as the name model sees it.
package struct NameNode: Sendable, BitwiseCopyable {
  package let word: Word
  let tag: UInt64
  /// What rules and lexicons say of the word: kind and place of the name that they found.
  let hint: UInt64
  /// Bits: a given name, a title, the last word of a body's name, the word of a known name.
  let facts: UInt64
  /// May the word be part of a name: it has a capital, or joins words that have.
  package let isCandidate: Bool

  init(word: Word, tag: PartOfSpeech, hint: UInt64, facts: UInt64, isCandidate: Bool) {
    self.word = word
    self.tag = UInt64(tag.universal.rawValue) << 6 | UInt64(tag.penn.rawValue)
    self.hint = hint
    self.facts = facts
    self.isCandidate = isCandidate
  }

  private init() {
    self.init(
      word: Word(),
      tag: PartOfSpeech(.x, .foreign),
      hint: 999,
      facts: 0,
      isCandidate: false
    )
  }

  static let outside = NameNode()
}
