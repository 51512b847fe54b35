import NewsModel

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
    let width = CleanText(right).columns + 2
    // A long name gives way to what is counted.
    let room = right.isEmpty || width > rect.columns / 2 ? rect.columns : rect.columns - width - 1
    let end = screen.label(
      (isFocused ? ">" : " ") + name + " ",
      rect.column,
      rect.row,
      columns: room,
      style
    )
    guard !right.isEmpty, rect.endColumn - width > end else { return }
    screen.label(" " + right + " ", rect.endColumn - width, rect.row, columns: width)
  }
}
