package import NewsModel

/// What the models see of a token's form: hashes of the word and of its ends, and the pattern of its letters.
package struct Word: Sendable, BitwiseCopyable {
  package enum Shape: UInt64, Sendable, BitwiseCopyable {
    case lower, capitalized, upper, mixed, number, mark
  }

  /// Hash of the lower-cased form with every digit made 0.
  package let form: UInt64
  /// The word as lexicons know it, in lower case.
  package let symbol: Symbol
  package let suffix1: UInt64
  package let suffix2: UInt64
  package let suffix3: UInt64
  package let suffix4: UInt64
  package let prefix2: UInt64
  package let prefix3: UInt64
  package private(set) var shape: Shape
  package let hasHyphen: Bool
  /// The kinds of characters in order, each run of one kind once ("McDonald's": Xx Xx ' x).
  package let pattern: UInt64
  /// A letter of ASCII is a capital.
  package let hasUpper: Bool
  /// The word does not begin in ASCII, so that its shape does not know of a capital there.
  package let isWide: Bool
  package private(set) var clusters = Clusters()

  package init(_ bytes: Span<UInt8>, _ range: TextRange) {
    var form = Symbol.seed
    var symbol = Symbol.seed
    var upper = 0
    var lower = 0
    var digits = 0
    var hyphen = false
    var pattern: UInt64 = 1
    var lastKind: UInt64 = 0
    for offset in range.start..<range.end {
      let byte = bytes[offset]
      form = Symbol.step(form, byte.isASCIIDigit ? 0x30 : byte.asciiLowercased)
      symbol = Symbol.step(symbol, byte.asciiLowercased)
      if byte.isASCIIUpper { upper += 1 }
      if byte.isASCIILower || byte >= 0x80 { lower += 1 }
      if byte.isASCIIDigit { digits += 1 }
      if byte == 0x2D { hyphen = true }
      let kind: UInt64 =
        byte.isASCIIUpper
        ? 1 : byte.isASCIILower || byte >= 0x80 ? 2 : byte.isASCIIDigit ? 3 : UInt64(byte)
      if kind != lastKind { pattern = pattern &* 131 &+ kind }
      lastKind = kind
    }
    self.form = form
    self.symbol = Symbol(hash: symbol)
    hasHyphen = hyphen && range.count > 1
    hasUpper = upper > 0
    self.pattern = pattern
    isWide = bytes[range.start] >= 0x80
    let count = range.count
    suffix1 = Self.hash(bytes, range.end - min(1, count), range.end)
    suffix2 = Self.hash(bytes, range.end - min(2, count), range.end)
    suffix3 = Self.hash(bytes, range.end - min(3, count), range.end)
    suffix4 = Self.hash(bytes, range.end - min(4, count), range.end)
    prefix2 = Self.hash(bytes, range.start, range.start + min(2, count))
    prefix3 = Self.hash(bytes, range.start, range.start + min(3, count))
    if digits > 0 {
      shape = upper + lower == 0 ? .number : .mixed
    } else if upper + lower == 0 {
      shape = .mark
    } else if upper == 0 {
      shape = .lower
    } else if upper == 1, bytes[range.start].isASCIIUpper {
      shape = .capitalized
    } else {
      shape = lower == 0 ? .upper : .mixed
    }
  }

  /// `clusters`: the table that knows which words are of like use.
  @inline(__always)
  package init(_ bytes: Span<UInt8>, _ range: TextRange, _ clusters: ClusterTable) {
    self.init(bytes, range)
    self.clusters = clusters.clusters(of: form)
  }

  /// The words of all tokens.
  package static func all(_ tokens: [Token], of body: SourceText, _ clusters: ClusterTable)
    -> [Word]
  {
    let bytes = body.bytes
    let span = bytes.span
    var words: [Word] = []
    words.reserveCapacity(tokens.count)
    for token in tokens { words.append(Word(span, token.range, clusters)) }
    return words
  }

  /// Reads a capitalised word as if it were in lower case.
  package mutating func foldCase() { shape = .lower }

  /// Outside a sentence.
  package init() {
    form = 1
    symbol = Symbol(hash: 1)
    suffix1 = 1
    suffix2 = 1
    suffix3 = 1
    suffix4 = 1
    prefix2 = 1
    prefix3 = 1
    shape = .mark
    hasHyphen = false
    hasUpper = false
    pattern = 0
    isWide = false
  }

  private static func hash(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var hash = Symbol.seed
    for offset in start..<end {
      hash = Symbol.step(hash, bytes[offset].isASCIIDigit ? 0x30 : bytes[offset].asciiLowercased)
    }
    return hash
  }
}
