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

  private static func chooseInList(_ event: MouseEvent, _ state: inout BrowserState) {
    // The list begins below the frame, the typing line and an empty one.
    let line = event.row - ListOverlay.rect(state.size).row - 3
    guard (0..<ListOverlay.rows(state.size)).contains(line) else { return }
    func chosen(_ list: ListCursor, _ count: Int) -> ListCursor {
      var list = list
      if list.top + line < count { list.cursor = list.top + line }
      return list
    }
    switch state.overlay {
    case .people(var people):
      people.list = chosen(people.list, people.shown.count)
      state.overlay = .people(people)
    case .help(var help):
      help.list = chosen(help.list, help.shown.count)
      state.overlay = .help(help)
    case .problems(var problems):
      problems.list = chosen(problems.list, problems.shown.count)
      state.overlay = .problems(problems)
    case .filters(var filters):
      filters.list = chosen(filters.list, filters.rows.count)
      state.overlay = .filters(filters)
    case .columns(var columns):
      columns.list = chosen(columns.list, columns.rows.count)
      state.overlay = .columns(columns)
    case .inspect(var inspect):
      inspect.list = chosen(inspect.list, inspect.rows.count)
      state.overlay = .inspect(inspect)
    case .export, nil: return
    }
  }

  private static func pointInList(_ event: MouseEvent, _ state: inout BrowserState) -> [Effect] {
    switch event.kind {
    case .wheelUp: return press(.up, &state)
    case .wheelDown: return press(.down, &state)
    case .doubleClick: return press(.enter, &state)
    case .click:
      chooseInList(event, &state)
      return []
    }
  }
}
