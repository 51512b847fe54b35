import NewsModel

/// The articles of the selection: date, outlet, number of events, then as much of the title as fits.
enum ArticlesView {
  static func draw(_ state: BrowserState, _ rect: Rect, on screen: inout Screen) {
    let isFocused = state.focus == .articles
    let count = state.selection.articles.count
    PaneHeader.draw(
      "1 Articles",
      "\(TitleView.grouped(count)) of \(TitleView.grouped(state.overview.articles))",
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
      if state.search.isOfArticles, state.search.number(of: place) != nil {
        screen.restyle(rect.line(1 + line)) { $0.isUnderlined = true }
      }
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
    let isWide = rect.columns >= 25
    let dateWidth = isWide ? 10 : 8
    let date = isWide ? DateText.short(article.published) : DateText.narrow(article.published)
    screen.label(date, rect.column + 1, row, columns: dateWidth)
    let text =
      article.outlet.map { rect.columns >= 50 ? "\($0): \(article.title)" : $0 } ?? article.title
    let start = rect.column + 1 + dateWidth + 1
    screen.label(text, start, row, columns: rect.endColumn - number.count - 2 - start)
  }
}
