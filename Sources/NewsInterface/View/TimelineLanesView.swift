import NewsModel

/// One row for each of the most frequent actors, types or pairs of countries, and one for all the others.
enum TimelineLanesView {
  static func draw(
    _ state: BrowserState,
    _ axis: TimelineAxis,
    _ rect: Rect,
    on screen: inout Screen
  ) {
    let timeline = state.timeline
    let names = timeline.chart.lanes + ["others"]
    let room = max(0, rect.rows - 2)
    // The others are the last to be left out but one: there is always a lane that tells how much is not named.
    let shown =
      names.count <= room
      ? Array(names.indices) : Array(0..<max(0, room - 1)) + (room > 0 ? [names.count - 1] : [])
    let highest = max(1, shown.dropLast().flatMap { timeline.chart.counts[$0] }.max() ?? 1)
    for (line, lane) in shown.enumerated() {
      let row = rect.row + 1 + line
      let width = axis.start - rect.column - 2
      screen.label(
        names[lane],
        rect.column + 1,
        row,
        columns: width,
        lane == names.count - 1 ? .dim : .plain
      )
      for place in axis.places where place < timeline.periods {
        let count = timeline.chart.counts[lane][place]
        let cell = Rect(
          column: axis.column(of: place),
          row: row,
          columns: max(1, axis.width - 1),
          rows: 1
        )
        var style: Style = place == timeline.cursor ? .title : .plain
        style.isReverse = timeline.brush != nil && timeline.span.contains(place)
        draw(count, highest, cell, style, state.glyphs, on: &screen)
      }
    }
    TimelineLabels.draw(state, axis, rect, on: &screen)
  }

  /// A number where it fits, else a block as high as the number is.
  private static func draw(
    _ count: Int,
    _ highest: Int,
    _ cell: Rect,
    _ style: Style,
    _ glyphs: Glyphs,
    on screen: inout Screen
  ) {
    guard count > 0 else {
      screen.label(".", cell.column, cell.row, columns: 1, .dim)
      return
    }
    let digits = String(count)
    if digits.count < cell.columns || glyphs.isASCII {
      let text = digits.count <= cell.columns ? digits : "#"
      let end = screen.label(text, cell.column, cell.row, columns: cell.columns, style)
      guard !glyphs.isASCII, end < cell.endColumn else { return }
      let rest = Rect(column: end, row: cell.row, columns: cell.endColumn - end, rows: 1)
      screen.fill(block(count, highest, glyphs), rest, style)
    } else {
      screen.fill(block(count, highest, glyphs), cell, style)
    }
  }

  private static func block(_ count: Int, _ highest: Int, _ glyphs: Glyphs) -> String {
    glyphs.bars[min(7, max(0, count * 8 / highest - 1))]
  }
}
