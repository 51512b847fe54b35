import NewsModel

/// `i`: the characters of an article that are not seen, with their places and names.
enum InspectView {
  static func draw(_ inspect: InspectState, _ state: BrowserState, on screen: inout Screen) {
    let list = ListOverlay.draw(
      "Hidden characters: \(inspect.title)",
      typed: nil,
      note: "\(TitleView.grouped(inspect.rows.count)), each with its line",
      state,
      on: &screen
    )
    ListOverlay.drawRows(inspect.rows.count, inspect.list, list, takesCursor: true, on: &screen) {
      place,
      rect,
      screen in
      let row = inspect.rows[place]
      screen.label("\(row.line)", rect.column + 2, rect.row, columns: 6)
      let end = screen.label(
        row.name + "  ",
        rect.column + 9,
        rect.row,
        columns: rect.columns - 9,
        .bold
      )
      screen.label(row.context, end, rect.row, columns: rect.endColumn - end, .dim)
    }
  }
}
