import NewsModel

/// The browser as two pure functions: a message changes the state and may ask for effects; the state is drawn as a screen.
package enum Browser {
  /// Rows fetched beyond what is seen, on either side.
  static let reach = 200

  package static func update(_ state: inout BrowserState, _ message: Message) -> [Effect] {
    switch message {
    case .key(let key): return press(key, &state)
    case .resized(let size):
      state.size = size
      return settle(&state)
    case .progress(let done, let all):
      state.progress = (done, all)
      return []
    case .opened(let overview):
      state.overview = overview
      state.progress = nil
      return [.select(state.query, state.marks)]
    case .selected(let query, let selection): return take(query, selection, &state)
    case .events(let start, let events):
      state.eventRows = RowWindow(start: start, rows: events)
      return follow(&state)
    case .articles(let start, let rows):
      state.articleRows = RowWindow(start: start, rows: rows)
      return []
    case .reading(let reading, let event):
      state.reader = ReaderState(reading, about: event, columns: 1)
      return settle(&state, reveals: true)
    case .people(let people):
      state.overlay = .people(PeopleState(people))
      return []
    case .hits(let text, let keys):
      state.search = SearchState(text: text, hits: places(of: keys, in: state.selection))
      return go(toHit: true, including: true, &state)
    case .identified(let ids):
      remember(&state)
      state.marks.formUnion(ids)
      state.message = "Marked \(ids.count). u takes it back."
      return []
    case .problems(let problems):
      if problems.isEmpty {
        state.message = "Every article has a date that is certain."
      } else {
        state.overlay = .problems(ProblemsState(problems))
      }
      return []
    case .redated(let id, let date, let others):
      let more =
        others == 0
        ? "" : others == 1 ? " It dates 1 other article." : " It dates \(others) other articles."
      state.message =
        date.map { "Published \(DateText.words($0)): \(id.key).\(more)" }
        ?? "Your date is taken back: \(id.key)."
      // What is open in the reader is read again, with its events as they are dated now.
      return state.reader?.reading.article.id == id ? [.read(id, about: nil)] : []
    case .exported(let sentence), .failed(let sentence):
      state.message = sentence
      return []
    }
  }

  // MARK: - Selection

  private static func take(_ query: Query, _ selection: Selection, _ state: inout BrowserState)
    -> [Effect]
  {
    let kept = state.currentEvent?.id
    let keptKey =
      state.selection.events.indices.contains(state.eventList.cursor)
      ? state.selection.events[state.eventList.cursor] : nil
    let keptArticle =
      state.selection.articles.indices.contains(state.articleList.cursor)
      ? state.selection.articles[state.articleList.cursor].article : nil
    state.query = query
    state.selection = selection
    state.eventRows = RowWindow()
    state.articleRows = RowWindow()
    state.search.hits = []
    state.eventList.cursor =
      keptKey.flatMap { key in kept == nil ? nil : place(of: key, in: selection.events) } ?? 0
    state.articleList.cursor =
      keptArticle.flatMap { key in selection.articles.firstIndex { $0.article == key } } ?? 0
    refreshTimeline(&state)
    return settle(&state)
  }

  /// Keys ascend, so a key's place is found by halving.
  static func place(of key: EventKey, in keys: [EventKey]) -> Int? {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle].number < key.number { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? low : nil
  }

  private static func places(of keys: [EventKey], in selection: Selection) -> [Int] {
    keys.compactMap { place(of: $0, in: selection.events) }
  }

  /// Shows the events of another query; the old one can be come back to.
  static func show(_ query: Query, _ state: inout BrowserState) -> [Effect] {
    guard query != state.query else { return [] }
    remember(&state)
    return [.select(query, state.marks)]
  }

  static func remember(_ state: inout BrowserState) {
    state.past.append((state.query, state.marks))
    if state.past.count > 100 { state.past.removeFirst() }
  }

  // MARK: - Keeping things in place

  static func refreshTimeline(_ state: inout BrowserState) {
    state.bins = TimelineBins(
      state.selection.days,
      lastDays: state.selection.lastDays,
      kinds: state.selection.kinds,
      scale: state.scale,
      room: max(4, state.size.columns / 7)
    )
    state.binCursor = min(state.binCursor, state.bins.bins.count)
  }

  /// Brings cursors into range, fetches the rows that are about to be seen, and wraps the reader to its pane.
  static func settle(_ state: inout BrowserState, reveals: Bool = false) -> [Effect] {
    let layout = state.layout
    var effects: [Effect] = []
    let eventRows = Layout.listRows(layout.events)
    state.eventList.settle(count: state.selection.events.count, rows: max(1, eventRows))
    let seen =
      max(
        0,
        state.eventList.top
      )..<min(state.selection.events.count, state.eventList.top + max(1, eventRows))
    let current =
      state.eventList.cursor..<min(state.selection.events.count, state.eventList.cursor + 1)
    if !state.eventRows.covers(seen) || !state.eventRows.covers(current) {
      let low = max(0, min(seen.lowerBound, current.lowerBound) - reach)
      let high = min(state.selection.events.count, max(seen.upperBound, current.upperBound) + reach)
      effects.append(.events(start: low, Array(state.selection.events[low..<max(low, high)])))
    }
    state.articleList.settle(
      count: state.selection.articles.count,
      rows: max(1, Layout.listRows(layout.articles))
    )
    effects += fetchArticles(&state)
    if layout.reader.columns > 2, state.reader != nil {
      state.reader?.wrap(columns: layout.reader.columns - 2)
      let height = readerRows(layout)
      if reveals {
        state.reader?.reveal(height: height)
      } else {
        state.reader?.clamp(height: height)
      }
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

  static func readerRows(_ layout: Layout) -> Int {
    max(1, Layout.listRows(layout.reader) - ReaderView.headRows)
  }

  /// The other panes follow the chosen event: the timeline to its period, and where there is a reader beside, to its words.
  static func follow(_ state: inout BrowserState) -> [Effect] {
    if state.focus != .timeline, state.selection.days.indices.contains(state.eventList.cursor) {
      state.binCursor =
        state.bins.index(ofDay: state.selection.days[state.eventList.cursor])
        ?? state.bins.bins.count
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
        reader.reading.article.id == event.lead.article
          && reader.chosen.map { reader.reading.mentions[$0].event } == event.id
      } ?? false
    return isShown ? [] : [.read(event.lead.article, about: event.id)]
  }
}
