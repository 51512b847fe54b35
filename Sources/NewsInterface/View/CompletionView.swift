import NewsModel

/// What the line at the bottom could go on with, in a box above it.
enum CompletionView {
  /// Rows that are seen at once.
  static let most = 8

  static func draw(
    _ completion: Completion,
    _ state: BrowserState,
    _ layout: Layout,
    on screen: inout Screen
  ) {
    let rows = min(most, completion.items.count, max(0, layout.status.row - 2))
    guard rows > 0, state.size.columns >= 30 else { return }
    let rect = Rect(
      column: 0,
      row: layout.status.row - rows,
      columns: min(state.size.columns, 100),
      rows: rows
    )
    screen.clear(rect)
    let name = min(30, (completion.items.map { CleanText($0.text).columns }.max() ?? 0) + 2)
    for line in 0..<rows {
      let place = completion.list.top + line
      guard completion.items.indices.contains(place) else { break }
      let item = completion.items[place]
      let row = rect.row + line
      let isChosen = place == completion.list.cursor
      screen.label(isChosen ? ">" : " ", rect.column, row, columns: 1, .bold)
      screen.label(item.text, rect.column + 2, row, columns: name, .bold)
      screen.label(
        item.note,
        rect.column + 3 + name,
        row,
        columns: rect.columns - 3 - name,
        .plain
      )
      if isChosen, completion.isEntered { screen.restyle(rect.line(line)) { $0.isReverse = true } }
    }
    let left = completion.items.count - rows
    if left > 0 {
      let text = "\(TitleView.grouped(left)) more"
      screen.label(
        text,
        rect.endColumn - text.count - 1,
        rect.endRow - 1,
        columns: text.count,
        .dim
      )
    }
  }
}

/// After a key that begins a sequence: what may follow.
enum ContinuationsView {
  static func draw(_ state: BrowserState, _ layout: Layout, on screen: inout Screen) {
    let next = state.keyMap.continuations
    let rows = min(next.count, max(0, layout.status.row - 2))
    let held = state.keyMap.held.map(\.description).joined(separator: " ")
    for (line, item) in next.prefix(rows).enumerated() {
      let row = layout.status.row - rows + line
      let rect = Rect(column: 0, row: row, columns: state.size.columns, rows: 1)
      screen.clear(rect)
      screen.label("\(held) \(item.keys)", 1, row, columns: 10, .bold)
      screen.label(
        ActionTable.entry(item.action)?.help ?? "",
        12,
        row,
        columns: rect.columns - 12
      )
    }
  }
}
