import NewsModel

extension Browser {
  static func mark(_ action: Action, _ state: inout BrowserState) -> [Effect] {
    switch action {
    case .mark: return state.rangeStart == nil ? markOne(&state) : markRange(&state)
    case .markRange:
      guard state.focus == .events, !state.selection.events.isEmpty else {
        state.message = "A range is marked in the events: 2, then v."
        return []
      }
      state.rangeStart = state.rangeStart == nil ? state.eventList.cursor : nil
      state.message =
        state.rangeStart == nil
        ? nil : "Move to the other end; Space marks the range, Esc leaves it."
      return []
    case .markMatching: return open(.markMatching, "", &state)
    case .unmarkAll:
      guard !state.marks.isEmpty else { return [] }
      remember(&state)
      state.message = "Unmarked \(TitleView.grouped(state.marks.count)). u brings them back."
      state.marks = []
      return reselectMarked(&state)
    default:
      // What is shown may be far more than the rows at hand: the store knows all ids.
      guard state.selection.found > 0 else { return [] }
      return [.markAll(state.selection.foundEvents, state.marks)]
    }
  }

  private static func markOne(_ state: inout BrowserState) -> [Effect] {
    // In the reader it is the event that is looked at.
    let shown = state.focus == .reader ? state.reader?.chosenEvent : nil
    guard let event = shown ?? state.currentEvent?.id else { return [] }
    remember(&state)
    if state.marks.remove(event) == nil { state.marks.insert(event) }
    let effects = reselectMarked(&state)
    guard state.focus == .events else { return effects }
    state.eventList.cursor += 1
    return effects + settle(&state)
  }

  private static func markRange(_ state: inout BrowserState) -> [Effect] {
    let start = state.rangeStart ?? state.eventList.cursor
    let range = min(start, state.eventList.cursor)...max(start, state.eventList.cursor)
    state.rangeStart = nil
    return [.markAll(Array(state.selection.events[range]), state.marks)]
  }

  static func markMatching(_ text: String, _ state: inout BrowserState) -> [Effect] {
    do throws(QueryError) {
      let query = try QueryParser.parse(text)
      state.prompt = nil
      return query.isEverything ? [] : [.markMatching(query, state.marks)]
    } catch {
      fault(error, &state)
      return []
    }
  }

  /// A filter that asks for marks looks again when they change.
  static func reselectMarked(_ state: inout BrowserState) -> [Effect] {
    let asks = state.query.active.contains { clause in
      clause.expression.contains { if case .marked = $0 { true } else { false } }
    }
    return asks ? select(state.query, &state) : []
  }
}
