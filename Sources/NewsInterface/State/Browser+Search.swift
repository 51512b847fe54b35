import NewsModel

/// `/` hides nothing: it finds places in the list or the text that is looked at, and steps through them.
extension Browser {
  static func searchTyped(_ prompt: Prompt, _ state: inout BrowserState) -> [Effect] {
    guard !prompt.text.trimmingBlanks.isEmpty else {
      state.search = SearchState()
      state.reader?.find([])
      return []
    }
    do throws(QueryError) {
      return try searching(prompt.text, &state)
    } catch {
      fault(error, &state)
      return []
    }
  }

  /// A search that is typed in one piece.
  static func search(_ text: String, _ state: inout BrowserState) -> [Effect] {
    do throws(QueryError) {
      return try searching(text, &state)
    } catch {
      state.message = error.description
      return []
    }
  }

  private static func searching(_ text: String, _ state: inout BrowserState) throws(QueryError)
    -> [Effect]
  {
    let query = try QueryParser.parse(text, isTyping: true)
    state.reader?.find(SearchWords.wanted(text))
    state.search = SearchState(text: text, isOfArticles: state.focus == .articles)
    switch state.focus {
    case .articles: return [.searchArticles(text, in: state.selection)]
    case .reader:
      return go(toHit: true, including: true, &state)
    case .events, .timeline:
      return [search(text, query, state)]
    }
  }

  /// Places are those of one selection: another is searched again, the cursor stays.
  static func searchAgain(_ state: inout BrowserState) -> [Effect] {
    guard !state.search.text.isEmpty, state.prompt == nil,
      let query = try? QueryParser.parse(state.search.text, isTyping: true)
    else { return [] }
    state.search.isKept = true
    if state.search.isOfArticles {
      return [.searchArticles(state.search.text, in: state.selection)]
    }
    return [search(state.search.text, query, state)]
  }

  private static func search(_ text: String, _ query: Query, _ state: BrowserState) -> Effect {
    .search(text, Query(state.query.clauses + query.clauses), state.marks, in: state.selection)
  }

  static func go(toHit forward: Bool, including: Bool, _ state: inout BrowserState) -> [Effect] {
    guard !state.search.text.isEmpty else {
      state.message = "Nothing has been searched for. / searches."
      return []
    }
    if state.focus == .reader { return goInReader(forward, including, &state) }
    let isOfArticles = state.search.isOfArticles
    let place = isOfArticles ? state.articleList.cursor : state.eventList.cursor
    guard let hit = state.search.hit(from: place, forward: forward, including: including) else {
      if !including { state.message = "No hits for \(state.search.text)." }
      return []
    }
    if !including, forward ? hit <= place : hit >= place { state.message = "Went round." }
    if isOfArticles {
      state.articleList.cursor = hit
      if state.focus != .articles { state.focus = .articles }
    } else {
      state.eventList.cursor = hit
      if state.focus == .timeline {
        state.timeline.cursor = state.timeline.place(ofDay: state.selection.days[hit])
      }
    }
    return settle(&state)
  }

  private static func goInReader(_ forward: Bool, _ including: Bool, _ state: inout BrowserState)
    -> [Effect]
  {
    guard let reader = state.reader, !reader.hits.isEmpty else {
      if !including { state.message = "No hits in this article." }
      return []
    }
    let place = reader.hit ?? -1
    let count = reader.hits.count
    let next =
      including ? 0 : (place + (forward ? 1 : count - 1) + (place < 0 && !forward ? 1 : 0)) % count
    if !including, place >= 0, forward ? next <= place : next >= place {
      state.message = "Went round."
    }
    state.reader?.hit = next
    let height = readerRows(state)
    state.reader?.show(reader.hits[next], height: height)
    return []
  }
}
