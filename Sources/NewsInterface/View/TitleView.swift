import NewsModel

/// The first line: where we are, how much there is, and that it is filtered.
enum TitleView {
  static func draw(_ state: BrowserState, _ layout: Layout, on screen: inout Screen) {
    let rect = layout.title
    screen.restyle(rect) { $0 = .plain }
    guard let progress = state.progress else {
      drawCounts(state, layout, on: &screen)
      return
    }
    let counts =
      progress.all > 0 ? "reading \(progress.done) of \(progress.all) articles" : "reading"
    screen.label(
      "\(state.corpusName)/  \(counts)  (q quits)",
      rect.column,
      rect.row,
      columns: rect.columns,
      .bold
    )
  }

  private static func drawCounts(_ state: BrowserState, _ layout: Layout, on screen: inout Screen) {
    let rect = layout.title
    let shown = state.selection.events.count
    let isFiltered = !state.query.isEverything
    if layout.form == .single {
      let name =
        switch state.focus {
        case .articles: "Articles"
        case .events: "Events"
        case .timeline: "Timeline"
        case .reader: "Reader"
        }
      let counts = "\(name) \(shown)/\(state.overview.events)" + (isFiltered ? " filtered" : "")
      let end = screen.label(counts, rect.column, rect.row, columns: rect.columns, .bold)
      screen.label("  " + state.query.source, end, rect.row, columns: rect.endColumn - end, .mark)
      return
    }
    let counts =
      "\(state.corpusName)/  \(grouped(state.overview.articles)) articles  \(grouped(state.overview.events)) events"
      + (state.overview.skipped > 0 ? "  \(grouped(state.overview.skipped)) files not read" : "")
    var end = screen.label(counts, rect.column, rect.row, columns: rect.columns, .bold)
    guard isFiltered else { return }
    end = screen.label(
      "   shown: \(grouped(shown))   ",
      end,
      rect.row,
      columns: rect.endColumn - end
    )
    screen.label(state.query.source, end, rect.row, columns: rect.endColumn - end, .mark)
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
