package import NewsModel

/// The timeline: its periods, where the cursor is, and how events are divided.
package struct TimelineState: Sendable {
  /// Chosen by the reader; nil fits itself to the events.
  package var scale: TimelineScale?
  package internal(set) var bins = TimelineBins([], scale: nil, room: 1)
  private(set) var dense = 0..<0
  /// The chosen period; one past the last is the undated lane.
  package internal(set) var cursor = 0
  package internal(set) var kind = LaneKind.stacked
  package internal(set) var lanes = Lanes.none
  /// For each lane, and last for the others, events by period; the undated behind them.
  package internal(set) var counts: [[Int]] = []
  /// Where a span that is being chosen begins.
  package internal(set) var brush: Int?

  /// Periods, and the undated lane where there is one.
  var periods: Int { bins.bins.count + (bins.undated > 0 ? 1 : 0) }

  /// The chosen periods: the one under the cursor, or all from where the brush was set.
  var span: ClosedRange<Int> { min(brush ?? cursor, cursor)...max(brush ?? cursor, cursor) }

  /// Where a day lies; the undated lie behind the last period.
  func place(ofDay day: Int32) -> Int { bins.index(ofDay: day) ?? bins.bins.count }

  mutating func refresh(_ selection: Selection, room: Int) {
    bins = TimelineBins(
      selection.days,
      lastDays: selection.lastDays,
      kinds: selection.kinds,
      scale: scale,
      room: room
    )
    dense = bins.dense
    cursor = max(0, min(cursor, max(0, periods - 1)))
    brush = nil
    count(selection)
  }

  mutating func take(_ lanes: Lanes, _ selection: Selection) {
    self.lanes = lanes
    count(selection)
  }

  private mutating func count(_ selection: Selection) {
    guard lanes.lanes.count == selection.events.count, lanes.kind != .stacked else {
      counts = []
      return
    }
    counts = [[Int]](
      repeating: [Int](repeating: 0, count: bins.bins.count + 1),
      count: lanes.names.count + 1
    )
    for (lane, day) in zip(lanes.lanes, selection.days) {
      counts[min(Int(lane), lanes.names.count)][place(ofDay: day)] += 1
    }
  }
}
