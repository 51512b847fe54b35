import NewsModel

/// Columns: which are shown, which one is chosen, and sorting by it.
extension Browser {
  static func arrange(_ action: Action, _ state: inout BrowserState) -> [Effect] {
    switch action {
    case .columns:
      state.overlay = .columns(ColumnsState(state.columns))
      return []
    case .sort: return sort(by: state.sortColumn ?? state.order.column, &state)
    default:
      let place = state.columns.firstIndex(of: state.sortColumn ?? state.order.column) ?? 0
      let next = place + (action == .sortRight ? 1 : -1)
      state.sortColumn = state.columns[(next + state.columns.count) % state.columns.count]
      state.message = "Column \(state.sortColumn?.name ?? ""): s sorts by it."
      return settle(&state)
    }
  }

  static func sort(by column: EventColumn, _ state: inout BrowserState) -> [Effect] {
    remember(&state)
    state.sortColumn = column
    let isAgain = state.order.column == column
    // Most reports and most confidence are looked for first.
    let fallsFirst = column == .reports || column == .confidence
    state.order = EventOrder(
      column,
      isDescending: isAgain ? !state.order.isDescending : fallsFirst
    )
    state.message =
      "Sorted by \(column.name), \(state.order.isDescending ? "falling" : "rising"). s turns it round."
    return select(state.query, &state)
  }

  static func press(_ key: Key, _ columns: ColumnsState, _ state: inout BrowserState) -> [Effect] {
    var columns = columns
    switch key {
    case .escape, .enter, .character("q"), .character("c"):
      state.overlay = nil
      return settle(&state)
    case .character(" "): columns.toggle()
    case .character("+"), .right, .character("J"): columns.move(by: 1)
    case .character("-"), .left, .character("K"): columns.move(by: -1)
    case .character("r"): columns = ColumnsState(Settings.usualColumns)
    default:
      move(&columns.list, key, count: columns.rows.count, rows: ListOverlay.rows(state.size))
    }
    state.columns = columns.columns
    state.overlay = .columns(columns)
    return []
  }
}
