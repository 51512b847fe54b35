import NewsModel

/// The filters that are set, on or off, and those that are saved.
package struct FiltersState: Sendable {
  enum Row: Sendable, Hashable {
    /// Place among the clauses of the query.
    case clause(Int)
    case saved(name: String, source: String)
  }

  let rows: [Row]
  var list = ListCursor()

  init(_ state: BrowserState, at list: ListCursor = ListCursor()) {
    rows =
      state.query.clauses.indices.map { .clause($0) }
      + state.savedFilters.sorted { $0.key < $1.key }.map { .saved(name: $0.key, source: $0.value) }
    self.list = list
    self.list.settle(count: rows.count, rows: max(1, ListOverlay.rows(state.size)))
  }
}
