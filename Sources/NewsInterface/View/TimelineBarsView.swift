import NewsModel

/// Columns of a bar chart, empty periods included, the undated in a lane of their own.
enum TimelineBarsView {
  static func draw(
    _ state: BrowserState,
    _ axis: TimelineAxis,
    _ rect: Rect,
    on screen: inout Screen
  ) {
    let timeline = state.timeline
    let bins = timeline.bins
    // Events that fill a stretch of time lie as one line under the bars.
    let hasStretches = rect.rows >= 5 && bins.bins.contains(where: \.isCovered)
    let chart = Rect(
      column: rect.column + 1,
      row: rect.row + 1,
      columns: rect.columns - 2,
      rows: rect.rows - (hasStretches ? 3 : 2)
    )
    let marked = TimelineLabels.marked(state)
    let highest = max(1, bins.highest)
    for place in axis.places where place < timeline.periods {
      let column = axis.column(of: place)
      let isUndated = place == bins.bins.count
      let isBrushed = timeline.brush != nil && timeline.span.contains(place)
      var style: Style = place == timeline.cursor ? .title : isUndated ? .dim : .plain
      style.isReverse = isBrushed
      drawBar(
        TimelineLabels.count(timeline, place),
        isUndated ? 0 : bins.bins[place].inferred,
        highest,
        Rect(column: column, row: chart.row, columns: max(1, axis.width - 1), rows: chart.rows),
        style,
        state.glyphs,
        on: &screen
      )
      if isBrushed {
        let foot = Rect(column: column, row: chart.endRow - 1, columns: axis.width, rows: 1)
        screen.restyle(foot) { $0.isReverse = true }
      }
      if hasStretches, !isUndated, bins.bins[place].isCovered {
        screen.fill(
          state.glyphs.stretch,
          Rect(column: column, row: chart.endRow, columns: axis.width, rows: 1),
          .dim
        )
      }
      if marked.contains(place) { screen.label("*", column, chart.row, columns: 1, .mark) }
    }
    TimelineLabels.draw(state, axis, rect, on: &screen)
  }

  private static func drawBar(
    _ count: Int,
    _ inferred: Int,
    _ highest: Int,
    _ chart: Rect,
    _ style: Style,
    _ glyphs: Glyphs,
    on screen: inout Screen
  ) {
    guard count > 0 else {
      screen.label(".", chart.column, chart.endRow - 1, columns: 1, .dim)
      return
    }
    let eighths = min(chart.rows * 8, max(1, count * chart.rows * 8 / highest))
    // What is concluded lies hollow on top of what is said.
    let solid = eighths * (count - inferred) / count
    for line in 0..<chart.rows {
      let left = eighths - line * 8
      guard left > 0 else { break }
      if glyphs.isASCII, line > 0, left < 4 { break }
      let isHollow = inferred > 0 && line * 8 >= solid
      screen.fill(
        isHollow ? glyphs.hollow : glyphs.bars[min(8, left) - 1],
        Rect(column: chart.column, row: chart.endRow - 1 - line, columns: chart.columns, rows: 1),
        style
      )
    }
    // The undated may be many: a bar that goes beyond the chart says so.
    if count > highest {
      screen.label(glyphs.isASCII ? "^" : "↑", chart.column, chart.row, columns: 1, style)
    }
  }
}
