import NewsModel

extension Browser {
  static func move(_ action: Action, _ state: inout BrowserState) -> [Effect] {
    let layout = state.layout
    switch state.focus {
    case .events:
      state.eventList.cursor = moved(
        state.eventList.cursor,
        action,
        page: layout.eventRows,
        count: state.selection.events.count
      )
    case .articles:
      state.articleList.cursor = moved(
        state.articleList.cursor,
        action,
        page: Layout.listRows(layout.articles),
        count: state.selection.articles.count
      )
    case .timeline:
      return moveInTimeline(
        to: moved(state.timeline.cursor, action, page: 10, count: state.timeline.periods),
        &state
      )
    case .reader:
      let height = readerRows(state)
      let top = state.reader?.top ?? 0
      let count = max(1, (state.reader?.rows.count ?? 0) - height + 1)
      state.reader?.top = moved(top, action, page: height, count: count)
    }
    return settle(&state)
  }

  private static func moved(_ place: Int, _ action: Action, page: Int, count: Int) -> Int {
    let target: Int
    switch action {
    case .down: target = place + 1
    case .up: target = place - 1
    case .pageDown: target = place + max(1, page - 1)
    case .pageUp: target = place - max(1, page - 1)
    case .halfDown: target = place + max(1, page / 2)
    case .halfUp: target = place - max(1, page / 2)
    case .first: target = 0
    case .last: target = count - 1
    default: target = place
    }
    return max(0, min(target, count - 1))
  }
}
