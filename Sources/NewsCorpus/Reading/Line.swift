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
  var foldedBytes: [UInt8] { NameFolding.foldedUTF8(text) }
  var wordCount: Int { facts.words }
  var endsSentence: Bool { facts.endsSentence }

  var words: [Substring.SubSequence] {
    folded.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\u{A0}" })
  }

  /// A paragraph of the report: long enough, and made of sentences.
  var isParagraph: Bool { facts.words >= 8 && facts.endsSentence }

  var hasFigures: Bool { facts.digits > 0 }
}
