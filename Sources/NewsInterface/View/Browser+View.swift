import NewsModel

extension Browser {
  /// Draws the state at its size; the only function that turns state into cells.
  package static func view(_ state: BrowserState) -> Screen {
    var screen = Screen(state.size)
    let layout = state.layout
    switch layout.form {
    case .nothing: return screen
    case .count:
      let words = "\(state.selection.events.count) events"
      screen.label(words, 0, 0, columns: state.size.columns)
      return state.glyphs.isASCII ? screen.folded() : screen
    case .single, .strips, .wide: break
    }
    TitleView.draw(state, layout, on: &screen)
    if !layout.articles.isEmpty { ArticlesView.draw(state, layout.articles, on: &screen) }
    if !layout.events.isEmpty { EventsView.draw(state, layout.events, on: &screen) }
    if !layout.preview.isEmpty { PreviewView.draw(state, layout.preview, on: &screen) }
    if !layout.timeline.isEmpty { TimelineView.draw(state, layout.timeline, on: &screen) }
    if !layout.reader.isEmpty { ReaderView.draw(state, layout.reader, on: &screen) }
    drawSeams(layout, state.glyphs, on: &screen)
    StatusView.draw(state, layout, on: &screen)
    switch state.overlay {
    case .people(let people): PeopleView.draw(people, state, on: &screen)
    case .export(let export): ExportView.draw(export, state, on: &screen)
    case .problems(let problems): ProblemsView.draw(problems, state, on: &screen)
    case .help(let help): HelpView.draw(help, state, on: &screen)
    case nil: break
    }
    return state.glyphs.isASCII ? screen.folded() : screen
  }

  /// Lines between panes that stand side by side.
  private static func drawSeams(_ layout: Layout, _ glyphs: Glyphs, on screen: inout Screen) {
    for left in [layout.articles, layout.events]
    where !left.isEmpty && left.endColumn < screen.size.columns {
      let rows =
        left == layout.events && !layout.preview.isEmpty
        ? layout.preview.endRow - left.row : left.rows
      screen.fill(
        glyphs.vertical,
        Rect(column: left.endColumn, row: left.row, columns: 1, rows: rows),
        .dim
      )
    }
  }
}

/// The line that opens a pane: its number, its name, its count; bold where the focus is.
enum PaneHeader {
  static func draw(
    _ name: String,
    _ right: String,
    isFocused: Bool,
    _ rect: Rect,
    _ glyphs: Glyphs,
    on screen: inout Screen
  ) {
    screen.fill(glyphs.horizontal, rect.line(0), .dim)
    let style: Style = isFocused ? .title : .plain
    let end = screen.label(
      (isFocused ? ">" : " ") + name + " ",
      rect.column,
      rect.row,
      columns: rect.columns,
      style
    )
    let width = CleanText(right).columns + 2
    guard !right.isEmpty, rect.endColumn - width > end else { return }
    screen.label(" " + right + " ", rect.endColumn - width, rect.row, columns: width)
  }
}
