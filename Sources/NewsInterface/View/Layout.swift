/// Where each pane goes at each size: one pure function, tested from 1x1 up.
struct Layout: Hashable, Sendable {
  enum Form: Sendable { case nothing, count, single, strips, wide }

  private(set) var form = Form.nothing
  private(set) var title = Rect.none
  /// Panes with their header lines.
  private(set) var articles = Rect.none
  private(set) var events = Rect.none
  /// The sentence under the events list; no header of its own pane.
  private(set) var preview = Rect.none
  private(set) var timeline = Rect.none
  private(set) var reader = Rect.none
  private(set) var status = Rect.none
  private(set) var hints = Rect.none

  init(_ size: Size, focus: BrowserState.Pane, isZoomed: Bool, hasReader: Bool) {
    guard size.columns > 1 || size.rows > 1, size.columns > 0, size.rows > 0 else { return }
    guard size.columns >= 20, size.rows >= 4 else {
      form = .count
      title = Rect(column: 0, row: 0, columns: size.columns, rows: 1)
      return
    }
    title = Rect(column: 0, row: 0, columns: size.columns, rows: 1)
    hints = Rect(column: 0, row: size.rows - 1, columns: size.columns, rows: 1)
    status = Rect(column: 0, row: size.rows - 2, columns: size.columns, rows: 1)
    let body = Rect(column: 0, row: 1, columns: size.columns, rows: size.rows - 3)
    if size.columns < 60 || size.rows < 20 || isZoomed {
      form = .single
      place(focus, body, size)
    } else if size.columns >= 120, size.rows >= 30 {
      form = .wide
      placeWide(body)
    } else {
      form = .strips
      placeStrips(body, focus)
    }
  }

  private mutating func place(_ focus: BrowserState.Pane, _ body: Rect, _ size: Size) {
    switch focus {
    case .articles: articles = body
    case .timeline: timeline = body
    case .reader: reader = body
    case .events:
      let spare = body.rows >= 14 ? 5 : 0
      events = Rect(column: 0, row: body.row, columns: body.columns, rows: body.rows - spare)
      if spare > 0 {
        preview = Rect(column: 0, row: events.endRow, columns: body.columns, rows: spare)
      }
    }
  }

  /// 80x24: articles and events above, the timeline below; the reader takes the place of both lists.
  private mutating func placeStrips(_ body: Rect, _ focus: BrowserState.Pane) {
    let strip = body.rows >= 24 ? 7 : 6
    timeline = Rect(column: 0, row: body.endRow - strip, columns: body.columns, rows: strip)
    let above = Rect(column: 0, row: body.row, columns: body.columns, rows: body.rows - strip)
    if focus == .reader {
      reader = above
      return
    }
    let left = max(26, min(40, body.columns / 3))
    articles = Rect(column: 0, row: above.row, columns: left, rows: above.rows)
    let spare = max(4, min(8, above.rows / 3))
    events = Rect(
      column: left + 1,
      row: above.row,
      columns: body.columns - left - 1,
      rows: above.rows - spare
    )
    preview = Rect(column: left + 1, row: events.endRow, columns: events.columns, rows: spare)
  }

  /// 140x40: everything at once, the reader on the right.
  private mutating func placeWide(_ body: Rect) {
    let strip = max(8, min(12, body.rows / 4))
    timeline = Rect(column: 0, row: body.endRow - strip, columns: body.columns, rows: strip)
    let rows = body.rows - strip
    let left = max(30, body.columns / 4)
    let right = max(44, body.columns / 3)
    articles = Rect(column: 0, row: body.row, columns: left, rows: rows)
    events = Rect(
      column: left + 1,
      row: body.row,
      columns: body.columns - left - right - 2,
      rows: rows
    )
    reader = Rect(column: body.columns - right, row: body.row, columns: right, rows: rows)
  }

  /// Rows of a pane's list, its header not counted.
  static func listRows(_ rect: Rect) -> Int { max(0, rect.rows - 1) }
}
