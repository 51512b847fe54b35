import NewsModel

extension Browser {
  /// Draws the state at its size; the only function that turns state into cells.
  package static func view(_ state: BrowserState) -> Screen {
    var screen = Screen(state.size, cutMark: state.glyphs.cut)
    let layout = state.layout
    switch layout.form {
    case .nothing: return screen
    case .count:
      let words = "\(state.selection.found) events"
      screen.label(words, 0, 0, columns: state.size.columns)
      return state.glyphs.isASCII ? screen.folded() : screen
    case .single, .strips, .wide: break
    }
    if !layout.title.isEmpty { TitleView.draw(state, layout, on: &screen) }
    drawPanes(state, layout, on: &screen)
    drawSeams(layout, state.glyphs, on: &screen)
    if !layout.filters.isEmpty { ChipsView.draw(state, layout.filters, on: &screen) }
    StatusView.draw(state, layout, on: &screen)
    drawOverlay(state, on: &screen)
    if let completion = state.prompt?.completion {
      CompletionView.draw(completion, state, layout, on: &screen)
    }
    if state.showsContinuations { ContinuationsView.draw(state, layout, on: &screen) }
    return state.glyphs.isASCII ? screen.folded() : screen
  }

  private static func drawPanes(
    _ state: BrowserState,
    _ layout: Layout,
    on screen: inout Screen
  ) {
    if !layout.articles.isEmpty { ArticlesView.draw(state, layout.articles, on: &screen) }
    if !layout.people.isEmpty { WhoView.draw(state, layout.people, on: &screen) }
    if !layout.events.isEmpty { EventsView.draw(state, layout.events, on: &screen) }
    if !layout.preview.isEmpty { PreviewView.draw(state, layout.preview, on: &screen) }
    if !layout.timeline.isEmpty { TimelineView.draw(state, layout.timeline, on: &screen) }
    if !layout.reader.isEmpty { ReaderView.draw(state, layout.reader, on: &screen) }
  }

  private static func drawOverlay(_ state: BrowserState, on screen: inout Screen) {
    switch state.overlay {
    case .people(let people): PeopleView.draw(people, state, on: &screen)
    case .export(let export): ExportView.draw(export, state, on: &screen)
    case .problems(let problems): ProblemsView.draw(problems, state, on: &screen)
    case .help(let help): HelpView.draw(help, state, on: &screen)
    case .filters(let filters): FiltersView.draw(filters, state, on: &screen)
    case .columns(let columns): ColumnsView.draw(columns, state, on: &screen)
    case .inspect(let inspect): InspectView.draw(inspect, state, on: &screen)
    case nil: break
    }
  }

  /// Lines between panes that stand side by side.
  private static func drawSeams(_ layout: Layout, _ glyphs: Glyphs, on screen: inout Screen) {
    for (left, under) in [(layout.articles, layout.people), (layout.events, layout.preview)]
    where !left.isEmpty && left.endColumn < screen.size.columns {
      screen.fill(
        glyphs.vertical,
        Rect(
          column: left.endColumn,
          row: left.row,
          columns: 1,
          rows: left.rows + (under.isEmpty ? 0 : under.rows)
        ),
        .dim
      )
    }
  }
}
