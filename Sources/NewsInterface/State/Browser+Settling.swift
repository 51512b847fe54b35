import NewsModel

/// Keeping things in place: cursors in range, rows at hand, the other panes beside the chosen event.
extension Browser {
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
