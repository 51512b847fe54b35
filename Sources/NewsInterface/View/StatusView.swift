import NewsModel

/// The two lines at the bottom: what is going on, and which keys help now.
enum StatusView {
  static func draw(_ state: BrowserState, _ layout: Layout, on screen: inout Screen) {
    drawStatus(state, layout.status, on: &screen)
    drawHints(state, layout.hints, on: &screen)
  }

  private static func drawStatus(_ state: BrowserState, _ rect: Rect, on screen: inout Screen) {
    if let prompt = state.prompt {
      let sign = prompt.purpose == .search ? "/" : "filter: "
      let end = screen.label(
        sign + prompt.text,
        rect.column,
        rect.row,
        columns: rect.columns,
        .bold
      )
      screen.cursor = (min(end, rect.endColumn - 1), rect.row)
      let answer =
        prompt.fault
        ?? (prompt.purpose == .search ? hits(state) : "\(state.selection.events.count) events")
      screen.label(
        "   " + answer,
        end + 1,
        rect.row,
        columns: rect.endColumn - end - 1,
        prompt.fault == nil ? .plain : .doubt
      )
      return
    }
    if let message = state.message {
      screen.label(message, rect.column, rect.row, columns: rect.columns, .bold)
      return
    }
    var parts: [String] = []
    if !state.search.text.isEmpty { parts.append("/\(state.search.text)  \(hits(state))") }
    if !state.marks.isEmpty { parts.append("\(state.marks.count) marked") }
    if !state.selection.events.isEmpty {
      parts.append(
        "row \(state.eventList.cursor + 1)/\(TitleView.grouped(state.selection.events.count))"
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
    screen.label(parts.joined(separator: "   "), rect.column, rect.row, columns: rect.columns)
  }

  private static func hits(_ state: BrowserState) -> String {
    guard !state.search.text.isEmpty else { return "" }
    guard let place = state.search.hits.firstIndex(of: state.eventList.cursor) else {
      return "\(state.search.hits.count) hits"
    }
    return "hit \(place + 1) of \(state.search.hits.count)"
  }

  /// `? keys` stands first and is never cut; the others fall away from the right, whole words only.
  private static func drawHints(_ state: BrowserState, _ rect: Rect, on screen: inout Screen) {
    var hints = ["? keys"]
    if state.prompt != nil {
      hints = ["Enter keep", "Esc cancel"]
    } else if state.focus == .reader {
      hints += ["} { next event", "j k scroll", "q back"]
    } else if state.focus == .timeline {
      hints += ["h l period", "+ - scale", "Enter only this", "Tab pane", "q quit"]
    } else {
      hints += ActionTable.entries.compactMap { entry in
        entry.hint.map { "\(entry.keys[0].description) \($0)" }
      }
    }
    var column = rect.column
    for hint in hints {
      guard column + hint.count <= rect.endColumn else { break }
      screen.label(hint, column, rect.row, columns: hint.count, .dim)
      column += hint.count + 2
    }
  }
}
