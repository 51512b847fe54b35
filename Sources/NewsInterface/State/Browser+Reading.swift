import NewsModel

extension Browser {
  static func stepEvent(forward: Bool, _ state: inout BrowserState) -> [Effect] {
    if state.focus == .timeline { return stepBusy(forward: forward, &state) }
    guard let reader = state.reader, !reader.reading.mentions.isEmpty else {
      state.message = "Nothing is open in the reader, or it tells of no event."
      return []
    }
    let count = reader.reading.mentions.count
    let place = reader.chosen ?? (forward ? -1 : count)
    state.reader?.chosen = (place + (forward ? 1 : count - 1)) % count
    let height = readerRows(state)
    state.reader?.reveal(height: height)
    return []
  }

  /// The same event as the next article tells it.
  static func nextReport(_ state: inout BrowserState) -> [Effect] {
    if state.focus == .reader, let reader = state.reader, let chosen = reader.chosen {
      let mention = reader.reading.mentions[chosen]
      return open(mention.event, among: mention.reports, after: reader.reading.article.id, &state)
    }
    guard let event = state.currentEvent else { return [] }
    return open(event.id, among: event.reportingArticles, after: event.lead.article, &state)
  }

  private static func open(
    _ event: Event.ID,
    among reports: [Article.ID],
    after article: Article.ID,
    _ state: inout BrowserState
  ) -> [Effect] {
    guard reports.count > 1, let place = reports.firstIndex(of: article) else {
      state.message = "No other article tells of this event."
      return []
    }
    let next = reports[(place + 1) % reports.count]
    state.message = "Report \((place + 1) % reports.count + 1) of \(reports.count)."
    return read(next, about: event, &state)
  }

  static func toggleClutter(_ state: inout BrowserState) -> [Effect] {
    state.hidesClutter.toggle()
    state.message =
      state.hidesClutter ? "What is no part of the report is hidden." : "Everything is shown."
    state.reader?.hidesClutter = state.hidesClutter
    return settle(&state, reveals: true)
  }

  static func inspect(_ state: inout BrowserState) -> [Effect] {
    guard let article = state.reader?.reading.article else {
      state.message = "Open an article first: Enter reads it, then i looks for hidden characters."
      return []
    }
    let inspect = InspectState(article)
    guard !inspect.rows.isEmpty else {
      state.message = "This article holds no hidden characters."
      return []
    }
    state.overlay = .inspect(inspect)
    return []
  }

  static func press(_ key: Key, _ inspect: InspectState, _ state: inout BrowserState) -> [Effect] {
    var inspect = inspect
    switch key {
    case .escape, .character("q"), .character("i"):
      state.overlay = nil
      return []
    case .enter:
      state.overlay = nil
      guard inspect.rows.indices.contains(inspect.list.cursor) else { return [] }
      let height = readerRows(state)
      state.reader?.show(inspect.rows[inspect.list.cursor].range, height: height)
      return state.focus == .reader ? [] : focus(on: .reader, &state)
    default:
      move(&inspect.list, key, count: inspect.rows.count, rows: ListOverlay.rows(state.size))
      state.overlay = .inspect(inspect)
      return []
    }
  }
}
