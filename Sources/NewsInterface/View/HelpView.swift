import NewsModel

/// `?`: every action with its keys and its name; Enter runs the chosen one.
enum HelpView {
  static func draw(_ help: HelpState, _ state: BrowserState, on screen: inout Screen) {
    let shown = help.shown
    let list = ListOverlay.draw(
      "Keys. \(shown.count) of \(ActionTable.entries.count)",
      typed: help.typed,
      note: "Enter runs, Esc closes",
      state,
      on: &screen
    )
    if shown.isEmpty {
      screen.label("Nothing of that name.", list.column + 1, list.row, columns: list.columns - 1)
    }
    ListOverlay.drawRows(shown.count, help.list, list, on: &screen) { place, rect, screen in
      let entry = shown[place]
      let opensGroup = place == 0 || shown[place - 1].group != entry.group
      draw(entry, state.keyMap.text(of: entry.action), opensGroup: opensGroup, rect, on: &screen)
    }
  }

  private static func draw(
    _ entry: ActionTable.Entry,
    _ keys: String,
    opensGroup: Bool,
    _ rect: Rect,
    on screen: inout Screen
  ) {
    let name = ":" + entry.action.rawValue
    screen.label(keys.isEmpty ? name : keys, rect.column + 2, rect.row, columns: 14, .bold)
    let end = screen.label(entry.help, rect.column + 17, rect.row, columns: rect.columns - 18)
    // The group where it begins, elsewhere the name for `:`.
    let right = opensGroup ? entry.group : name
    guard rect.endColumn - right.count > end + 1 else { return }
    screen.label(
      right,
      rect.endColumn - right.count,
      rect.row,
      columns: right.count,
      opensGroup ? .title : .dim
    )
  }
}
