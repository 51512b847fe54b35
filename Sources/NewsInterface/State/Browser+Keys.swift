import NewsModel

extension Browser {
  /// A key goes to what lies on top: an overlay, the prompt, else the key map.
  static func press(_ key: Key, _ state: inout BrowserState) -> [Effect] {
    if key == .control("c") { return [.quit] }
    switch state.overlay {
    case .people(let people): return press(key, people, &state)
    case .export(let export): return press(key, export, &state)
    case .help(let help): return press(key, help, &state)
    case .problems(let problems): return press(key, problems, &state)
    case nil: break
    }
    if let prompt = state.prompt { return press(key, prompt, &state) }
    state.message = nil
    guard let action = state.keyMap.action(for: key) else { return [] }
    return perform(action, &state)
  }

  static func perform(_ action: Action, _ state: inout BrowserState) -> [Effect] {
    switch action {
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .help:
      state.overlay = .help(HelpState())
      return []
    case .close: return close(&state)
    case .cancel: return cancel(&state)
    default: break
    }
    // Until the corpus has been read there is nothing else to do.
    guard state.progress == nil else { return [] }
    switch action {
    case .down, .up, .pageDown, .pageUp, .halfDown, .halfUp, .first, .last:
      return move(action, &state)
    case .left, .right, .open, .back: return step(action, &state)
    case .nextPane, .previousPane, .articles, .events, .timeline, .reader, .zoom:
      return turn(action, &state)
    case .search, .filter, .people, .whoHere, .nextHit, .previousHit, .onlyMarked, .undo:
      return find(action, &state)
    case .mark, .markAll, .unmarkAll: return mark(action, &state)
    case .nextEvent, .previousEvent: return stepEvent(forward: action == .nextEvent, &state)
    case .finer, .coarser: return rescale(action, &state)
    case .export: return openExport(&state)
    case .command, .goto, .setDate, .problems: return dates(action, &state)
    default: return []
    }
  }

  // MARK: - Panes

  private static func turn(_ action: Action, _ state: inout BrowserState) -> [Effect] {
    switch action {
    case .articles: return focus(on: .articles, &state)
    case .events: return focus(on: .events, &state)
    case .timeline: return focus(on: .timeline, &state)
    case .reader: return state.reader == nil ? openReader(&state) : focus(on: .reader, &state)
    case .zoom:
      state.isZoomed.toggle()
      return settle(&state, reveals: true)
    default:
      let order: [BrowserState.Pane] =
        state.reader != nil && (state.layout.form == .wide || state.focus == .reader)
        ? [.articles, .events, .timeline, .reader] : [.articles, .events, .timeline]
      let place = order.firstIndex(of: state.focus) ?? 0
      let next = (place + (action == .nextPane ? 1 : order.count - 1)) % order.count
      return focus(on: order[next], &state)
    }
  }

  static func focus(on pane: BrowserState.Pane, _ state: inout BrowserState) -> [Effect] {
    if state.focus != .reader { state.returnFocus = state.focus }
    state.focus = pane
    return settle(&state, reveals: pane == .reader)
  }

  private static func close(_ state: inout BrowserState) -> [Effect] {
    if state.focus == .reader { return focus(on: state.returnFocus, &state) }
    if state.isZoomed {
      state.isZoomed = false
      return settle(&state)
    }
    return [.quit]
  }

  private static func cancel(_ state: inout BrowserState) -> [Effect] {
    if state.focus == .reader || state.isZoomed { return close(&state) }
    if !state.search.text.isEmpty {
      state.search = SearchState()
      return []
    }
    guard !state.query.isEverything else { return [] }
    return show(state.query.droppingNewest(), &state)
  }

  // MARK: - Moving

  private static func move(_ action: Action, _ state: inout BrowserState) -> [Effect] {
    let layout = state.layout
    switch state.focus {
    case .events:
      state.eventList.cursor = moved(
        state.eventList.cursor,
        action,
        page: Layout.listRows(layout.events),
        count: state.selection.events.count
      )
    case .articles:
      state.articleList.cursor = moved(
        state.articleList.cursor,
        action,
        page: Layout.listRows(layout.articles),
        count: state.selection.articles.count
      )
    case .timeline:
      return moveInTimeline(
        to: moved(state.binCursor, action, page: 10, count: periodCount(state)),
        &state
      )
    case .reader:
      let height = readerRows(layout)
      let top = state.reader?.top ?? 0
      let count = max(1, (state.reader?.rows.count ?? 0) - height + 1)
      state.reader?.top = moved(top, action, page: height, count: count)
    }
    return settle(&state)
  }

  private static func moved(_ place: Int, _ action: Action, page: Int, count: Int) -> Int {
    let target: Int
    switch action {
    case .down: target = place + 1
    case .up: target = place - 1
    case .pageDown: target = place + max(1, page - 1)
    case .pageUp: target = place - max(1, page - 1)
    case .halfDown: target = place + max(1, page / 2)
    case .halfUp: target = place - max(1, page / 2)
    case .first: target = 0
    case .last: target = count - 1
    default: target = place
    }
    return max(0, min(target, count - 1))
  }

