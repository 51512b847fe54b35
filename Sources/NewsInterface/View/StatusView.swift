import NewsModel

/// The two lines at the bottom: what is going on, and which keys help now.
enum StatusView {
  static func draw(_ state: BrowserState, _ layout: Layout, on screen: inout Screen) {
    if let prompt = state.prompt {
      PromptView.draw(prompt, state, layout.status, on: &screen)
    } else {
      drawStatus(state, layout.status, on: &screen)
    }
    HintsView.draw(state, layout.hints, on: &screen)
  }

  private static func drawStatus(_ state: BrowserState, _ rect: Rect, on screen: inout Screen) {
    if case .help(let help) = state.overlay, let entry = help.chosen {
      // What the row had no room for.
      screen.label(entry.help, rect.column, rect.row, columns: rect.columns)
      return
    }
    if let message = state.message {
      screen.label(message, rect.column, rect.row, columns: rect.columns, .bold)
      return
    }
    var parts: [String] = []
    if !state.search.text.isEmpty { parts.append("/\(state.search.text)  \(hits(state))") }
    if !state.marks.isEmpty { parts.append("\(TitleView.grouped(state.marks.count)) marked") }
    if state.order != .reading {
      parts.append("sort: \(state.order.column.name) \(state.order.isDescending ? "down" : "up")")
    }
    if !state.selection.events.isEmpty {
      parts.append(
        "row \(TitleView.grouped(state.eventList.cursor + 1))/\(TitleView.grouped(state.selection.events.count))"
      )
    }
    if let event = state.currentEvent {
      parts.append(
        [
          event.status.rawValue, event.lead.reportedBy.first.map { "says \($0.name)" },
          "\(event.reports) \(event.reports == 1 ? "report" : "reports")",
        ].compactMap(\.self).joined(separator: ", ")
      )
    }
    if state.isMouseOn { parts.append("mouse on") }
    screen.label(parts.joined(separator: "   "), rect.column, rect.row, columns: rect.columns)
  }

  static func hits(_ state: BrowserState) -> String {
    guard !state.search.text.isEmpty else { return "" }
    if state.focus == .reader, let reader = state.reader {
      return reader.hit.map { "hit \($0 + 1) of \(reader.hits.count)" }
        ?? "\(reader.hits.count) hits"
    }
    let cursor = state.search.isOfArticles ? state.articleList.cursor : state.eventList.cursor
    guard let place = state.search.number(of: cursor) else {
      return "\(TitleView.grouped(state.search.hits.count)) hits"
    }
    return "hit \(TitleView.grouped(place + 1)) of \(TitleView.grouped(state.search.hits.count))"
  }
}
