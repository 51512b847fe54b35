package import NewsModel

/// The timeline: its chart, where the cursor is, and how events are divided.
package struct TimelineState: Sendable {
  /// Chosen by the reader; nil fits itself to the events.
  package var scale: TimelineScale?
  var chart = Chart.empty
  /// The chosen period; one past the last is the undated lane.
  package internal(set) var cursor = 0
  package internal(set) var kind = LaneKind.stacked
  /// Where a span that is being chosen begins.
  package internal(set) var brush: Int?

  var bins: TimelineBins { chart.bins }
  var hasLanes: Bool { !chart.counts.isEmpty }

  /// Periods, and the undated lane where there is one.
  var periods: Int { bins.bins.count + (bins.undated > 0 ? 1 : 0) }

  /// The chosen periods: the one under the cursor, or all from where the brush was set.
  var span: ClosedRange<Int> { min(brush ?? cursor, cursor)...max(brush ?? cursor, cursor) }

  /// Where a day lies; the undated lie behind the last period.
  func place(ofDay day: Int32) -> Int { bins.index(ofDay: day) ?? bins.bins.count }

  mutating func take(_ chart: Chart) {
    if chart.bins.bins.first != self.chart.bins.bins.first
      || chart.bins.bins.count != self.chart.bins.bins.count
    {
      brush = nil
    }
    self.chart = chart
    cursor = max(0, min(cursor, periods - 1))
  }
}
