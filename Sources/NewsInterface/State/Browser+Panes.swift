import NewsModel

extension Browser {
  static func turn(_ action: Action, _ state: inout BrowserState) -> [Effect] {
    switch action {
    case .articles: return focus(on: .articles, &state)
    case .events: return focus(on: .events, &state)
    case .timeline: return focus(on: .timeline, &state)
    case .reader: return state.reader == nil ? openReader(&state) : focus(on: .reader, &state)
    case .zoom:
      state.isZoomed.toggle()
      return settle(&state, reveals: true)
    case .wider:
      let next = (state.spread.rawValue + 1) % BrowserState.Spread.allCases.count
      state.spread = BrowserState.Spread(rawValue: next) ?? .normal
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
    state.rangeStart = nil
    state.focus = pane
    return settle(&state, reveals: pane == .reader)
  }

  static func close(_ state: inout BrowserState) -> [Effect] {
    if state.focus == .reader { return leaveReader(&state) }
    if state.isZoomed {
      state.isZoomed = false
      return settle(&state)
    }
    return [.quit]
  }

  /// What is open closes from the top; with nothing open the newest filter falls.
  static func cancel(_ state: inout BrowserState) -> [Effect] {
    if state.rangeStart != nil || state.timeline.brush != nil {
      state.rangeStart = nil
      state.timeline.brush = nil
      return []
    }
    if state.focus == .reader || state.isZoomed { return close(&state) }
    if !state.search.text.isEmpty {
      state.search = SearchState()
      state.reader?.find([])
      return []
    }
    guard !state.query.isEverything else { return [] }
    state.message = "Dropped \(state.query.active.last?.source ?? ""). u brings it back."
    return show(state.query.droppingNewest(), &state)
  }

  /// Back to the pane that the reader was opened from; that way needs not be gone again.
  private static func leaveReader(_ state: inout BrowserState) -> [Effect] {
    state.trail.drop { $0.focus == state.returnFocus && $0.query == state.query }
    return focus(on: state.returnFocus, &state)
  }

  // MARK: - Opening and going back

  static func step(_ action: Action, _ state: inout BrowserState) -> [Effect] {
    if state.focus == .timeline, action == .left || action == .right {
      let target = state.timeline.cursor + (action == .right ? 1 : -1)
      return moveInTimeline(to: max(0, min(target, state.timeline.periods - 1)), &state)
    }
    if action == .left {
      return state.focus == .reader ? leaveReader(&state) : []
    }
    switch state.focus {
    case .timeline: return filterToPeriod(&state)
    case .events, .articles: return openReader(&state)
    case .reader: return []
    }
  }

  static func openReader(_ state: inout BrowserState) -> [Effect] {
    if state.focus == .articles {
      guard let row = state.articleRows[state.articleList.cursor] else { return [] }
      return read(row.id, about: nil, &state)
    }
    guard let event = state.currentEvent else { return [] }
    return read(event.lead.article, about: event.id, &state)
  }

  /// Opens an article in the reader; back leads to where the reader was.
  static func read(_ id: Article.ID, about event: Event.ID?, _ state: inout BrowserState)
    -> [Effect]
  {
    leave(&state)
    state.rangeStart = nil
    if state.focus != .reader { state.returnFocus = state.focus }
    state.focus = .reader
    return [reading(id, about: event, state)]
  }

  /// Keeps where the reader is, for coming back.
  static func leave(_ state: inout BrowserState) { state.trail.leave(state.waypoint) }

  static func travel(_ action: Action, _ state: inout BrowserState) -> [Effect] {
    let here = state.waypoint
    let place = action == .back ? state.trail.back(from: here) : state.trail.forward(from: here)
    guard let place else {
      // With nowhere to go back to, back is out of the reader.
      if action == .back, state.focus == .reader { return focus(on: state.returnFocus, &state) }
      state.message = action == .back ? "This is where you began." : "There is nothing further."
      return []
    }
    state.destination = place
    guard place.query == state.query else { return select(place.query, &state) }
    return arrive(&state) + settle(&state)
  }

  /// Goes to where a new selection, or a way back, was meant to lead.
  static func arrive(_ state: inout BrowserState) -> [Effect] {
    defer { state.destination = nil }
    switch state.destination {
    case nil: return []
    case let place?:
      let found = place.event.map { [Effect.find($0, isSought: false)] } ?? []
      if place.focus != .reader { state.returnFocus = place.focus }
      state.focus = place.focus
      guard place.focus == .reader, let article = place.article else { return found }
      return found + [reading(article, about: place.mention, state)]
    }
  }
}

extension BrowserState {
  var waypoint: Waypoint {
    Waypoint(
      focus: focus,
      query: query,
      event: currentEvent?.id,
      article: focus == .reader ? reader?.reading.article.id : nil,
      mention: focus == .reader ? reader?.chosenEvent : nil
    )
  }
}
