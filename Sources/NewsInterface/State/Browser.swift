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
        state.message = "No problems: every file is read, in English, and dated."
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
    case .exported(let sentence), .copied(let sentence), .reloaded(let sentence),
      .failed(let sentence):
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
}
