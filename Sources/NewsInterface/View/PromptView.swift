import NewsModel

/// The line that is typed into, with what it comes to beside it; a fault is pointed at in the text.
enum PromptView {
  static func draw(_ prompt: Prompt, _ state: BrowserState, _ rect: Rect, on screen: inout Screen) {
    let sign = sign(prompt.purpose)
    let answer = prompt.fault?.reason ?? answer(prompt.purpose, state)
    let room = max(
      8,
      rect.columns - sign.count - 1 - (prompt.fault == nil ? 10 : rect.columns * 2 / 5)
    )
    // What is longer than its room scrolls so that the cursor is in sight.
    let first = max(0, prompt.line.cursor - room + 1)
    let letters = prompt.line.letters.dropFirst(first).prefix(room)
    var column = screen.label(sign, rect.column, rect.row, columns: rect.columns, .bold)
    let start = column
    for (number, letter) in letters.enumerated() {
      var style = Style.bold
      if let fault = prompt.fault?.column, first + number == fault - 1 {
        style = Style.doubt.reversed()
      }
      let next = screen.label(
        String(letter),
        column,
        rect.row,
        columns: rect.endColumn - column,
        style
      )
      if first + number < prompt.line.cursor {
        screen.cursor = (min(next, rect.endColumn - 1), rect.row)
      }
      column = next
    }
    if prompt.line.cursor == first { screen.cursor = (start, rect.row) }
    screen.label(
      "   " + answer,
      column + 1,
      rect.row,
      columns: rect.endColumn - column - 1,
      prompt.fault == nil ? .plain : .doubt
    )
  }

  private static func sign(_ purpose: Prompt.Purpose) -> String {
    switch purpose {
    case .search: "/"
    case .filter: "filter: "
    case .command: ":"
    case .goto: "go to: "
    case .date: "published: "
    case .saveFilter: "save filter as: "
    case .visit(let address): "Enter opens " + address
    case .markMatching: "mark what matches: "
    }
  }

  private static func answer(_ purpose: Prompt.Purpose, _ state: BrowserState) -> String {
    switch purpose {
    case .search: StatusView.hits(state)
    case .filter: TitleView.counted(state.selection.found, "event")
    case .command: "Tab takes, Enter runs"
    case .goto: "2022, 2022-03, March 2022, undated, a row's number"
    case .date(_, let title): "as 2020-12-23 or 8 Dec 2020; - takes it back: " + title
    case .saveFilter: state.query.source
    case .visit: ""
    case .markMatching: "as in a filter: who:Reuters type:SANCTION"
    }
  }
}
