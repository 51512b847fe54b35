import NewsModel

/// The browser as two pure functions: a message changes the state and may ask for effects; the state is drawn as a screen.
package enum Browser {
  /// Rows fetched beyond what is seen, on either side.
  static let reach = 200

  package static func update(_ state: inout BrowserState, _ message: Message) -> [Effect] {
    let effects = answer(message, &state)
    guard state.isStale else { return effects }
    return effects.filter { !$0.asksWithKeys }
  }

  private static func answer(_ message: Message, _ state: inout BrowserState) -> [Effect] {
    switch message {
    case .key(let key): return press(key, &state)
    case .waited:
      state.showsContinuations = !state.keyMap.held.isEmpty
      return []
    case .resized(let size):
      let isWider = size.columns != state.size.columns
      state.size = size
      return settle(&state) + (isWider && state.isOpen ? [chart(state)] : [])
    case .progress(let progress):
      // News of two tasks may overtake each other; what is done stays done.
      if let last = state.progress, last.step == progress.step, last.done > progress.done {
        return []
      }
      if !state.isWhole { state.progress = progress }
      return []
    case .opened(let overview, let isWhole): return take(overview, isWhole, &state)
    case .selected(let query, let selection): return take(query, selection, &state)
    case .events(let start, let events):
      state.eventRows = RowWindow(start: start, rows: events)
      return follow(&state)
    case .articles(let start, let rows):
      state.articleRows = RowWindow(start: start, rows: rows)
      return []
    case .reading(let reader):
      state.reader = reader
      // A search may have been typed meanwhile.
      if reader.words != SearchWords.wanted(state.search.text) {
        state.reader?.find(SearchWords.wanted(state.search.text))
      }
      return settle(&state, reveals: true)
    case .people(let people, let isList):
      if isList {
        state.overlay = .people(PeopleState(people))
      } else {
        state.people = people.lazy.filter { $0.entity.isPersonOrBody && $0.events > 0 }
          .prefix(100).map(\.self)
      }
      return []
    case .hits, .found, .foundArticle, .facets, .charted, .marked:
      return takeAnswer(message, &state)
    case .problems(let problems):
      if problems.isEmpty {
        state.message = "Every article has a date that is certain."
      } else {
        state.overlay = .problems(ProblemsState(problems))
      }
      return []
    case .redated: return takeDate(message, &state)
    case .previewed(let request, let preview):
      guard case .export(var export) = state.overlay, request == self.request(export, state) else {
        return []
      }
      export.preview = preview
      state.overlay = .export(export)
      return []
    case .address(let address): return take(address: address, &state)
    case .exportFailed(let sentence):
      state.message = sentence
      if state.overlay == nil, let export = state.unfinishedExport {
        state.overlay = .export(export)
      }
      return []
    case .exported(let sentence), .copied(let sentence), .failed(let sentence):
      state.message = sentence
      return []
    }
  }

  private static func takeAnswer(_ message: Message, _ state: inout BrowserState) -> [Effect] {
    switch message {
    case .hits(let text, let places, let isOfArticles):
      guard text == state.search.text else { return [] }
      let isKept = state.search.isKept
      state.search = SearchState(text: text, isOfArticles: isOfArticles, hits: places)
      return isKept ? [] : go(toHit: true, including: true, &state)
    case .found(let key, let isSought):
      let place = key.flatMap { state.selection.place(of: $0) }
      // An event that is not there yet may come while the corpus is read.
      if place != nil || state.isWhole { state.restored = nil }
      guard let place else {
        if isSought {
          state.message =
            key == nil ? "No event has this id." : "This event is not shown: a filter hides it."
        }
        return []
      }
      state.eventList.cursor = place
      return settle(&state)
    case .foundArticle(let key):
      guard let place = key.flatMap({ state.selection.place(of: $0) }) else { return [] }
      state.articleList.cursor = place
      return settle(&state)
    case .facets(let field, let query, let facets):
      return take(Prompt.FacetAnswer(field: field, query: query, facets: facets), &state)
    case .charted(let chart, let day):
      state.timeline.take(chart)
      guard let day else { return follow(&state) }
      let last = max(0, chart.bins.bins.count - 1)
      state.timeline.cursor =
        day == Selection.undated
        ? chart.bins.bins.count : chart.bins.index(ofDay: day) ?? last
      if let scale = state.timeline.scale, chart.bins.scale != scale {
        state.message = "At \(scale.rawValue)s there are too many periods."
      }
      return []
    case .marked(let marks, let added):
      guard added > 0 else {
        state.message = "There is nothing more to mark."
        return []
      }
      remember(&state)
      state.marks = marks
      state.message = "Marked \(TitleView.grouped(added)). u takes it back."
      return reselectMarked(&state)
    default: return []
    }
  }

  // MARK: - What there is to see

  private static func take(_ overview: Overview, _ isWhole: Bool, _ state: inout BrowserState)
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

  private static func take(_ query: Query, _ selection: Selection, _ state: inout BrowserState)
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
    .read(
      id,
      about: event,
      ReaderShape(
        // Where no reader is seen yet, the whole width is the best guess.
        columns: max(
          1,
          (state.layout.reader.isEmpty
            ? state.size : Size(columns: state.layout.reader.columns, rows: 1))
            .columns - 2
        ),
        hidesClutter: state.hidesClutter,
        words: SearchWords.wanted(state.search.text)
      )
    )
  }

  // MARK: - Keeping things in place

  /// `day`: what shall be under the cursor of the timeline.
  static func chart(_ state: BrowserState, day: Int32? = nil) -> Effect {
    .chart(
      ChartRequest(
        selection: state.selection,
        kind: state.timeline.kind,
        scale: state.timeline.scale,
        room: max(4, state.size.columns / 7),
        day: day
      )
    )
  }

  /// Brings cursors into range, fetches the rows that are about to be seen, and wraps the reader to its pane.
  static func settle(_ state: inout BrowserState, reveals: Bool = false) -> [Effect] {
    let layout = state.layout
    var effects: [Effect] = []
    let rows = max(1, layout.eventRows)
    let count = state.selection.events.count
    state.eventList.settle(count: count, rows: rows)
    let seen = max(0, state.eventList.top)..<min(count, max(0, state.eventList.top) + rows)
    let current = state.eventList.cursor..<min(count, state.eventList.cursor + 1)
    if !state.eventRows.covers(seen) || !state.eventRows.covers(current) {
      let low = max(0, min(seen.lowerBound, current.lowerBound) - reach)
      let high = min(count, max(seen.upperBound, current.upperBound) + reach)
      effects.append(.events(start: low, Array(state.selection.events[low..<max(low, high)])))
    }
    state.articleList.settle(
      count: state.selection.articles.count,
      rows: max(1, Layout.listRows(layout.articles))
    )
    effects += fetchArticles(&state)
    if layout.reader.columns > 2, state.reader != nil {
      state.reader?.wrap(columns: layout.reader.columns - 2)
      let height = readerRows(state)
      if reveals {
        state.reader?.reveal(height: height)
      } else {
        state.reader?.clamp(height: height)
      }
    }
    if !layout.people.isEmpty, state.people.isEmpty, count > 0, state.isOpen {
      effects.append(.people(state.selection, isList: false))
    }
    return effects + follow(&state)
  }

  static func fetchArticles(_ state: inout BrowserState) -> [Effect] {
    let rows = max(1, Layout.listRows(state.layout.articles))
    let count = state.selection.articles.count
    let seen = state.articleList.top..<min(count, state.articleList.top + rows)
    guard !state.articleRows.covers(seen), !seen.isEmpty else { return [] }
    let low = max(0, seen.lowerBound - reach)
    let high = min(count, seen.upperBound + reach)
    return [.articles(start: low, state.selection.articles[low..<high].map(\.article))]
  }

  static func readerRows(_ state: BrowserState) -> Int {
    let rect = state.layout.reader
    let head = state.reader.map { ReaderView.head($0, rect).count } ?? 0
    return max(1, Layout.listRows(rect) - head)
  }

  /// The other panes follow the chosen event: the timeline to its period, and where there is a reader beside, to its words.
  static func follow(_ state: inout BrowserState) -> [Effect] {
    if state.focus != .timeline, state.selection.days.indices.contains(state.eventList.cursor) {
      state.timeline.cursor = state.timeline.place(
        ofDay: state.selection.days[state.eventList.cursor]
      )
    }
    guard let row = state.eventRows[state.eventList.cursor] else { return [] }
    let event = row.event
    var effects: [Effect] = []
    if state.focus != .articles, let place = row.article.flatMap({ state.selection.place(of: $0) })
    {
      state.articleList.cursor = place
      state.articleList.settle(
        count: state.selection.articles.count,
        rows: max(1, Layout.listRows(state.layout.articles))
      )
      effects = fetchArticles(&state)
    }
    guard state.layout.form == .wide, state.focus != .reader, state.focus != .articles else {
      return effects
    }
    let isShown =
      state.reader.map { reader in
        reader.reading.article.id == event.lead.article && reader.chosenEvent == event.id
      } ?? false
    return isShown ? effects : effects + [reading(event.lead.article, about: event.id, state)]
  }
}
