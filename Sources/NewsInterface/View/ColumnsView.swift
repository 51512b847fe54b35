import NewsModel

/// `c`: the columns of the events, in their order.
enum ColumnsView {
  static func draw(_ columns: ColumnsState, _ state: BrowserState, on screen: inout Screen) {
    let list = ListOverlay.draw(
      "Columns",
      typed: nil,
      note: "kept for this folder",
      state,
      on: &screen
    )
    ListOverlay.drawRows(columns.rows.count, columns.list, list, takesCursor: true, on: &screen) {
      place,
      rect,
      screen in
      let column = columns.rows[place]
      screen.label(
        (columns.shown.contains(column) ? "[x] " : "[ ] ") + column.name,
        rect.column + 2,
        rect.row,
        columns: rect.columns - 2
      )
    }
  }
}
