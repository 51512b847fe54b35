/// What the tagger looks at; the trainer calls the same function.
///
/// Templates after Ratnaparkhi, "A Maximum Entropy Model for Part-Of-Speech Tagging", 1996, with word groups and with the
/// tags that the words to the right may have.
package enum TaggerFeatures {
  /// A word with the tags that the dictionary gives it.
  package struct Node: Sendable, BitwiseCopyable {
    package var word: Word
    package var candidates: TagDictionary.Candidates
    /// Penn tags that the word has in text without trees.
    let usage: UInt64
    /// Whether a lexicon of names has the word.
    let isName: UInt64

    package init(
      _ word: Word,
      _ candidates: TagDictionary.Candidates,
      _ usage: TagDictionary.Candidates,
      isName: Bool
    ) {
      self.word = word
      self.candidates = candidates
      self.usage = usage.packed
      self.isName = isName ? 1 : 0
    }

    static let outside = Node(Word(), TagDictionary.Candidates(packed: 1), .none, isName: false)

    /// What the tag may be; of an unknown word, how it ends.
    @inline(__always)
    var ambiguity: UInt64 { candidates.isEmpty ? word.suffix2 : candidates.packed }
  }

  /// `previous`, `beforePrevious`: numbers of the two tags to the left, or ``TagSet/outside``.
  @inline(__always)
  package static func add(
    _ nodes: Span<Node>,
    _ position: Int,
    _ previous: UInt64,
    _ beforePrevious: UInt64,
    to list: inout FeatureList
  ) {
    let word = nodes[position].word
    let node = nodes[position]
    let left = position > 0 ? nodes[position - 1].word : Node.outside.word
    let left2 = position > 1 ? nodes[position - 2].word : Node.outside.word
    let right = position + 1 < nodes.count ? nodes[position + 1] : .outside
    let right2 = position + 2 < nodes.count ? nodes[position + 2] : .outside
    let shape = word.shape.rawValue
    let isFirst: UInt64 = position == 0 ? 1 : 0
    list.add(0, 0)
    list.add(1, word.form)
    list.add(2, word.suffix3)
    list.add(3, word.suffix2)
    list.add(4, word.suffix1)
    list.add(5, word.prefix2)
    list.add(6, word.prefix3, word.suffix2)
    list.add(7, shape, isFirst, word.hasHyphen ? 1 : 0)
    list.add(8, previous)
    list.add(9, previous, beforePrevious)
    list.add(10, previous, word.form)
    list.add(11, left.form)
    list.add(12, left.suffix3)
    list.add(13, left2.form)
    list.add(14, right.word.form)
    list.add(15, right.word.suffix3)
    list.add(16, right2.word.form)
    list.add(17, right.word.shape.rawValue, shape, previous)
    list.add(18, left.form, word.form)
    list.add(19, word.form, right.word.form)
    list.add(20, previous, right.word.form)
    list.add(21, previous, word.suffix3, right.word.suffix2)
    list.add(22, right.word.suffix2, right2.word.suffix2)
    list.add(23, word.form, shape, isFirst)
    list.add(24, word.suffix4)
    list.add(25, word.clusters.fine, shape)
    list.add(26, word.clusters.middle, previous)
    list.add(27, right.word.clusters.fine)
    list.add(28, left.clusters.fine)
    list.add(29, right.word.clusters.middle, previous)
    list.add(30, right.ambiguity)
    list.add(31, right.ambiguity, previous)
    list.add(32, node.ambiguity, previous)
    list.add(33, node.ambiguity, right.ambiguity)
    list.add(34, node.ambiguity, previous, right.ambiguity)
    list.add(35, right.ambiguity, right2.ambiguity)
    list.add(36, left.form, right.word.form)
    list.add(37, beforePrevious, previous, node.ambiguity)
    list.add(39, node.usage)
    list.add(40, node.usage, previous)
    list.add(41, node.usage, shape, isFirst)
    list.add(42, node.usage, right.usage)
    list.add(43, node.usage, word.suffix3)
    list.add(44, node.isName, shape, isFirst)
    list.add(45, node.isName, shape, previous)
    list.add(46, node.isName, right.isName, shape << 8 | right.word.shape.rawValue)
    list.add(47, word.pattern)
    list.add(48, word.pattern, previous)
    list.add(38, word.clusters.middle, right.word.clusters.middle)
  }
}
