import NewsModel

/// `P`: files that are not read, and articles whose date, language or origin wants looking at.
enum ProblemsView {
  static func draw(_ problems: ProblemsState, _ state: BrowserState, on screen: inout Screen) {
    let shown = problems.shown
    let list = ListOverlay.draw(
      "Problems. \(shown.count) of \(problems.all.count)",
      typed: problems.typed,
      note: "Enter reads, there D sets the date",
      state,
      on: &screen
    )
    if shown.isEmpty {
      screen.label("No such problem.", list.column + 1, list.row, columns: list.columns - 1)
    }
    ListOverlay.drawRows(shown.count, problems.list, list, on: &screen) { place, rect, screen in
      let problem = shown[place]
      screen.label(problem.kind.rawValue, rect.column + 1, rect.row, columns: 13, .doubt)
      let end = screen.label(
        problem.title,
        rect.column + 15,
        rect.row,
        columns: max(0, min(rect.columns - 15, rect.columns / 2)),
        .bold
      )
      screen.label(
        problem.detail,
        end + 2,
        rect.row,
        columns: max(0, rect.endColumn - end - 2),
        .dim
      )
    }
  }
}
