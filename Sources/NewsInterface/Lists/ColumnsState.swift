import NewsModel

/// The columns that the list of events can have, with those that it has.
package struct ColumnsState: Sendable {
  /// The shown ones first, in their order.
  var rows: [EventColumn]
  var shown: Set<EventColumn>
  var list = ListCursor()

  init(_ columns: [EventColumn]) {
    rows = columns + EventColumn.allCases.filter { !columns.contains($0) }
    shown = Set(columns)
  }

  var columns: [EventColumn] { rows.filter { shown.contains($0) } }

  mutating func toggle() {
    let column = rows[list.cursor]
    if shown.contains(column), shown.count > 1 {
      shown.remove(column)
    } else {
      shown.insert(column)
    }
  }

  /// Moves the chosen column one place up or down.
  mutating func move(by step: Int) {
    let target = list.cursor + step
    guard rows.indices.contains(target) else { return }
    rows.swapAt(list.cursor, target)
    list.cursor = target
  }
}
