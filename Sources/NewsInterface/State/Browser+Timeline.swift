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
      guard state.timeline.kind != .stacked else {
        state.timeline.take(.none, state.selection)
        return []
      }
      return [.lanes(state.timeline.kind, state.selection)]
    }
  }

  /// Moves to a period; the events list follows to its first event.
  static func moveInTimeline(to place: Int, _ state: inout BrowserState) -> [Effect] {
    state.timeline.cursor = place
    if let first = state.selection.days.firstIndex(where: {
      state.timeline.place(ofDay: $0) == place
    }) {
      state.eventList.cursor = first
    }
    return settle(&state)
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
    let chosen =
      bins.bins.indices.contains(state.timeline.cursor) ? bins.bins[state.timeline.cursor] : nil
    let day = chosen.map { bin in
      state.selection.days.first {
        Int($0) >= bin.first.dayNumber && Int($0) <= bin.last.dayNumber
      } ?? Int32(bin.first.dayNumber)
    }
    state.timeline.scale = scale
    refreshTimeline(&state)
    if state.timeline.bins.scale != scale {
      state.message = "At \(scale.rawValue)s there are too many periods."
    }
    let last = max(0, state.timeline.bins.bins.count - 1)
    state.timeline.cursor =
      day.map { state.timeline.bins.index(ofDay: $0) ?? last } ?? state.timeline.bins.bins.count
    return settle(&state)
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