  private static func step(_ action: Action, _ state: inout BrowserState) -> [Effect] {
    if state.focus == .timeline, action == .left || action == .right {
      return moveInTimeline(
        to: max(0, min(state.binCursor + (action == .right ? 1 : -1), periodCount(state) - 1)),
        &state
      )
    }
    if action == .left || action == .back {
      return state.focus == .reader
        ? focus(on: state.returnFocus, &state) : action == .back ? undo(&state) : []
    }
    switch state.focus {
    case .timeline: return filterToPeriod(&state)
    case .events, .articles: return openReader(&state)
    case .reader: return []
    }
  }

  private static func openReader(_ state: inout BrowserState) -> [Effect] {
    state.returnFocus = state.focus == .reader ? state.returnFocus : state.focus
    if state.focus == .articles {
      guard let row = state.articleRows[state.articleList.cursor] else { return [] }
      state.focus = .reader
      return [.read(row.id, about: nil)]
    }
    guard let event = state.currentEvent else { return [] }
    state.focus = .reader
    return [.read(event.lead.article, about: event.id)]
  }

  // MARK: - Timeline

  /// Periods, and the undated lane where there is one.
  static func periodCount(_ state: BrowserState) -> Int {
    state.bins.bins.count + (state.bins.undated > 0 ? 1 : 0)
  }

  /// Moves to a period; the events list follows to its first event.
  private static func moveInTimeline(to place: Int, _ state: inout BrowserState) -> [Effect] {
    state.binCursor = place
    if let first = state.selection.days.firstIndex(where: {
      (state.bins.index(ofDay: $0) ?? state.bins.bins.count) == place
    }) {
      state.eventList.cursor = first
    }
    return settle(&state)
  }

  private static func filterToPeriod(_ state: inout BrowserState) -> [Effect] {
    guard state.bins.bins.indices.contains(state.binCursor) else {
      state.message = "Undated events have no period to filter by."
      return []
    }
    let bin = state.bins.bins[state.binCursor]
    let range = bin.first == bin.last ? bin.first.description : "\(bin.first)..\(bin.last)"
    state.focus = .events
    return show(
      state.query.adding(
        Query.Condition(.when(DayRange(first: bin.first, last: bin.last)), source: "when:" + range)
      ),
      &state
    )
  }

  private static func rescale(_ action: Action, _ state: inout BrowserState) -> [Effect] {
    guard let scale = action == .finer ? state.bins.scale.finer : state.bins.scale.coarser else {
      state.message = "There is no \(action == .finer ? "finer" : "coarser") scale."
      return []
    }
    // The period that was chosen stays under the cursor, or the first event in it.
    let chosen =
      state.bins.bins.indices.contains(state.binCursor) ? state.bins.bins[state.binCursor] : nil
    let place = chosen.map { bin in
      state.selection.days.first {
        Int($0) >= bin.first.dayNumber && Int($0) <= bin.last.dayNumber
      } ?? Int32(bin.first.dayNumber)
    }
    state.scale = scale
    refreshTimeline(&state)
    if state.bins.scale != scale {
      state.message = "At \(scale.rawValue)s there are too many periods."
    }
    state.binCursor =
      place.map { state.bins.index(ofDay: $0) ?? max(0, state.bins.bins.count - 1) }
      ?? state.bins.bins.count
    return settle(&state)
  }

  private static func stepEvent(forward: Bool, _ state: inout BrowserState) -> [Effect] {
    if state.focus == .timeline {
      let busy = (0..<periodCount(state)).filter {
        $0 == state.bins.bins.count || state.bins.bins[$0].count > 0
      }
      let next = forward ? busy.first { $0 > state.binCursor } : busy.last { $0 < state.binCursor }
      return next.map { moveInTimeline(to: $0, &state) } ?? []
    }
    guard let reader = state.reader, !reader.reading.mentions.isEmpty else { return [] }
    let count = reader.reading.mentions.count
    state.reader?.chosen =
      ((reader.chosen ?? (forward ? -1 : count)) + (forward ? 1 : count - 1)) % count
    let height = readerRows(state.layout)
    state.reader?.reveal(height: height)
    return []
  }

  // MARK: - Marks

  private static func mark(_ action: Action, _ state: inout BrowserState) -> [Effect] {
    switch action {
    case .mark:
      guard let event = state.currentEvent else { return [] }
      remember(&state)
      if state.marks.remove(event.id) == nil { state.marks.insert(event.id) }
      guard state.focus == .events else { return [] }
      state.eventList.cursor += 1
      return settle(&state)
    case .unmarkAll:
      guard !state.marks.isEmpty else { return [] }
      remember(&state)
      state.message = "Unmarked \(state.marks.count). u brings them back."
      state.marks = []
      return []
    default:
      // What is shown may be far more than the rows at hand: the store knows all ids.
      return [.identify(state.selection.events)]
    }
  }
}
