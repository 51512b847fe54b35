import NewsModel

/// Phrases of one or more words, looked up word by word; the words are folded, so that "Bogota" finds "Bogotá".
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Node: Sendable {
    var value: Value?
    var hasMore: Bool
  }

  private var nodes: [UInt64: Node] = [:]

  init() {}

  /// `phrase`: UTF-8.
  mutating func insert(_ phrase: ArraySlice<UInt8>, _ value: Value, overwrites: Bool = true) {
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
  static func key(_ word: some StringProtocol) -> UInt64 { key(Array(word.utf8)[...]) }

  static func key(_ word: ArraySlice<UInt8>) -> UInt64 {
    var hash = Symbol.seed
    for byte in word {
      guard byte < 0x80 else {
        return Symbol(of: NameFolding.foldedUTF8(String(decoding: word, as: UTF8.self))).hash
      }
      hash = Symbol.step(hash, byte.asciiLowercased)
    }
    return hash
  }

  /// Cut as the tokeniser cuts names: clitics apart, initials with their full stops whole.
  private static func words(of phrase: ArraySlice<UInt8>) -> [UInt64] {
    var words: [UInt64] = []
    for chunk in phrase.split(separator: 0x20) {
      var start = chunk.startIndex
      for index in chunk.indices {
        if chunk[index] == 0x2C {
          if index > start { words.append(key(chunk[start..<index])) }
          words.append(key(chunk[index...index]))
          start = index + 1
        } else if chunk[index] == 0x27, index + 2 == chunk.endIndex, chunk[index + 1] == 0x73 {
          words.append(key(chunk[start..<index]))
          start = index
        }
      }
      if start < chunk.endIndex { words.append(key(chunk[start...])) }
    }
    return words
  }

  @inline(__always)
  private static func extend(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 31)
  }
}
