import NewsModel

/// Events by period as columns of a bar chart, empty periods included, the undated in a lane of their own.
enum TimelineView {
  static func draw(_ state: BrowserState, _ rect: Rect, on screen: inout Screen) {
    let bins = state.bins
    let right = bins.undated > 0 ? "undated \(TitleView.grouped(bins.undated))" : ""
    let range =
      bins.bins.first.flatMap { first in bins.bins.last.map { "\(first.label) to \($0.label)" } }
      ?? "no dates"
    PaneHeader.draw(
      "3 Timeline  \(bins.scale.rawValue)s, \(range)",
      right,
      isFocused: state.focus == .timeline,
      rect,
      state.glyphs,
      on: &screen
    )
    guard rect.rows >= 3, rect.columns > 8, state.progress == nil else { return }
    let count = Browser.periodCount(state)
    guard count > 0 else { return }
    let width = columnWidth(count, rect.columns - 2)
    let visible = max(1, (rect.columns - 2) / width)
    let first = max(0, min(state.binCursor - visible / 2, count - visible))
    // Events that fill a stretch of time lie as one line under the bars.
    let hasStretches = rect.rows >= 5 && bins.bins.contains(where: \.isCovered)
    let chart = Rect(
      column: rect.column + 1,
      row: rect.row + 1,
      columns: rect.columns - 2,
      rows: rect.rows - (hasStretches ? 3 : 2)
    )
    let marked = markedPeriods(state)
    // The undated may be many: their bar is cut at the top, their number is always written.
    let highest = max(1, bins.highest)
    for place in first..<min(count, first + visible) {
      let column = chart.column + (place - first) * width
      let isUndated = place == bins.bins.count
      let number = isUndated ? bins.undated : bins.bins[place].count
      let isChosen = place == state.binCursor
      drawBar(
        number,
        isUndated ? 0 : bins.bins[place].inferred,
        highest,
        column,
        width,
        chart,
        isChosen,
        isUndated,
        state.glyphs,
        on: &screen
      )
      if hasStretches, !isUndated, bins.bins[place].isCovered {
        screen.fill(
          state.glyphs.stretch,
          Rect(column: column, row: chart.endRow, columns: width, rows: 1),
          .dim
        )
      }
      if marked.contains(place) { screen.label("*", column, chart.row, columns: 1, .mark) }
      if isChosen, state.focus == .timeline { screen.cursor = (column, rect.endRow - 1) }
    }
    drawLabels(state, first, visible, width, rect, on: &screen)
  }

  private static func columnWidth(_ count: Int, _ room: Int) -> Int {
    max(2, min(11, room / max(1, count)))
  }

  private static func drawBar(
    _ count: Int,
    _ inferred: Int,
    _ highest: Int,
    _ column: Int,
    _ width: Int,
    _ chart: Rect,
    _ isChosen: Bool,
    _ isUndated: Bool,
    _ glyphs: Glyphs,
    on screen: inout Screen
  ) {
    guard count > 0 else {
      screen.label(".", column, chart.endRow - 1, columns: 1, .dim)
      return
    }
    let eighths = min(chart.rows * 8, max(1, count * chart.rows * 8 / highest))
    let style: Style = isChosen ? .title : isUndated ? .dim : .plain
    // What is concluded lies hollow on top of what is said.
    let solid = eighths * (count - inferred) / count
    for line in 0..<chart.rows {
      let left = eighths - line * 8
      guard left > 0 else { break }
      if glyphs.isASCII, line > 0, left < 4 { break }
      let isHollow = inferred > 0 && line * 8 >= solid
      let glyph = isHollow ? glyphs.hollow : glyphs.bars[min(8, left) - 1]
      screen.fill(
        glyph,
        Rect(column: column, row: chart.endRow - 1 - line, columns: max(1, width - 1), rows: 1),
        style
      )
    }
  }

  private static func markedPeriods(_ state: BrowserState) -> Set<Int> {
    guard !state.marks.isEmpty else { return [] }
    var places: Set<Int> = []
    for (offset, row) in state.eventRows.rows.enumerated() where state.marks.contains(row.event.id)
    {
      let day = state.selection.days[state.eventRows.start + offset]
      places.insert(state.bins.index(ofDay: day) ?? state.bins.bins.count)
    }
    return places
  }

  /// Labels where there is room; the chosen period's first, with its count.
  private static func drawLabels(
    _ state: BrowserState,
    _ first: Int,
    _ visible: Int,
    _ width: Int,
    _ rect: Rect,
    on screen: inout Screen
  ) {
    let row = rect.endRow - 1
    let chosen =
      label(state, state.binCursor) + " " + TitleView.grouped(count(state, state.binCursor))
    let place = rect.column + 1 + (state.binCursor - first) * width
    let chosenStart = max(rect.column + 1, min(place, rect.endColumn - 1 - chosen.count))
    var taken = chosenStart..<(chosenStart + chosen.count)
    var free = rect.column + 1
    for index in first..<min(Browser.periodCount(state), first + visible)
    where index != state.binCursor {
      let text = label(state, index)
      let column = rect.column + 1 + (index - first) * width
      let span = column..<(column + text.count)
      guard column >= free, span.upperBound < rect.endColumn,
        span.upperBound < taken.lowerBound || span.lowerBound > taken.upperBound
      else { continue }
      screen.label(text, column, row, columns: text.count, .dim)
      free = span.upperBound + 2
    }
    taken = chosenStart..<rect.endColumn
    screen.label(
      chosen,
      chosenStart,
      row,
      columns: taken.count,
      state.focus == .timeline ? .reverse : .bold
    )
  }

  private static func label(_ state: BrowserState, _ index: Int) -> String {
    guard state.bins.bins.indices.contains(index) else { return "undated" }
    return state.bins.bins[index].label
  }

  private static func count(_ state: BrowserState, _ index: Int) -> Int {
    state.bins.bins.indices.contains(index) ? state.bins.bins[index].count : state.bins.undated
  }
}
