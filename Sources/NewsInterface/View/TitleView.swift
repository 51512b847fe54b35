import NewsModel

/// The first line: where we are, how much there is, and that it is filtered.
enum TitleView {
  static func draw(_ state: BrowserState, _ layout: Layout, on screen: inout Screen) {
    let rect = layout.title
    var end = drawName(state, layout, on: &screen)
    if let progress = state.progress {
      let share =
        progress.all > 0
        ? "  \(progress.step.rawValue) \(grouped(progress.done)) of \(grouped(progress.all))"
        : "  \(progress.step.rawValue)"
      end = screen.label(share, end, rect.row, columns: rect.endColumn - end, .doubt)
    }
    guard state.isOpen, layout.filters.isEmpty, !state.query.clauses.isEmpty else { return }
    let shown =
      "   shown: \(grouped(state.selection.found))\(state.selection.isRest.isEmpty ? "" : ", rest dimmed")   "
    if layout.form != .single {
      end = screen.label(shown, end, rect.row, columns: rect.endColumn - end)
    } else {
      end += 2
    }
    ChipsView.draw(
      state,
      Rect(column: end, row: rect.row, columns: rect.endColumn - end, rows: 1),
      on: &screen
    )
  }

  private static func drawName(
    _ state: BrowserState,
    _ layout: Layout,
    on screen: inout Screen
  ) -> Int {
    let rect = layout.title
    guard state.isOpen else {
      return screen.label(
        "\(state.corpusName)/",
        rect.column,
        rect.row,
        columns: rect.columns,
        .bold
      )
    }
    let text: String
    if layout.form == .single {
      let counts = "\(grouped(state.selection.found))/\(grouped(state.overview.events))"
      let name = state.focus.rawValue.prefix(1).uppercased() + state.focus.rawValue.dropFirst()
      text =
        (rect.columns >= 60 ? "\(state.corpusName)/ > " : "") + "\(name) \(counts)"
        + (state.query.isEverything ? "" : " filtered")
    } else {
      text =
        "\(state.corpusName)/  \(counted(state.overview.articles, "article"))  \(counted(state.overview.events, "event"))"
        + (state.overview.skipped > 0
          ? "  \(grouped(state.overview.skipped)) files not read" : "")
    }
    return screen.label(text, rect.column, rect.row, columns: rect.columns, .bold)
  }

  // `1 event`, `1,284 events`
  static func counted(_ number: Int, _ word: String) -> String {
    "\(grouped(number)) \(word)" + (number == 1 ? "" : "s")
  }

  // `1,284`
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }
}

/// The filters as chips, one a clause; what is switched off stands in brackets.
enum ChipsView {
  static func draw(_ state: BrowserState, _ rect: Rect, on screen: inout Screen) {
    var column = rect.column
    for (number, clause) in state.query.clauses.enumerated() {
      let left = state.query.clauses.count - number
      guard rect.endColumn - column > 8 else {
        screen.label("+\(left)", max(rect.column, rect.endColumn - 3), rect.row, columns: 3, .mark)
        return
      }
      column = screen.label(
        clause.isOn ? clause.source : "[off: \(clause.source)]",
        column,
        rect.row,
        columns: rect.endColumn - column,
        clause.isOn ? .mark : .dim
      )
      column += 2
    }
    let hint = "F lists  Ctrl-f all off/on"
    if rect.endColumn - column > hint.count + 12 {
      screen.label(hint, rect.endColumn - hint.count, rect.row, columns: hint.count, .dim)
    }
  }
}
