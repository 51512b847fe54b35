import NewsModel

/// The sentence that the chosen event comes from, under the list.
enum PreviewView {
  static func draw(_ state: BrowserState, _ rect: Rect, on screen: inout Screen) {
    screen.fill(state.glyphs.horizontal, rect.line(0), .dim)
    guard let current = state.eventRows[state.eventList.cursor] else { return }
    let event = current.event
    let others = event.reports - 1
    let more =
      others == 0 ? "" : others == 1 ? ", r: 1 other report" : ", r: \(others) other reports"
    screen.label(
      " \(event.lead.article.key)\(more) ",
      rect.column + 1,
      rect.row,
      columns: rect.columns - 2
    )
    let rows = Wrapping.rows(CleanText(current.quote).cells, columns: rect.columns - 2)
    var room = rect.rows - 1
    // The reason stands below the sentence where both have room.
    if rows.count < room {
      room -= 1
      screen.label(
        "why  " + ReaderView.why(event.lead),
        rect.column + 1,
        rect.endRow - 1,
        columns: rect.columns - 2,
        .dim
      )
    }
    for (line, cells) in rows.prefix(room).enumerated() {
      let row = rect.row + 1 + line
      screen.put(CleanText(cells: cells), rect.column + 1, row, columns: rect.columns - 2)
      if line == room - 1, rows.count > room {
        screen.label(state.glyphs.cut, rect.endColumn - 1, row, columns: 1)
      }
    }
  }
}
