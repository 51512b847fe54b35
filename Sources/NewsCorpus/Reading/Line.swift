import NewsModel

/// One line of an article without its line end, or a paragraph that was broken into several; never blank.
struct Line: Sendable {
  private let body: SourceText
  private(set) var range: TextRange
  private(set) var facts: LineFacts
  /// True where an empty line, or nothing at all, stands before it.
  let isAfterBlank: Bool

  init(body: SourceText, range: TextRange, facts: LineFacts, isAfterBlank: Bool) {
    self.body = body
    self.range = range
    self.facts = facts
    self.isAfterBlank = isAfterBlank
  }

  /// Whether it is about a date, or names who wrote: see ``DateFinder`` and ``BylineFinder``, which take their time.
  private(set) var dateKind = DateFinder.Kind.none
  private(set) var bylineKind = BylineFinder.Kind.none

  mutating func classify() {
    dateKind = DateFinder.kind(of: self)
    bylineKind = BylineFinder.kind(of: self)
  }

  /// Whether a cut stands among the first letters, and what may be a month or a day behind it: "BOGOTA, Dec 23".
  var mayBeDateline: Bool {
    let end = min(range.end, range.start + 48)
    var index = range.start
    var cuts = 0
    while index < end, cuts < 2 {
      let byte = body[index]
      index += 1
      // A comma, or the last byte of a dash.
      guard byte == 0x2C || byte == 0x93 || byte == 0x94 else { continue }
      cuts += 1
      var next = index
      while next < range.end, body[next] == 0x20 { next += 1 }
      guard next < range.end else { return false }
      if body[next].isASCIIUpper || body[next].isASCIIDigit { return true }
    }
    return false
  }

  /// How often words stand in it as they are, counted up to a limit.
  func count(of words: [UInt8], limit: Int) -> Int {
    body.bytes.withUnsafeBufferPointer { bytes in
      ByteSearch.count(
        words,
        in: UnsafeBufferPointer(rebasing: bytes[range.start..<range.end]),
        limit: limit
      )
    }
  }

  /// Whether the text that it stands in holds markup.
  var isInMarkup: Bool {
    body.bytes.withUnsafeBufferPointer { ByteSearch.first(StaticString("<").bytes, in: $0) != nil }
  }

  /// Whether bytes stand in it as they are.
  func holds(_ words: StaticString) -> Bool {
    body.bytes.withUnsafeBufferPointer { bytes in
      ByteSearch.first(
        words.bytes,
        in: UnsafeBufferPointer(rebasing: bytes[range.start..<range.end])
      )
        != nil
    }
  }

  /// The line that it goes on in.
  mutating func append(_ next: Line) {
    range = range.joined(with: next.range)
    facts.append(next.facts)
  }

  var text: String { body.line(range) }
  /// With its gaps, which part a menu.
  var rawText: String { body[range] }
  var lastByte: UInt8 { range.isEmpty ? 0 : body[range.end - 1] }
  /// The first hundred bytes or so: a line may be a megabyte.
  var opening: String {
    var end = min(range.end, range.start + 120)
    while end < range.end, !body[end].beginsScalar { end += 1 }
    return body.line(TextRange(range.start, end))
  }

  /// For matching: folded, quotes plain.
  var folded: String { String(decoding: foldedBytes, as: UTF8.self) }
  var foldedBytes: [UInt8] {
    // Nearly all text is ASCII, and is folded where it stands.
    var folded: [UInt8] = []
    folded.reserveCapacity(range.count)
    let isPlain = body.bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes[range.start..<range.end] {
        if byte >= 0x80 { return false }
        if !byte.isASCIIWhitespace {
          folded.append(byte.asciiLowercased)
        } else if folded.last != 0x20 {
          folded.append(0x20)
        }
      }
      return true
    }
    return isPlain ? folded : NameFolding.foldedUTF8(text)
  }
  var wordCount: Int { facts.words }
  var endsSentence: Bool { facts.endsSentence }

  var words: [Substring.SubSequence] {
    folded.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\u{A0}" })
  }

  /// A paragraph of the report: long enough, and made of sentences.
  var isParagraph: Bool { facts.words >= 8 && facts.endsSentence }
}
