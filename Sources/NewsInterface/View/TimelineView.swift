import NewsModel

/// Events by period: columns of a bar chart, rows where the pane is zoomed on a narrow screen, or one lane a value.
enum TimelineView {
  static func draw(_ state: BrowserState, _ rect: Rect, on screen: inout Screen) {
    let bins = state.timeline.bins
    let right = bins.undated > 0 ? "undated \(TitleView.grouped(bins.undated))" : ""
    let range =
      bins.bins.first.flatMap { first in bins.bins.last.map { "\(first.label) to \($0.label)" } }
      ?? "no dates"
    let kind = state.timeline.kind == .stacked ? "" : " \(state.timeline.kind.name)"
    PaneHeader.draw(
      "3 Timeline  \(bins.scale.rawValue)s\(kind), \(range)",
      right,
      isFocused: state.focus == .timeline,
      rect,
      state.glyphs,
      on: &screen
    )
    guard rect.rows >= 3, rect.columns > 8, state.isOpen, state.timeline.periods > 0 else { return }
    let axis = TimelineAxis(state.timeline, rect, isFocused: state.focus == .timeline)
    if state.timeline.hasLanes {
      TimelineLanesView.draw(state, axis, rect, on: &screen)
    } else if isInRows(state, rect) {
      TimelineRowsView.draw(state, rect, on: &screen)
    } else {
      TimelineBarsView.draw(state, axis, rect, on: &screen)
    }
  }

  /// Exact counts fit beside bars that lie, and a screen reader can read them.
  static func isInRows(_ state: BrowserState, _ rect: Rect) -> Bool {
    rect.rows >= 12 && rect.columns < 120 && rect.columns >= 40 && !state.timeline.hasLanes
  }

  /// The period at a cell, for the mouse.
  static func period(at column: Int, _ row: Int, _ state: BrowserState, _ rect: Rect) -> Int? {
    let place: Int
    if isInRows(state, rect) {
      guard let line = TimelineRowsView.line(row, rect) else { return nil }
      place = TimelineRowsView.first(state, rect) + line
    } else {
      let axis = TimelineAxis(state.timeline, rect, isFocused: state.focus == .timeline)
      guard column >= axis.start else { return nil }
      place = axis.first + (column - axis.start) / axis.width
    }
    return (0..<state.timeline.periods).contains(place) ? place : nil
  }
}

/// Which periods are seen, and where.
struct TimelineAxis {
  /// The first column of the chart, columns a period, and the periods that are seen.
  let start: Int
  let width: Int
  let first: Int
  let visible: Int

  /// `isFocused`: the cursor is followed wherever it goes; else a lone event far off does not draw the view away from the others.
  init(_ timeline: TimelineState, _ rect: Rect, isFocused: Bool) {
    // Lanes have their names before them.
    let names = !timeline.hasLanes ? 1 : min(24, rect.columns / 4)
    start = rect.column + names
    let room = max(1, rect.endColumn - 1 - start)
    let count = max(1, timeline.periods)
    width = max(2, min(11, room / count))
    visible = max(1, min(count, room / width))
    let dense = timeline.chart.dense
    let isFar =
      !isFocused && timeline.cursor < timeline.bins.bins.count && !dense.contains(timeline.cursor)
      && dense.count <= visible
    let middle = isFar ? (dense.lowerBound + dense.upperBound) / 2 : timeline.cursor
    first = max(0, min(middle - visible / 2, count - visible))
  }

  var places: Range<Int> { first..<(first + visible) }

  func column(of place: Int) -> Int { start + (place - first) * width }
}

/// The labels below a chart, and the words for a period.
enum TimelineLabels {
  /// Labels where there is room; the chosen period's first, with its count.
  static func draw(
    _ state: BrowserState,
    _ axis: TimelineAxis,
    _ rect: Rect,
    on screen: inout Screen
  ) {
    let row = rect.endRow - 1
    let timeline = state.timeline
    let chosen = chosen(timeline)
    let place = axis.column(of: timeline.cursor)
    let chosenStart = max(rect.column + 1, min(place, rect.endColumn - 1 - chosen.count))
    var taken = [chosenStart..<(chosenStart + chosen.count)]
    // The undated are no period: their bar is always named, where the chosen leaves room.
    let undated = timeline.bins.bins.count
    if timeline.cursor != undated, axis.places.contains(undated), timeline.bins.undated > 0 {
      let start = min(axis.column(of: undated), rect.endColumn - 8)
      if start > taken[0].upperBound {
        screen.label("undated", start, row, columns: 7, .dim)
        taken.append(start..<start + 7)
      }
    }
    var free = rect.column + 1
    for index in axis.places where index != timeline.cursor && index < timeline.periods {
      let text = label(timeline, index)
      let column = axis.column(of: index)
      let span = column..<(column + text.count)
      guard column >= free, span.upperBound < rect.endColumn, index != undated,
        taken.allSatisfy({ span.upperBound < $0.lowerBound || span.lowerBound > $0.upperBound })
      else { continue }
      screen.label(text, column, row, columns: text.count, .dim)
      free = span.upperBound + 2
    }
    screen.label(
      chosen,
      chosenStart,
      row,
      columns: rect.endColumn - chosenStart,
      state.focus == .timeline ? .reverse : .bold
    )
    if state.focus == .timeline {
      screen.cursor = (max(rect.column, min(place, rect.endColumn - 1)), row)
    }
  }

  /// The chosen period with its count; of a span both ends and the sum.
  private static func chosen(_ timeline: TimelineState) -> String {
    let span = timeline.span
    let sum = span.reduce(0) { $0 + count(timeline, $1) }
    let ends =
      span.lowerBound == span.upperBound
      ? label(timeline, span.lowerBound)
      : label(timeline, span.lowerBound) + " to " + label(timeline, span.upperBound)
    return ends + " " + TitleView.grouped(sum)
  }

  static func label(_ timeline: TimelineState, _ index: Int) -> String {
    guard timeline.bins.bins.indices.contains(index) else { return "undated" }
    return timeline.bins.bins[index].label
  }

  static func count(_ timeline: TimelineState, _ index: Int) -> Int {
    let bins = timeline.bins
    return bins.bins.indices.contains(index) ? bins.bins[index].count : bins.undated
  }

  /// Periods that hold a marked event, as far as rows are at hand.
  static func marked(_ state: BrowserState) -> Set<Int> {
    guard !state.marks.isEmpty else { return [] }
    var places: Set<Int> = []
    for (offset, row) in state.eventRows.rows.enumerated() where state.marks.contains(row.event.id)
    {
      guard state.selection.days.indices.contains(state.eventRows.start + offset) else { break }
      places.insert(
        state.timeline.place(ofDay: state.selection.days[state.eventRows.start + offset])
      )
    }
    return places
  }
}
