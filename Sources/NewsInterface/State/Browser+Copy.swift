import NewsModel

extension Browser {
  static func copy(_ action: Action, _ state: inout BrowserState) -> [Effect] {
    let kind: CopyRequest.Kind =
      switch action {
      case .copyText: .text
      case .copyAddress: .address
      case .copyID: .id
      default: .citation
      }
    if state.focus == .reader, let reader = state.reader, let event = reader.chosenEvent {
      let article = reader.reading.article.id
      return [.copy(CopyRequest(kind: kind, event: event, article: article))]
    }
    guard let event = state.currentEvent else {
      state.message = "There is no event to copy."
      return []
    }
    return [.copy(CopyRequest(kind: kind, event: event.id, article: event.lead.article))]
  }
}
