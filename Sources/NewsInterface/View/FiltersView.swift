import NewsModel

/// `F`: the filters, on or off, and those that are saved.
enum FiltersView {
  static func draw(_ filters: FiltersState, _ state: BrowserState, on screen: inout Screen) {
    let list = ListOverlay.draw(
      "Filters",
      typed: nil,
      note:
        "\(TitleView.grouped(state.selection.found)) of \(TitleView.grouped(state.overview.events)) events are shown",
      state,
      on: &screen
    )
    if filters.rows.isEmpty {
      screen.label(
        "No filter. f makes one; s or :save-filter keeps it under a name.",
        list.column + 1,
        list.row,
        columns: list.columns - 1
      )
    }
    ListOverlay.drawRows(filters.rows.count, filters.list, list, takesCursor: true, on: &screen) {
      place,
      rect,
      screen in
      switch filters.rows[place] {
      case .clause(let number):
        guard state.query.clauses.indices.contains(number) else { return }
        let clause = state.query.clauses[number]
        screen.label(
          (clause.isOn ? "[x] " : "[ ] ") + clause.source,
          rect.column + 2,
          rect.row,
          columns: rect.columns - 2,
          clause.isOn ? .bold : .dim
        )
      case .saved(let name, let source):
        let end = screen.label(
          "saved: \(name)  ",
          rect.column + 2,
          rect.row,
          columns: rect.columns - 2
        )
        screen.label(source, end, rect.row, columns: rect.endColumn - end, .dim)
      }
    }
  }
}
