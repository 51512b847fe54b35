import NewsModel

/// Phrases of one or more words, looked up word by word; the words are folded, so that "Bogota" finds "Bogotá".
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Node: Sendable {
    var value: Value?
    var hasMore: Bool
  }

  private var nodes: [UInt64: Node] = [:]

  init() {}

  mutating func insert(_ phrase: some StringProtocol, _ value: Value, overwrites: Bool = true) {
    var hash = Symbol.seed
    let words = Self.words(of: phrase)
    for (position, word) in words.enumerated() {
      hash = Self.extend(hash, word)
      let isLast = position + 1 == words.count
      var node = nodes[hash] ?? Node(value: nil, hasMore: false)
      if !isLast { node.hasMore = true }
      if isLast, overwrites || node.value == nil { node.value = value }
      nodes[hash] = node
    }
  }

  /// The longest phrase that begins at a word, with the number of its words.
  func longest(_ words: some RandomAccessCollection<UInt64>) -> (value: Value, count: Int)? {
    var hash = Symbol.seed
    var found: (value: Value, count: Int)?
    var count = 0
    for word in words {
      hash = Self.extend(hash, word)
      guard let node = nodes[hash] else { break }
      count += 1
      if let value = node.value { found = (value, count) }
      if !node.hasMore { break }
    }
    return found
  }

  func value(of words: some RandomAccessCollection<UInt64>) -> Value? {
    guard let found = longest(words), found.count == words.count else { return nil }
    return found.value
  }

  /// A word as the table knows it: the hash of its folded form.
  static func key(_ word: some StringProtocol) -> UInt64 {
    Symbol(of: NameFolding.foldedUTF8(word)).hash
  }

  /// Cut as the tokeniser cuts names: clitics apart, initials with their full stops whole.
  private static func words(of phrase: some StringProtocol) -> [UInt64] {
    var words: [UInt64] = []
    for chunk in phrase.split(separator: " ") {
      let folded = NameFolding.foldedUTF8(chunk)
      var start = 0
      for (index, byte) in folded.enumerated() {
        if byte == 0x2C {
          if index > start { words.append(Symbol(of: folded[start..<index]).hash) }
          words.append(Symbol(of: [byte]).hash)
          start = index + 1
        } else if byte == 0x27, index + 2 == folded.count, folded[index + 1] == 0x73 {
          words.append(Symbol(of: folded[start..<index]).hash)
          start = index
        }
      }
      if start < folded.count { words.append(Symbol(of: folded[start...]).hash) }
    }
    return words
  }

  @inline(__always)
  private static func extend(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 31)
  }
}
