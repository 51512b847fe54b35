import NewsModel

/// The article, its events marked in the text, the chosen one's words each in their own style, and why it is one.
enum ReaderView {
  /// A line of the head: pieces of text, each with its style.
  typealias HeadLine = [(text: String, style: Style)]

  static func draw(_ state: BrowserState, _ rect: Rect, on screen: inout Screen) {
    let isFocused = state.focus == .reader
    guard let reader = state.reader else {
      PaneHeader.draw("0 Reader", "", isFocused: isFocused, rect, state.glyphs, on: &screen)
      if rect.rows > 2, state.isOpen {
        screen.label(
          "Enter on an event or an article opens it here.",
          rect.column + 1,
          rect.row + 1,
          columns: rect.columns - 1,
          .dim
        )
      }
      return
    }
    PaneHeader.draw(
      "0 Reader: \(reader.reading.article.id.key)",
      right(reader),
      isFocused: isFocused,
      rect,
      state.glyphs,
      on: &screen
    )
    let head = head(reader, rect)
    for (line, pieces) in head.enumerated() {
      var column = rect.column + 1
      for piece in pieces {
        column = screen.label(
          piece.text,
          column,
          rect.row + 1 + line,
          columns: rect.endColumn - 1 - column,
          piece.style
        )
      }
    }
    let first = rect.row + 1 + head.count
    let rows = max(0, rect.endRow - first)
    let painter = ReaderPainter(reader)
    for line in 0..<rows where reader.rows.indices.contains(reader.top + line) {
      painter.paint(reader.rows[reader.top + line], first + line, rect, on: &screen)
    }
    if isFocused {
      let row = reader.mention.map { reader.row(of: $0.sentence) - reader.top } ?? 0
      screen.cursor = (rect.column, first + max(0, min(rows - 1, row)))
    }
  }

  private static func right(_ reader: ReaderState) -> String {
    let count = reader.reading.mentions.count
    var parts = [reader.chosen.map { "event \($0 + 1) of \(count)" } ?? "no event"]
    if reader.reports > 1 { parts.append("r: \(reader.reports) reports") }
    if reader.hiddenLines > 0 { parts.append("C: \(reader.hiddenLines) lines hidden") }
    return parts.joined(separator: ", ")
  }

  // MARK: - Head

  /// What stands above the text; in a low pane only the title and the facts.
  static func head(_ reader: ReaderState, _ rect: Rect) -> [HeadLine] {
    let width = max(1, rect.columns - 2)
    let article = reader.reading.article
    let title = article.title.text + (article.title.isMade ? "  (no headline: first sentence)" : "")
    guard rect.rows >= 9 else {
      return rect.rows >= 5 ? [reader.mention.map(facts) ?? [(title, .bold)]] : []
    }
    let date = article.published.map { "\(DateText.words($0)) (\($0.reason))" } ?? "date not known"
    let source = [article.outlet ?? "outlet not known", article.byline, date]
      .compactMap(\.self).joined(separator: ", ")
    let isTall = rect.rows >= 20
    var lines = wrapped(source, width, most: isTall ? 2 : 1, .dim)
    lines += wrapped(title, width, most: isTall ? 2 : 1, .bold)
    guard let mention = reader.mention else { return lines }
    lines += wrapped(facts(mention), width)
    lines += wrapped("why  " + why(mention), width, most: isTall ? 3 : 1, .mark)
    if isTall, !mention.why.isEmpty || mention.filtered != nil {
      let hidden = mention.filtered.map { "hidden by default: \($0); " } ?? ""
      lines += wrapped("how  " + hidden + mention.why, width, most: 2, .dim)
    }
    return lines
  }

  /// Whole pieces, each with its label, on at most two lines.
  private static func wrapped(_ pieces: HeadLine, _ width: Int) -> [HeadLine] {
    var lines: [HeadLine] = [[]]
    var used = 0
    for start in stride(from: 0, to: pieces.count, by: 3) {
      let fact = Array(pieces[start..<min(start + 3, pieces.count)])
      let length = fact.prefix(2).reduce(0) { $0 + CleanText($1.text).columns }
      if used > 0, used + length > width, lines.count < 2 {
        lines.append([])
        used = 0
      }
      lines[lines.count - 1] += fact
      used += length + 2
    }
    return lines
  }

  private static func wrapped(_ text: String, _ width: Int, most: Int, _ style: Style) -> [HeadLine]
  {
    let clean = CleanText(text)
    let rows = Wrapping.rows(clean.cells, columns: width)
    guard rows.count > most else {
      return rows.map { [(CleanText(cells: $0).plain, style)] }
    }
    // The last row holds what is left, cut where it ends.
    let rest = rows[(most - 1)...].joined().map(\.text).joined()
    return rows.prefix(most - 1).map { [(CleanText(cells: $0).plain, style)] } + [[(rest, style)]]
  }

  /// Who did what to whom, when, according to whom: each in the style that its words have in the text.
  private static func facts(_ mention: EventMention) -> HeadLine {
    var line: HeadLine = []
    func add(_ label: String, _ value: String?, _ style: Style) {
      guard let value, !value.isEmpty else { return }
      line.append((label, .dim))
      line.append((value, style))
      line.append(("  ", .plain))
    }
    add("who ", mention.actors.map(\.name).joined(separator: ", "), .actor)
    add("did ", mention.action, .action)
    add("to whom ", mention.recipients.map(\.name).joined(separator: ", "), .recipient)
    add("when ", mention.date.map { DateText.words($0) }, .date)
    add("where ", mention.place?.name, .underlined)
    add("says ", mention.reportedBy.map(\.name).joined(separator: ", "), .source)
    return line
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
}
