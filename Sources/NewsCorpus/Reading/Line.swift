import NewsModel

/// One line of an article without its line end, with what clutter and headlines are told by.
struct Line: Sendable {
  let range: TextRange
  let text: String
  /// For matching: folded, trimmed, quotes plain.
  let folded: String
  let words: [Substring]

  var isBlank: Bool { folded.isEmpty }
  var wordCount: Int { words.count }

  /// Ends as a sentence ends, whatever quotes or brackets follow.
  var endsSentence: Bool {
    guard let last = folded.last(where: { !"\"')]".contains($0) }) else { return false }
    return ".!?:…".contains(last)
  }

  /// A paragraph of the report: long enough, and made of sentences.
  var isParagraph: Bool { wordCount >= 8 && endsSentence }

  static func lines(of body: SourceText) -> [Line] {
    var lines: [Line] = []
    var start = 0
    let bytes = body.bytes
    for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x0A {
      lines.append(Line(body, TextRange(start, index)))
      start = index + 1
    }
    return lines
  }

  private init(_ body: SourceText, _ whole: TextRange) {
    range = body.trimmed(whole)
    text = body[range]
    folded = NameFolding.fold(text)
    words = folded.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\u{A0}" })
  }
}
