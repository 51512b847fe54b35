import NewsModel

/// The articles of the selection: date, outlet, number of events, then as much of the title as fits.
enum ArticlesView {
  static func draw(_ state: BrowserState, _ rect: Rect, on screen: inout Screen) {
    let isFocused = state.focus == .articles
    let count = state.selection.articles.count
    PaneHeader.draw(
      "1 Articles",
      "\(count) of \(state.overview.articles)",
      isFocused: isFocused,
      rect,
      state.glyphs,
      on: &screen
    )
    for line in 0..<Layout.listRows(rect) {
      let place = state.articleList.top + line
      guard state.selection.articles.indices.contains(place) else { break }
      let isCursor = place == state.articleList.cursor
      let row = rect.row + 1 + line
      drawRow(
        state.articleRows[place],
        Int(state.selection.articles[place].events),
        isCursor: isCursor,
        rect,
        row,
        on: &screen
      )
      if isCursor, isFocused {
        screen.restyle(rect.line(1 + line)) { $0.isReverse = true }
        screen.cursor = (rect.column, row)
      }
    }
  }

  private static func drawRow(
    _ article: ArticleRow?,
    _ events: Int,
    isCursor: Bool,
    _ rect: Rect,
    _ row: Int,
    on screen: inout Screen
  ) {
    screen.label(isCursor ? ">" : " ", rect.column, row, columns: 1, .bold)
    guard let article else { return }
    let number = String(events)
    screen.label(number, rect.endColumn - number.count, row, columns: number.count)
    if article.hidden > 0 {
      screen.label("!", rect.endColumn - number.count - 1, row, columns: 1, .mark)
    }
    let dateWidth = rect.columns >= 50 ? 10 : 8
    let date =
      rect.columns >= 50 ? DateText.short(article.published) : DateText.narrow(article.published)
    screen.label(
      date,
      rect.column + 1,
      row,
      columns: dateWidth
    )
    let text =
      article.outlet.map { rect.columns >= 50 ? "\($0): \(article.title)" : $0 } ?? article.title
    let start = rect.column + 1 + dateWidth + 1
    screen.label(text, start, row, columns: rect.endColumn - number.count - 2 - start)
  }
}

/// The events of the selection: date, who, did, to whom, reports.
enum EventsView {
  static func draw(_ state: BrowserState, _ rect: Rect, on screen: inout Screen) {
    let isFocused = state.focus == .events
    let count = state.selection.events.count
    let right =
      state.query.isEverything
      ? "\(TitleView.grouped(count))"
      : "\(TitleView.grouped(count)) of \(TitleView.grouped(state.overview.events))"
    PaneHeader.draw("2 Events", right, isFocused: isFocused, rect, state.glyphs, on: &screen)
    guard count > 0 else { return drawEmpty(state, rect, on: &screen) }
    let hits = Set(
      state.search.hits.lazy.filter {
        $0 >= state.eventList.top && $0 < state.eventList.top + rect.rows
      }
    )
    for line in 0..<Layout.listRows(rect) {
      let place = state.eventList.top + line
      guard place < count else { break }
      let row = rect.row + 1 + line
      let isCursor = place == state.eventList.cursor
      if let event = state.eventRows[place]?.event {
        drawRow(event, isMarked: state.marks.contains(event.id), rect, row, state, on: &screen)
      }
      if hits.contains(place) { screen.restyle(rect.line(1 + line)) { $0.isUnderlined = true } }
      guard isCursor else { continue }
      screen.label(">", rect.column, row, columns: 1, .bold)
      screen.restyle(rect.line(1 + line)) { $0.isReverse = isFocused }
      if isFocused { screen.cursor = (rect.column, row) }
    }
  }

  private static func drawRow(
    _ event: Event,
    isMarked: Bool,
    _ rect: Rect,
    _ row: Int,
    _ state: BrowserState,
    on screen: inout Screen
  ) {
    if isMarked { screen.label("*", rect.column + 1, row, columns: 1, .mark) }
    let isNarrow = rect.columns < 50
    let dateColumns = isNarrow ? 8 : 10
    let date = isNarrow ? DateText.narrow(event.date) : DateText.short(event.date)
    screen.label(
      date,
      rect.column + 2,
      row,
      columns: dateColumns
    )
    let doubt = event.status == .asserted ? " " : "?"
    let reports = String(min(event.reports, 999))
    screen.label(
      reports + doubt,
      rect.endColumn - reports.count - 1,
      row,
      columns: reports.count + 1,
      event.status == .asserted ? .plain : .doubt
    )
    let start = rect.column + 2 + dateColumns + 1
    let room = rect.endColumn - 4 - start
    guard room > 6 else { return }
    let action =
      (event.status == .negated && !event.lead.action.hasPrefix("not ") ? "not: " : "")
      + event.lead.action
    // Columns line up: who and did have fixed shares of the row.
    let whoWidth = max(8, room * 2 / 5 - 2)
    let didWidth = max(7, room / 4)
    screen.label(event.who, start, row, columns: whoWidth)
    screen.label(action, start + whoWidth + 1, row, columns: didWidth, .bold)
    if let whom = event.toWhom {
      screen.label(
        whom,
        start + whoWidth + didWidth + 2,
        row,
        columns: room - whoWidth - didWidth - 2
      )
    }
  }

  private static func drawEmpty(_ state: BrowserState, _ rect: Rect, on screen: inout Screen) {
    guard rect.rows > 2, state.progress == nil else { return }
    if let newest = state.query.conditions.last {
      screen.label(
        "No events. The newest filter hides them:",
        rect.column + 1,
        rect.row + 1,
        columns: rect.columns - 1
      )
      screen.label(
        "\(newest.source)   Esc drops it.",
        rect.column + 1,
        rect.row + 2,
        columns: rect.columns - 1,
        .mark
      )
    } else {
      screen.label(
        "No events were found in these articles.",
        rect.column + 1,
        rect.row + 1,
        columns: rect.columns - 1
      )
      screen.label(
        "1 lists the articles; Enter reads one.",
        rect.column + 1,
        rect.row + 2,
        columns: rect.columns - 1
      )
    }
  }
}

/// The sentence that the chosen event comes from, under the list.
enum PreviewView {
  static func draw(_ state: BrowserState, _ rect: Rect, on screen: inout Screen) {
    screen.fill(state.glyphs.horizontal, rect.line(0), .dim)
    guard let current = state.eventRows[state.eventList.cursor] else { return }
    let source = " \(current.event.lead.article.key) "
    screen.label(source, rect.column + 1, rect.row, columns: rect.columns - 2)
    let rows = Wrapping.rows(CleanText(current.quote).cells, columns: rect.columns - 2)
    let room = rect.rows - 1
    for (line, cells) in rows.prefix(room).enumerated() {
      let isCut = line == room - 1 && rows.count > room
      screen.put(
        CleanText(cells: cells),
        rect.column + 1,
        rect.row + 1 + line,
        columns: rect.columns - 2
      )
      if isCut { screen.label("~", rect.endColumn - 1, rect.row + 1 + line, columns: 1) }
    }
  }
}
