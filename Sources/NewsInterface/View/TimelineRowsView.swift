import NewsModel

/// One row a period with its count and a bar that lies, and below the events of the chosen period.
enum TimelineRowsView {
  static func draw(_ state: BrowserState, _ rect: Rect, on screen: inout Screen) {
    let timeline = state.timeline
    let rows = chartRows(rect)
    let first = first(state, rect)
    let marked = TimelineLabels.marked(state)
    let highest = max(1, timeline.bins.highest)
    let start = rect.column + 2 + 11 + 8
    for line in 0..<rows where first + line < timeline.periods {
      let place = first + line
      let row = rect.row + 1 + line
      let isCursor = place == timeline.cursor
      let count = TimelineLabels.count(timeline, place)
      let number = TitleView.grouped(count)
      screen.label(isCursor ? ">" : " ", rect.column, row, columns: 1, .bold)
      screen.label(
        (marked.contains(place) ? "*" : " ") + TimelineLabels.label(timeline, place),
        rect.column + 1,
        row,
        columns: 12
      )
      screen.label(number, start - 2 - number.count, row, columns: number.count)
      drawBar(timeline, place, count, highest, start, row, rect, state.glyphs, on: &screen)
      let isBrushed = timeline.brush != nil && timeline.span.contains(place)
      if isBrushed || isCursor && state.focus == .timeline {
        screen.restyle(
          Rect(column: rect.column, row: row, columns: start - rect.column - 1, rows: 1)
        ) { $0.isReverse = true }
      }
      if isCursor, state.focus == .timeline { screen.cursor = (rect.column, row) }
    }
    drawEvents(state, rect.rows(from: 1 + rows), on: &screen)
  }

  private static func chartRows(_ rect: Rect) -> Int { max(3, (rect.rows - 2) * 3 / 5) }

  /// The line of the chart that a row of the screen is.
  static func line(_ row: Int, _ rect: Rect) -> Int? {
    let line = row - rect.row - 1
    return (0..<chartRows(rect)).contains(line) ? line : nil
  }

  /// The first period that is seen.
  static func first(_ state: BrowserState, _ rect: Rect) -> Int {
    let rows = chartRows(rect)
    return max(0, min(state.timeline.cursor - rows / 2, state.timeline.periods - rows))
  }

  private static func drawBar(
    _ timeline: TimelineState,
    _ place: Int,
    _ count: Int,
    _ highest: Int,
    _ start: Int,
    _ row: Int,
    _ rect: Rect,
    _ glyphs: Glyphs,
    on screen: inout Screen
  ) {
    guard count > 0 else {
      screen.label(".", start, row, columns: 1, .dim)
      return
    }
    let room = max(1, rect.endColumn - 2 - start)
    let length = min(room, max(1, count * room / highest))
    let inferred =
      timeline.bins.bins.indices.contains(place) ? timeline.bins.bins[place].inferred : 0
    let solid = length * (count - inferred) / count
    let whole = glyphs.isASCII ? "#" : "█"
    screen.fill(whole, Rect(column: start, row: row, columns: solid, rows: 1))
    screen.fill(
      glyphs.hollow,
      Rect(column: start + solid, row: row, columns: length - solid, rows: 1)
    )
    if count > highest {
      screen.label(">", rect.endColumn - 2, row, columns: 1, .dim)
    }
  }

  private static func drawEvents(_ state: BrowserState, _ rect: Rect, on screen: inout Screen) {
    guard rect.rows >= 2 else { return }
    let timeline = state.timeline
    let title =
      "\(TimelineLabels.label(timeline, timeline.cursor)): "
      + TitleView.counted(TimelineLabels.count(timeline, timeline.cursor), "event")
    PaneHeader.draw(
      title,
      "Enter: only these",
      isFocused: false,
      rect,
      state.glyphs,
      on: &screen
    )
    var row = rect.row + 1
    var place = state.eventList.cursor
    while row < rect.endRow, state.selection.days.indices.contains(place) {
      defer { place += 1 }
      guard timeline.place(ofDay: state.selection.days[place]) == timeline.cursor else {
        // In another order the others lie anywhere: what is at hand is looked through.
        if state.order == .reading || state.eventRows[place] == nil { return }
        continue
      }
      guard let shown = state.eventRows[place] else { return }
      let date = DateText.short(shown.event.date)
      if state.marks.contains(shown.event.id) {
        screen.label("*", rect.column + 1, row, columns: 1, .mark)
      }
      screen.label(date, rect.column + 2, row, columns: 10)
      screen.label(shown.event.summary, rect.column + 13, row, columns: rect.columns - 14)
      row += 1
    }
  }
}
