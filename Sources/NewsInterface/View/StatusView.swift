import NewsModel

/// The two lines at the bottom: what is going on, and which keys help now.
enum StatusView {
  static func draw(_ state: BrowserState, _ layout: Layout, on screen: inout Screen) {
    drawStatus(state, layout.status, on: &screen)
    drawHints(state, layout.hints, on: &screen)
  }

  private static func drawStatus(_ state: BrowserState, _ rect: Rect, on screen: inout Screen) {
    if let prompt = state.prompt {
      let sign = sign(prompt.purpose)
      let end = screen.label(
        sign
          + tail(
            of: prompt.text,
            room: rect.columns - sign.count - (prompt.fault == nil ? 8 : rect.columns / 2)
          ),
        rect.column,
        rect.row,
        columns: rect.columns,
        .bold
      )
      screen.cursor = (min(end, rect.endColumn - 1), rect.row)
      let answer =
        prompt.fault
        ?? answer(prompt.purpose, state)
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

  /// The end of a text that is longer than its room: where it is typed.
  private static func tail(of text: String, room: Int) -> String {
    let clean = CleanText(text)
    return clean.columns <= max(8, room) ? text : "…" + text.suffix(max(7, room - 1))
  }

  private static func sign(_ purpose: Prompt.Purpose) -> String {
    switch purpose {
    case .search: "/"
    case .filter: "filter: "
    case .command: ":"
    case .goto: "go to date: "
    case .date: "published: "
    }
  }

  private static func answer(_ purpose: Prompt.Purpose, _ state: BrowserState) -> String {
    switch purpose {
    case .search: hits(state)
    case .filter: "\(state.selection.events.count) events"
    case .command: "goto 2022-03, problems, …"
    case .goto: "2022, 2022-03, March 2022, undated"
    case .date(_, let title): "as 2020-12-23 or 8 Dec 2020; - takes it back: " + title
    }
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
    if let prompt = state.prompt {
      hints = [
        prompt.purpose == .filter || prompt.purpose == .search ? "Enter keep" : "Enter do",
        "Esc cancel",
      ]
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
