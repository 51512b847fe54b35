/// The last line: which keys help here; `? keys` stands first and is never cut, the others fall away from the right.
enum HintsView {
  static func draw(_ state: BrowserState, _ rect: Rect, on screen: inout Screen) {
    var column = rect.column
    for hint in hints(state) {
      guard column + hint.count <= rect.endColumn else { break }
      screen.label(hint, column, rect.row, columns: hint.count, .dim)
      column += hint.count + 2
    }
  }

  private static func hints(_ state: BrowserState) -> [String] {
    if state.overlay != nil { return overlay(state) }
    if let prompt = state.prompt { return self.prompt(prompt) }
    let help = hint(.help, "keys", state)
    let more: [(Action, String)]
    switch state.focus {
    case .reader:
      more = [
        (.nextEvent, "next event"), (.nextReport, "other report"), (.clutter, "hide clutter"),
        (.search, "search"), (.mark, "mark"), (.back, "back"), (.close, "close"),
        (.command, "commands"),
      ]
    case .timeline:
      more = [
        (.finer, "finer"), (.coarser, "coarser"), (.nextEvent, "next busy"),
        (.open, "only these"), (.brush, "span"), (.lanes, "lanes"), (.goto, "date"),
        (.zoom, "zoom"), (.nextPane, "pane"), (.command, "commands"),
      ]
    case .articles:
      more = [
        (.search, "search"), (.filter, "filter"), (.people, "who"), (.open, "read"),
        (.setDate, "date it"), (.problems, "problems"), (.nextPane, "pane"), (.close, "quit"),
      ]
    case .events:
      more = [
        (.search, "search"), (.filter, "filter"), (.people, "who"), (.mark, "mark"),
        (.export, "export"), (.open, "read"), (.close, "quit"), (.nextPane, "pane"),
        (.sort, "sort"), (.columns, "columns"), (.nextReport, "other report"), (.undo, "undo"),
        (.command, "commands"),
      ]
    }
    return [help] + more.map { hint($0.0, $0.1, state) }
  }

  private static func hint(_ action: Action, _ word: String, _ state: BrowserState) -> String {
    guard let key = state.keyMap.keys(of: action).first else { return ":\(action.rawValue)" }
    return "\(key) \(word)"
  }

  private static func prompt(_ prompt: Prompt) -> [String] {
    let enter = prompt.purpose == .filter || prompt.purpose == .search ? "Enter keep" : "Enter do"
    return [enter, "Esc cancel"] + (prompt.completion == nil ? [] : ["Tab take", "Down Up choose"])
  }

  private static func overlay(_ state: BrowserState) -> [String] {
    switch state.overlay {
    case .people: ["Enter filter", "Space several", "Tab any/all", "Up Down choose", "Esc close"]
    case .filters:
      ["Space off/on", "d drop", "s save", "Enter load", "Up Down choose", "Esc close"]
    case .columns:
      ["Space show/hide", "+ - move", "r as it was", "Up Down choose", "Esc close"]
    case .export: ["Enter write", "Tab next", "Left Right change", "Esc cancel"]
    case .help: ["Enter run", "Up Down choose", "Esc close"]
    case .problems: ["Enter read", "Up Down choose", "Esc close"]
    case .inspect: ["Enter go there", "Up Down choose", "Esc close"]
    case nil: []
    }
  }
}
