import NewsModel

/// Who is in the selection, most events first; those that a filter names are ticked.
enum WhoView {
  static func draw(_ state: BrowserState, _ rect: Rect, on screen: inout Screen) {
    PaneHeader.draw("  Who", "p finds", isFocused: false, rect, state.glyphs, on: &screen)
    let filtered = state.query.active.map { NameFolding.fold($0.source) }
    let rows = Layout.listRows(rect)
    for (line, person) in state.people.prefix(rows).enumerated() {
      let row = rect.row + 1 + line
      let count = TitleView.grouped(person.events)
      let isNamed = filtered.contains { $0.contains(NameFolding.fold(person.entity.name)) }
      screen.label(count, rect.endColumn - count.count, row, columns: count.count)
      screen.label(
        (isNamed ? "[x] " : "    ") + person.entity.name,
        rect.column,
        row,
        columns: rect.columns - count.count - 1,
        isNamed ? .bold : .plain
      )
    }
  }
}
