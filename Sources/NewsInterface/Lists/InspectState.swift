import NewsModel

/// What an article holds that is not seen, or not what it seems: each with its place and its name.
package struct InspectState: Sendable {
  struct Row: Sendable, Hashable {
    let line: Int
    let sign: String
    let name: String
    let context: String
    let range: TextRange
  }

  let title: String
  let rows: [Row]
  var list = ListCursor()

  init(_ article: Article) {
    title = article.id.key
    rows = Self.rows(article)
  }

  private static let most = 5_000

  private static func rows(_ article: Article) -> [Row] {
    let body = article.body
    var rows: [Row] = []
    var line = 1
    var counted = 0
    var cells = CleanText(body, body.whole).cells.lazy.filter(\.isSpelledOut).makeIterator()
    var next = cells.next()
    while let cell = next, rows.count < most {
      // A character is spelled out in several cells.
      var sign = cell.text
      next = cells.next()
      while let more = next, more.source == cell.source {
        sign += more.text
        next = cells.next()
      }
      line += body.bytes[counted..<cell.source.start].count { $0 == 0x0A }
      counted = cell.source.start
      let around = TextRange(
        SourceOffset.scalarStart(body, cell.source.start - 24),
        SourceOffset.scalarStart(body, cell.source.end + 24)
      )
      rows.append(
        Row(
          line: line,
          sign: sign,
          name: name(body[cell.source]),
          context: body.line(around),
          range: cell.source
        )
      )
    }
    return rows
  }

  private static func name(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      "U+\(hexadecimal(scalar.value)) "
        + (scalar.properties.name ?? scalar.properties.nameAlias ?? "control")
    }.joined(separator: ", ")
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

private enum SourceOffset {
  /// The start of the character at an offset, within the text.
  static func scalarStart(_ body: SourceText, _ offset: Int) -> Int {
    var place = max(0, min(offset, body.count))
    while place > 0, place < body.count, !body[place].beginsScalar { place -= 1 }
    return place
  }
}
