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
    let group = opensGroup ? entry.group + "  " : ""
    guard rect.endColumn - name.count > end + 1 else { return }
    screen.label(name, rect.endColumn - name.count, rect.row, columns: name.count, .dim)
    let start = rect.endColumn - name.count - group.count
    guard start > end + 1 else { return }
    screen.label(group, start, rect.row, columns: group.count, .title)
  }
}
