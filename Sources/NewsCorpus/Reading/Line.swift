import NewsModel

/// One line of an article without its line end, with what clutter and headlines are told by.
struct Line: Sendable {
  let range: TextRange
  let text: String
  /// For matching: folded, trimmed, quotes plain.
  let folded: String
  let wordCount: Int

  var isBlank: Bool { folded.isEmpty }
  var words: [Substring] {
    folded.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\u{A0}" })
  }

  /// Ends as a sentence ends, whatever quotes or brackets follow.
  let endsSentence: Bool

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
    let bytes = NameFolding.foldedUTF8(text)
    folded = String(decoding: bytes, as: UTF8.self)
    var count = 0
    var isInWord = false
    for byte in bytes {
      let isBlank = byte == 0x20 || byte == 0x09
      if !isBlank, !isInWord { count += 1 }
      isInWord = !isBlank
    }
    wordCount = count
    // Quotes and brackets may close the sentence: " ' ) ]. An ellipsis ends in 0xA6.
    let last = bytes.last { ![0x22, 0x27, 0x29, 0x5D].contains($0) }
    endsSentence = [0x2E, 0x21, 0x3F, 0x3A].contains(last) || folded.hasSuffix("…")
  }
}
