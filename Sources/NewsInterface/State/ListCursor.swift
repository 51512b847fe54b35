/// A row that is chosen and the first row that is seen.
package struct ListCursor: Sendable, Hashable {
  var cursor = 0
  var top = 0

  /// Keeps the cursor in the list and three rows away from the edges of what is seen.
  mutating func settle(count: Int, rows: Int) {
    cursor = max(0, min(cursor, count - 1))
    let margin = min(3, max(0, (rows - 1) / 2))
    top = min(top, max(0, cursor - margin))
    top = max(top, min(cursor + margin, count - 1) - rows + 1)
    top = max(0, min(top, max(0, count - rows)))
  }
}

/// The rows around what is seen, as far as they have been fetched.
struct RowWindow<Row: Sendable>: Sendable {
  var start = 0
  var rows: [Row] = []

  subscript(index: Int) -> Row? { rows.indices.contains(index - start) ? rows[index - start] : nil }

  func covers(_ range: Range<Int>) -> Bool {
    range.isEmpty || start <= range.lowerBound && range.upperBound <= start + rows.count
  }
}
