/// Columns and rows of a terminal.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A rectangle of cells; may be empty.
struct Rect: Hashable, Sendable {
  var column: Int
  var row: Int
  var columns: Int
  var rows: Int

  static let none = Rect(column: 0, row: 0, columns: 0, rows: 0)

  var isEmpty: Bool { columns <= 0 || rows <= 0 }
  var endRow: Int { row + rows }
  var endColumn: Int { column + columns }

  func contains(_ column: Int, _ row: Int) -> Bool {
    !isEmpty && column >= self.column && column < endColumn && row >= self.row && row < endRow
  }

  /// The rows from `first` on.
  func rows(from first: Int) -> Rect {
    Rect(column: column, row: row + first, columns: columns, rows: max(0, rows - first))
  }

  func line(_ offset: Int) -> Rect {
    Rect(column: column, row: row + offset, columns: columns, rows: 1)
  }

  func inset(by margin: Int) -> Rect {
    Rect(
      column: column + margin,
      row: row + margin,
      columns: max(0, columns - 2 * margin),
      rows: max(0, rows - 2 * margin)
    )
  }
}
