import NewsModel

/// The browser as two pure functions: a message changes the state and may ask for effects; the state is drawn as a screen.
package enum Browser {
  /// Rows fetched beyond what is seen, on either side.
  static let reach = 200

  package static func update(_ state: inout BrowserState, _ message: Message) -> [Effect] {
    switch message {
    case .key(let key): return press(key, &state)
    case .waited:
      state.showsContinuations = !state.keyMap.held.isEmpty
      return []
    case .resized(let size):
      let isWider = size.columns != state.size.columns
      state.size = size
      return settle(&state) + (isWider && state.isOpen ? [chart(state)] : [])
    case .progress(let done, let all):
      state.progress = (done, all)
      return []
    case .opened(let overview, let isWhole): return take(overview, isWhole, &state)
    case .selected(let query, let selection): return take(query, selection, &state)
    case .events(let start, let events):
      state.eventRows = RowWindow(start: start, rows: events)
      return follow(&state)
    case .articles(let start, let rows):
      state.articleRows = RowWindow(start: start, rows: rows)
      return []
    case .reading(let reading, let event): return take(reading, event, &state)
    case .people(let people, let isList):
      if isList {
        state.overlay = .people(PeopleState(people))
      } else {
        state.people = people.prefix { $0.events > 0 }.prefix(100).map(\.self)
      }
      return []
    case .hits, .found, .facets, .charted, .marked:
      return takeAnswer(message, &state)
    case .problems(let problems):
      if problems.isEmpty {
        state.message = "Every article has a date that is certain."
      } else {
        state.overlay = .problems(ProblemsState(problems))
      }
      return []
    case .redated: return takeDate(message, &state)
    case .previewed(let preview):
      guard case .export(var export) = state.overlay else { return [] }
      export.preview = preview
      state.overlay = .export(export)
      return []
    case .exported(let sentence), .copied(let sentence), .failed(let sentence):
      state.message = sentence
      return []
    }
  }

  private static func takeAnswer(_ message: Message, _ state: inout BrowserState) -> [Effect] {
    switch message {
    case .hits(let text, let places, let isOfArticles):
      let isKept = state.search.isKept
      state.search = SearchState(text: text, isOfArticles: isOfArticles, hits: places)
      return isKept ? [] : go(toHit: true, including: true, &state)
    case .found(let key):
      state.restored = nil
      guard let place = key.flatMap({ state.selection.place(of: $0) }) else { return [] }
      state.eventList.cursor = place
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
    // Keys of another corpus mean nothing in this one.
    state.trail = Trail()
    let effects = select(state.query, &state)
    guard let event = state.restored ?? state.currentEvent?.id else { return effects }
    return effects + [.find(event)]
  }

  static func select(_ query: Query, _ state: inout BrowserState) -> [Effect] {
    [.select(query, state.marks, state.order)]
  }

  private static func take(_ query: Query, _ selection: Selection, _ state: inout BrowserState)
    -> [Effect]
  {
    let keptEvent = state.currentEvent == nil ? nil : key(at: state.eventList.cursor, state)
    let keptArticle =
      state.selection.articles.indices.contains(state.articleList.cursor)
      ? state.selection.articles[state.articleList.cursor].article : nil
    state.query = query
    if state.isWhole { state.progress = nil }
    state.order = selection.order
    state.selection = selection
    state.eventRows = RowWindow()
    state.articleRows = RowWindow()
    state.search.hits = []
    state.rangeStart = nil
    state.timeline.brush = nil
    state.eventList.cursor = keptEvent.flatMap { selection.place(of: $0) } ?? 0
    state.articleList.cursor =
      keptArticle.flatMap { key in selection.articles.firstIndex { $0.article == key } } ?? 0
    let arrival = arrive(&state)
    return arrival + settle(&state) + [chart(state)] + lookAround(&state) + searchAgain(&state)
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

  private static func take(_ reading: Reading, _ event: Event.ID?, _ state: inout BrowserState)
    -> [Effect]
  {
    state.reader = ReaderState(
      reading,
      about: event,
      hidesClutter: state.hidesClutter,
      columns: 1
    )
    state.reader?.find(SearchWords.wanted(state.search.text))
    return settle(&state, reveals: true)
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
    guard let event = state.currentEvent else { return [] }
    if state.focus != .articles,
      let place = state.articleRows.rows.firstIndex(where: { $0.id == event.lead.article })
    {
      state.articleList.cursor = state.articleRows.start + place
      state.articleList.settle(
        count: state.selection.articles.count,
        rows: max(1, Layout.listRows(state.layout.articles))
      )
    }
    guard state.layout.form == .wide, state.focus != .reader, state.focus != .articles else {
      return []
    }
    let isShown =
      state.reader.map { reader in
        reader.reading.article.id == event.lead.article && reader.chosenEvent == event.id
      } ?? false
    return isShown ? [] : [.read(event.lead.article, about: event.id)]
  }
}
