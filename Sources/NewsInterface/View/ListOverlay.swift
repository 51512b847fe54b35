import NewsModel

/// A box over the panes with a line to type into, or to read, and a list below it.
enum ListOverlay {
  static func rect(_ size: Size) -> Rect {
    let margin = size.columns >= 100 && size.rows >= 16 ? 4 : 0
    return Rect(
      column: margin,
      row: min(1, max(0, size.rows - 1)),
      columns: max(0, size.columns - 2 * margin),
      rows: max(0, size.rows - (size.rows >= 16 ? 3 : 2))
    )
  }

  /// Rows of the list inside the box.
  static func rows(_ size: Size) -> Int { max(0, rect(size).rows - 4) }

  /// Draws the box and the line at its top; returns the rectangle of the list.
  ///
  /// `typed`: nil where the list is not narrowed by typing.
  static func draw(
    _ title: String,
    typed: String?,
    note: String,
    _ state: BrowserState,
    on screen: inout Screen
  ) -> Rect {
    let rect = rect(state.size)
    screen.clear(rect)
    Box.draw(rect, title, state.glyphs, on: &screen)
    let inner = rect.inset(by: 1)
    var end = inner.column + 1
    if let typed {
      end = screen.label(
        "type to narrow: " + typed,
        inner.column + 1,
        inner.row,
        columns: inner.columns - 1
      )
      screen.cursor = (min(end, inner.endColumn - 1), inner.row)
      end += 2
    }
    screen.label(
      note,
      typed == nil ? end : max(end, inner.endColumn - note.count),
      inner.row,
      columns: max(0, inner.endColumn - end),
      .dim
    )
    return Rect(
      column: inner.column,
      row: inner.row + 2,
      columns: inner.columns,
      rows: max(0, inner.rows - 2)
    )
  }

  /// Draws rows of a list, the chosen one reversed; the hardware cursor goes there where nothing is typed.
  static func drawRows(
    _ count: Int,
    _ list: ListCursor,
    _ rect: Rect,
    takesCursor: Bool = false,
    on screen: inout Screen,
    _ draw: (_ place: Int, _ row: Rect, _ screen: inout Screen) -> Void
  ) {
    for line in 0..<rect.rows {
      let place = list.top + line
      guard place < count else { break }
      draw(place, rect.line(line), &screen)
      guard place == list.cursor else { continue }
      screen.label(">", rect.column, rect.row + line, columns: 1, .bold)
      screen.restyle(rect.line(line)) { $0.isReverse = true }
      if takesCursor { screen.cursor = (rect.column, rect.row + line) }
    }
  }
}

/// A frame of lines with a title in its upper edge.
enum Box {
  static func draw(_ rect: Rect, _ title: String, _ glyphs: Glyphs, on screen: inout Screen) {
    guard rect.rows >= 2, rect.columns >= 4 else { return }
    screen.fill(glyphs.horizontal, rect.line(0), .dim)
    screen.fill(glyphs.horizontal, rect.line(rect.rows - 1), .dim)
    for line in 1..<(rect.rows - 1) {
      screen.label(glyphs.vertical, rect.column, rect.row + line, columns: 1, .dim)
      screen.label(glyphs.vertical, rect.endColumn - 1, rect.row + line, columns: 1, .dim)
    }
    for column in [rect.column, rect.endColumn - 1] {
      for row in [rect.row, rect.endRow - 1] {
        screen.label(glyphs.cross, column, row, columns: 1, .dim)
      }
    }
    screen.label(" \(title) ", rect.column + 2, rect.row, columns: rect.columns - 4, .title)
  }
}
