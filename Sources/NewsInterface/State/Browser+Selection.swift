import NewsModel

/// What there is to see: a corpus, a query's answer, and how the cursors stay where they were.
extension Browser {
  static func take(_ overview: Overview, _ isWhole: Bool, _ state: inout BrowserState)
    -> [Effect]
  {
    state.overview = overview
    state.isOpen = true
    state.isWhole = isWhole
    state.restored = state.restored ?? state.currentEvent?.id
    let article = state.articleRows[state.articleList.cursor]?.id
    // Keys of the corpus before mean nothing in this one: until the new selection comes nothing is asked with them.
    state.isStale = true
    var effects = select(state.query, &state)
    if let event = state.restored { effects.append(.find(event, isSought: false)) }
    if state.focus == .articles, let article { effects.append(.findArticle(article)) }
    // What is open is read again: its events may be others, or dated otherwise.
    if let reader = state.reader {
      effects.append(reading(reader.reading.article.id, about: reader.chosenEvent, state))
    }
    return effects
  }

  /// Does what had to wait for a selection.
  private static func deferred(_ state: inout BrowserState) -> [Effect] {
    let actions = state.deferred
    state.deferred = []
    return actions.flatMap { perform($0, &state) }
  }

  /// Asks for the events of a query; from now on only the answer to this is taken.
  static func select(_ query: Query, _ state: inout BrowserState) -> [Effect] {
    state.query = query
    return [.select(query, state.marks, state.order, showsRest: state.showsRest)]
  }

  static func take(_ query: Query, _ selection: Selection, _ state: inout BrowserState)
    -> [Effect]
  {
    guard query == state.query, selection.order == state.order else { return [] }
    let wasStale = state.isStale
    let keptEvent =
      wasStale || state.currentEvent == nil ? nil : key(at: state.eventList.cursor, state)
    let keptArticle =
      !wasStale && state.selection.articles.indices.contains(state.articleList.cursor)
      ? state.selection.articles[state.articleList.cursor].article : nil
    if state.isWhole { state.progress = nil }
    state.isStale = false
    state.isSelected = true
    state.selection = selection
    state.eventRows = RowWindow()
    state.articleRows = RowWindow()
    state.search.hits = []
    state.rangeStart = nil
    state.timeline.brush = nil
    // Keys of another corpus mean nothing here: the event is found again by its id.
    if !wasStale {
      state.eventList.cursor = keptEvent.flatMap { selection.place(of: $0) } ?? 0
      state.articleList.cursor = keptArticle.flatMap { selection.place(of: $0) } ?? 0
    }
    if case .filters(let filters) = state.overlay {
      state.overlay = .filters(FiltersState(state, at: filters.list))
    }
    let arrival = arrive(&state)
    return arrival + settle(&state) + [chart(state)] + lookAround(&state) + searchAgain(&state)
      + deferred(&state)
  }

  /// Who is in the selection, where that is shown.
  private static func lookAround(_ state: inout BrowserState) -> [Effect] {
    state.layout.people.isEmpty ? [] : [.people(state.selection, isList: false)]
  }

  static func key(at place: Int, _ state: BrowserState) -> EventKey? {
    state.selection.events.indices.contains(place) ? state.selection.events[place] : nil
  }

  /// Shows the events of another query; the old one can be come back to.
  static func show(_ query: Query, _ state: inout BrowserState) -> [Effect] {
    guard query != state.query else { return [] }
    remember(&state)
    return select(query, &state)
  }

  /// Asks for an article as the reader's pane shows it.
  static func reading(_ id: Article.ID, about event: Event.ID?, _ state: BrowserState) -> Effect {
    // Where no reader is seen yet, the whole width is the best guess.
    let pane = state.layout.reader
    let columns = pane.isEmpty ? state.size.columns : pane.columns
    return .read(
      id,
      about: event,
      ReaderShape(
        columns: max(1, columns - 2),
        hidesClutter: state.hidesClutter,
        words: SearchWords.wanted(state.search.text)
      )
    )
  }
}
