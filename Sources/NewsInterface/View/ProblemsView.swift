import NewsModel

/// `P`: articles whose date is missing, guessed, or cannot be.
enum ProblemsView {
  static func draw(_ problems: ProblemsState, _ state: BrowserState, on screen: inout Screen) {
    let shown = problems.shown
    let list = ListOverlay.draw(
      "Problems. \(shown.count) of \(problems.all.count) articles",
      typed: problems.typed,
      keys: "Enter reads, there D sets the date, Esc closes",
      state,
      on: &screen
    )
    if shown.isEmpty {
      screen.label("No such article.", list.column + 1, list.row, columns: list.columns - 1)
    }
    for line in 0..<list.rows {
      let place = problems.list.top + line
      guard shown.indices.contains(place) else { break }
      let problem = shown[place]
      let row = list.row + line
      screen.label(
        (place == problems.list.cursor ? ">" : " ") + problem.kind.rawValue,
        list.column,
        row,
        columns: 14,
        .doubt
      )
      let date = problem.published.map { DateText.words($0) + ", " + $0.reason + "  " } ?? ""
      let end = screen.label(
        problem.title + "  ",
        list.column + 15,
        row,
        columns: max(0, min(list.columns - 15, list.columns / 2)),
        .bold
      )
      screen.label(date, end, row, columns: max(0, list.endColumn - end), .dim)
      if place == problems.list.cursor { screen.restyle(list.line(line)) { $0.isReverse = true } }
    }
  }
}
