import NewsModel

extension Browser {
  static func chart(_ action: Action, _ state: inout BrowserState) -> [Effect] {
    switch action {
    case .finer, .coarser: return rescale(action, &state)
    case .brush:
      guard state.focus == .timeline else {
        state.message = "A span is chosen in the timeline: 3, then v."
        return []
      }
      guard state.timeline.bins.bins.indices.contains(state.timeline.cursor) else {
        state.message = "A span begins at a period with a date."
        return []
      }
      state.timeline.brush = state.timeline.brush == nil ? state.timeline.cursor : nil
      state.message =
        state.timeline.brush == nil ? nil : "Move to the other end; Enter shows only the span."
      return []
    default:
      let kinds = LaneKind.allCases
      let place = kinds.firstIndex(of: state.timeline.kind) ?? 0
      state.timeline.kind = kinds[(place + 1) % kinds.count]
      state.message = "Timeline \(state.timeline.kind.name)."
      return [chart(state, day: day(atPeriod: state.timeline.cursor, state))]
    }
  }

  /// Moves to a period; the events list follows to its first event.
  static func moveInTimeline(to place: Int, _ state: inout BrowserState) -> [Effect] {
    state.timeline.cursor = place
    let starts = state.timeline.chart.starts
    if starts.indices.contains(place), let first = starts[place] {
      state.eventList.cursor = min(first, max(0, state.selection.events.count - 1))
    }
    return settle(&state)
  }

  /// The first event's day in a period, or the period's first.
  private static func day(atPeriod place: Int, _ state: BrowserState) -> Int32 {
    let chart = state.timeline.chart
    guard chart.bins.bins.indices.contains(place) else { return Selection.undated }
    guard let first = chart.starts[place], state.selection.days.indices.contains(first) else {
      return Int32(chart.bins.bins[place].first.dayNumber)
    }
    return state.selection.days[first]
  }

  /// Only the chosen period, or the span between brush and cursor.
  static func filterToPeriod(_ state: inout BrowserState) -> [Effect] {
    let bins = state.timeline.bins.bins
    let clause: Query.Clause
    if state.timeline.brush == nil, state.timeline.cursor >= bins.count {
      guard state.timeline.bins.undated > 0 else { return [] }
      clause = Query.undated
    } else {
      let span = state.timeline.span
      guard bins.indices.contains(span.lowerBound) else { return [] }
      clause = Query.when(
        bins[span.lowerBound].first,
        bins[min(span.upperBound, bins.count - 1)].last
      )
    }
    leave(&state)
    state.timeline.brush = nil
    state.focus = .events
    return show(state.query.adding(clause), &state)
  }

  private static func rescale(_ action: Action, _ state: inout BrowserState) -> [Effect] {
    let bins = state.timeline.bins
    guard let scale = action == .finer ? bins.scale.finer : bins.scale.coarser else {
      state.message = "There is no \(action == .finer ? "finer" : "coarser") scale."
      return []
    }
    // The period that was chosen stays under the cursor, or the first event in it.
    let day = day(atPeriod: state.timeline.cursor, state)
    state.timeline.scale = scale
    return [chart(state, day: day)]
  }

  /// To the next or last period that has events.
  static func stepBusy(forward: Bool, _ state: inout BrowserState) -> [Effect] {
    let bins = state.timeline.bins.bins
    let busy = (0..<state.timeline.periods).filter { $0 == bins.count || bins[$0].count > 0 }
    let next =
      forward
      ? busy.first { $0 > state.timeline.cursor } : busy.last { $0 < state.timeline.cursor }
    return next.map { moveInTimeline(to: $0, &state) } ?? []
  }
}
