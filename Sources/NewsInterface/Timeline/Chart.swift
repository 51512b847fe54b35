package import NewsModel

/// What the timeline draws of a selection: its periods, its lanes, and where each period begins in the list.
///
/// Made beside the loop: with a million events it takes longer than a frame.
package struct Chart: Sendable {
  let bins: TimelineBins
  /// Names of the lanes; none where all events are in one bar.
  let lanes: [String]
  /// For each lane, and last for the others, events by period; the undated behind them.
  let counts: [[Int]]
  /// Where in the list each period begins, nil for an empty one; the undated behind them.
  let starts: [Int?]
  /// The periods where nine tenths of the dated events lie.
  let dense: Range<Int>

  static let empty = Chart(TimelineBins([], scale: nil, room: 1), .none, .empty)

  package init(_ bins: TimelineBins, _ lanes: Lanes, _ selection: Selection) {
    self.bins = bins
    self.lanes = lanes.names
    dense = bins.dense
    let hasLanes = lanes.kind != .stacked && lanes.lanes.count == selection.events.count
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: bins.bins.count + 1),
      count: hasLanes ? lanes.names.count + 1 : 0
    )
    var starts = [Int?](repeating: nil, count: bins.bins.count + 1)
    var lastDay = Int32.max
    var bin = bins.bins.count
    for (place, day) in selection.days.enumerated() where !selection.isRest(place) {
      if day != lastDay {
        lastDay = day
        bin = bins.index(ofDay: day) ?? bins.bins.count
      }
      if starts[bin] == nil { starts[bin] = place }
      if hasLanes { counts[min(Int(lanes.lanes[place]), lanes.names.count)][bin] += 1 }
    }
    self.counts = counts
    self.starts = starts
  }
}

/// What a chart is asked for.
package struct ChartRequest: Sendable {
  package let selection: Selection
  let kind: LaneKind
  let scale: TimelineScale?
  /// How many periods there is room for.
  let room: Int
  /// The day that shall be under the cursor; nil leaves it where the events are.
  let day: Int32?

  func chart(_ lanes: Lanes) -> Chart {
    // What is only shown beside what was asked for is not counted.
    let bins = TimelineBins(
      found(selection.days),
      lastDays: found(selection.lastDays),
      kinds: found(selection.kinds),
      scale: scale,
      room: room
    )
    return Chart(bins, lanes, selection)
  }

  private func found<Value>(_ values: [Value]) -> [Value] {
    selection.isRest.isEmpty
      ? values : zip(values, selection.isRest).filter { !$0.1 }.map(\.0)
  }
}
