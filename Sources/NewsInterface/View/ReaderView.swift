import NewsModel

/// The article, its events marked in the text, the chosen one's words each in their own style, and why it is one.
enum ReaderView {
  /// Rows above the text: source, title, what is told, how it was coded.
  static let headRows = 4

  static func draw(_ state: BrowserState, _ rect: Rect, on screen: inout Screen) {
    let isFocused = state.focus == .reader
    guard let reader = state.reader else {
      PaneHeader.draw("0 Reader", "", isFocused: isFocused, rect, state.glyphs, on: &screen)
      return
    }
    let article = reader.reading.article
    let count = reader.reading.mentions.count
    let right = reader.chosen.map { "event \($0 + 1) of \(count)" } ?? "no event"
    PaneHeader.draw(
      "0 Reader: \(article.id.key)",
      right,
      isFocused: isFocused,
      rect,
      state.glyphs,
      on: &screen
    )
    drawHead(reader, rect, on: &screen)
    let rows = max(0, Layout.listRows(rect) - headRows)
    for line in 0..<rows where reader.rows.indices.contains(reader.top + line) {
      draw(
        reader.rows[reader.top + line],
        reader.mention,
        reader,
        rect.row + 1 + headRows + line,
        rect,
        on: &screen
      )
    }
    if isFocused {
      screen.cursor = (
        rect.column, rect.row + 1 + headRows + max(0, min(rows - 1, cursorRow(reader)))
      )
    }
  }

  private static func cursorRow(_ reader: ReaderState) -> Int {
    reader.mention.map { reader.row(of: $0.sentence) - reader.top } ?? 0
  }

  private static func drawHead(_ reader: ReaderState, _ rect: Rect, on screen: inout Screen) {
    let article = reader.reading.article
    let date = article.published.map { "\(DateText.words($0)) (\($0.reason))" } ?? "date not known"
    let source = [article.outlet ?? "outlet not known", date].joined(separator: ", ")
    let width = rect.columns - 2
    screen.label(source, rect.column + 1, rect.row + 1, columns: width, .dim)
    screen.label(
      article.title.text + (article.title.isMade ? "  (no headline: first sentence)" : ""),
      rect.column + 1,
      rect.row + 2,
      columns: width,
      .bold
    )
    if let mention = reader.mention {
      screen.label("why  " + why(mention), rect.column + 1, rect.row + 3, columns: width, .mark)
      let hidden = mention.filtered.map { "hidden by default: \($0); " } ?? ""
      screen.label(
        "how  " + hidden + mention.why,
        rect.column + 1,
        rect.row + 4,
        columns: width,
        .dim
      )
    }
  }

  /// Verb, status, date with its reason, source: what makes the event checkable.
  static func why(_ mention: EventMention) -> String {
    var parts = ["\"\(mention.action)\" \(mention.type.rawValue)"]
    if mention.status != .asserted { parts.append(mention.status.rawValue) }
    if let date = mention.date {
      parts.append(DateText.words(date) + " (\(date.reason))")
    }
    if let credit = mention.reportedBy.first { parts.append("says \(credit.name)") }
    return parts.joined(separator: ", ")
  }

  private static func draw(
    _ row: ReaderState.Row,
    _ mention: EventMention?,
    _ reader: ReaderState,
    _ line: Int,
    _ rect: Rect,
    on screen: inout Screen
  ) {
    let isChosen =
      mention.map { chosen in row.cells.contains { chosen.sentence.contains($0.source.start) } }
      ?? false
    if isChosen {
      screen.label("#", rect.column, line, columns: 1, .mark)
    } else if row.cells.contains(where: { cell in
      reader.reading.mentions.contains { $0.mention.trigger.contains(cell.source.start) }
    }) {
      screen.label("-", rect.column, line, columns: 1, .dim)
    }
    var column = rect.column + 1
    for cell in row.cells {
      let width = CharacterWidth.columns(cell.text)
      guard column + width < rect.endColumn else { break }
      screen.paint(cell, column, line, width, style(of: cell.source.start, row, mention))
      column += width
    }
  }

  private static func style(of byte: Int, _ row: ReaderState.Row, _ mention: EventMention?) -> Style
  {
    if row.isClutter { return .dim }
    guard let mention, mention.sentence.contains(byte) else { return .plain }
    var style: Style
    if mention.trigger.contains(byte) {
      style = .action
    } else if mention.actors.contains(where: { $0.range.contains(byte) }) {
      style = .actor
    } else if mention.recipients.contains(where: { $0.range.contains(byte) }) {
      style = .recipient
    } else if mention.date?.range?.contains(byte) == true {
      style = .date
    } else {
      style = .plain
    }
    style.isReverse = true
    return style
  }
}
