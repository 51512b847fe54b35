import NewsModel

/// The mouse: a click chooses, a second opens, the wheel moves, a heading sorts.
extension Browser {
  static func point(_ event: MouseEvent, _ state: inout BrowserState) -> [Effect] {
    if state.overlay != nil { return pointInList(event, &state) }
    guard state.prompt == nil else { return [] }
    let layout = state.layout
    let panes: [(BrowserState.Pane, Rect)] = [
      (.articles, layout.articles), (.events, layout.events), (.timeline, layout.timeline),
      (.reader, layout.reader),
    ]
    guard let (pane, rect) = panes.first(where: { $0.1.contains(event.column, event.row) }) else {
      return []
    }
    switch event.kind {
    case .wheelUp, .wheelDown:
      let focus = state.focus
      state.focus = pane
      var effects: [Effect] = []
      for _ in 0..<3 { effects += move(event.kind == .wheelUp ? .up : .down, &state) }
      // The wheel looks, it does not go there, where both panes stay on the screen.
      if state.layout.form == .wide { state.focus = focus }
      return effects
    case .click, .doubleClick: return choose(pane, rect, event, &state)
    }
  }

  private static func choose(
    _ pane: BrowserState.Pane,
    _ rect: Rect,
    _ event: MouseEvent,
    _ state: inout BrowserState
  ) -> [Effect] {
    let line = event.row - rect.row - 1
    var effects = state.focus == pane ? [] : focus(on: pane, &state)
    guard line >= 0 else { return effects }
    switch pane {
    case .articles:
      state.articleList.cursor = state.articleList.top + line
    case .events:
      let isHeading = state.layout.hasColumnNames && line == 0
      if isHeading {
        let columns = EventsView.places(state.columns, rect)
        guard let column = columns.last(where: { $0.start <= event.column })?.column else {
          return effects
        }
        return effects + sort(by: column, &state)
      }
      let place = state.eventList.top + line - (state.layout.hasColumnNames ? 1 : 0)
      guard place < state.selection.events.count else { return effects }
      state.eventList.cursor = place
    case .timeline:
      guard let place = TimelineView.period(at: event.column, event.row, state, rect) else {
        return effects
      }
      effects += moveInTimeline(to: place, &state)
    case .reader: return effects
    }
    effects += settle(&state)
    return event.kind == .doubleClick ? effects + perform(.open, &state) : effects
  }

  private static func pointInList(_ event: MouseEvent, _ state: inout BrowserState) -> [Effect] {
    switch event.kind {
    case .wheelUp: return press(.up, &state)
    case .wheelDown: return press(.down, &state)
    case .doubleClick: return press(.enter, &state)
    case .click: return []
    }
  }
}
