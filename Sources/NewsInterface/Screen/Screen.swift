/// A grid of cells: what the terminal shall show, as a value.
package struct Screen: Hashable, Sendable {
  package struct Cell: Hashable, Sendable {
    /// A base character with its marks; empty behind a wide character.
    package var text: String
    package var style: Style

    static let blank = Cell(text: " ", style: .plain)
  }

  package let size: Size
  package private(set) var cells: [Cell]
  /// Where the hardware cursor rests: on the selected row, which screen readers and magnifiers follow.
  package var cursor: (column: Int, row: Int)?

  /// Stands where text is cut.
  let cutMark: String

  package init(_ size: Size, cutMark: String = "~") {
    self.size = size
    self.cutMark = cutMark
    cells = [Cell](repeating: .blank, count: size.columns * size.rows)
  }

  package subscript(column: Int, row: Int) -> Cell { cells[row * size.columns + column] }

  mutating func set(_ column: Int, _ row: Int, _ cell: Cell) {
    guard column >= 0, column < size.columns, row >= 0, row < size.rows else { return }
    cells[row * size.columns + column] = cell
  }

  mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    for row in max(0, rect.row)..<max(0, min(rect.endRow, size.rows)) {
      for column in max(0, rect.column)..<max(0, min(rect.endColumn, size.columns)) {
        change(&cells[row * size.columns + column].style)
      }
    }
  }

  mutating func clear(_ rect: Rect) {
    for row in rect.row..<rect.endRow {
      for column in rect.column..<rect.endColumn { set(column, row, .blank) }
    }
  }

  /// The picture as lines, blanks at their ends cut.
  package var text: String {
    (0..<size.rows).map { row in
      var line = (0..<size.columns).map { self[$0, row].text }.joined()
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// The styles as lines of letters, the same shape as `text`.
  package var styles: String {
    (0..<size.rows).map { row in String((0..<size.columns).map { self[$0, row].style.letter }) }
      .joined(separator: "\n")
  }

  package static func == (left: Screen, right: Screen) -> Bool {
    left.size == right.size && left.cells == right.cells
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(cells) }
}
