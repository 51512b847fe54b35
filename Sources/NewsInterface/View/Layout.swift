/// Where each pane goes at each size: one pure function, tested from 1x1 up.
struct Layout: Hashable, Sendable {
  enum Form: Sendable { case nothing, count, single, strips, wide }

  private(set) var form = Form.nothing
  private(set) var title = Rect.none
  /// Panes with their header lines.
  private(set) var articles = Rect.none
  /// Who is in the selection, where there is room.
  private(set) var people = Rect.none
  private(set) var events = Rect.none
  /// The sentence under the events list; no header of its own pane.
  private(set) var preview = Rect.none
  private(set) var timeline = Rect.none
  private(set) var reader = Rect.none
  /// The chips of the filters, where they have a line of their own.
  private(set) var filters = Rect.none
  private(set) var status = Rect.none
  private(set) var hints = Rect.none
  /// Whether the events have a line with the names of their columns.
  private(set) var hasColumnNames = false

  private let focus: BrowserState.Pane
  private let spread: BrowserState.Spread

  init(
    _ size: Size,
    focus: BrowserState.Pane,
    isZoomed: Bool,
    spread: BrowserState.Spread = .normal,
    showsColumns: Bool = false,
    showsFilters: Bool = false
  ) {
    self.focus = focus
    self.spread = spread
    guard size.columns > 1 || size.rows > 1, size.columns > 0, size.rows > 0 else { return }
    guard size.columns >= 20, size.rows >= 4 else {
      form = .count
      title = Rect(column: 0, row: 0, columns: size.columns, rows: 1)
      return
    }
    // A very low screen shows rows of the list rather than how many there are.
    let isLow = size.rows < 8
    title = isLow ? .none : Rect(column: 0, row: 0, columns: size.columns, rows: 1)
    hints = Rect(column: 0, row: size.rows - 1, columns: size.columns, rows: 1)
    status = Rect(column: 0, row: size.rows - 2, columns: size.columns, rows: 1)
    var body = Rect(
      column: 0,
      row: title.rows,
      columns: size.columns,
      rows: size.rows - 2 - title.rows
    )
    if size.columns < 60 || size.rows < 20 || isZoomed {
      form = .single
      place(focus, body)
    } else if size.columns >= 120, size.rows >= 30 {
      form = .wide
      if showsFilters {
        body.rows -= 1
        filters = Rect(column: 0, row: body.endRow, columns: size.columns, rows: 1)
      }
      placeWide(body)
    } else {
      form = .strips
      placeStrips(body)
    }
    hasColumnNames =
      events.columns >= 40 && (showsColumns ? events.rows >= 6 : events.rows >= 10)
  }

  private mutating func place(_ focus: BrowserState.Pane, _ body: Rect) {
    switch focus {
    case .articles: articles = body
    case .timeline: timeline = body
    case .reader: reader = body
    case .events:
      let spare = body.rows >= 14 ? max(5, body.rows / 3) : 0
      events = Rect(column: 0, row: body.row, columns: body.columns, rows: body.rows - spare)
      if spare > 0 {
        preview = Rect(column: 0, row: events.endRow, columns: body.columns, rows: spare)
      }
    }
  }

  /// 80x24: articles and events above, the timeline below; the reader takes the place of both lists.
  private mutating func placeStrips(_ body: Rect) {
    let strip = timelineRows(body, usual: body.rows >= 24 ? 7 : 6)
    timeline = Rect(column: 0, row: body.endRow - strip, columns: body.columns, rows: strip)
    let above = Rect(column: 0, row: body.row, columns: body.columns, rows: body.rows - strip)
    if focus == .reader {
      reader = above
      return
    }
    let usual = body.columns < 72 ? 20 : max(26, min(40, body.columns / 3))
    let left =
      switch (focus, spread) {
      case (.articles, .half): body.columns / 2
      case (.articles, .most): body.columns * 3 / 4
      case (.events, .half): 22
      case (.events, .most): 0
      default: usual
      }
    if left > 0 {
      articles = Rect(column: 0, row: above.row, columns: left, rows: above.rows)
    }
    let start = left > 0 ? left + 1 : 0
    let spare = above.rows < 8 ? 0 : max(4, min(8, above.rows / 3))
    events = Rect(
      column: start,
      row: above.row,
      columns: body.columns - start,
      rows: above.rows - spare
    )
    preview = Rect(column: start, row: events.endRow, columns: events.columns, rows: spare)
  }

  /// 140x40: everything at once, who is named below the articles, the reader on the right.
  private mutating func placeWide(_ body: Rect) {
    let strip = timelineRows(body, usual: max(8, min(12, body.rows / 4)))
    timeline = Rect(column: 0, row: body.endRow - strip, columns: body.columns, rows: strip)
    let rows = body.rows - strip
    var left = max(30, body.columns / 4)
    var right = max(44, body.columns / 3)
    switch (focus, spread) {
    case (.articles, .half): (left, right) = (body.columns / 2 - 20, 40)
    case (.articles, .most): (left, right) = (body.columns - 48, 0)
    case (.events, .half): (left, right) = (24, 40)
    case (.events, .most): (left, right) = (24, 0)
    case (.reader, .half): (left, right) = (26, body.columns / 2)
    case (.reader, .most): (left, right) = (0, body.columns - 46)
    default: break
    }
    let whoRows = rows >= 18 && left >= 24 ? rows * 2 / 5 : 0
    if left > 0 {
      articles = Rect(column: 0, row: body.row, columns: left, rows: rows - whoRows)
      people = Rect(column: 0, row: articles.endRow, columns: left, rows: whoRows)
    }
    let start = left > 0 ? left + 1 : 0
    events = Rect(
      column: start,
      row: body.row,
      columns: body.columns - start - (right > 0 ? right + 1 : 0),
      rows: rows
    )
    if right > 0 {
      reader = Rect(column: body.columns - right, row: body.row, columns: right, rows: rows)
    } else {
      let spare = max(5, rows / 4)
      events.rows -= spare
      preview = Rect(column: start, row: events.endRow, columns: events.columns, rows: spare)
    }
  }

  private func timelineRows(_ body: Rect, usual: Int) -> Int {
    switch (focus, spread) {
    case (.timeline, .half): max(usual, body.rows / 2)
    case (.timeline, .most): max(usual, body.rows - 8)
    case (.reader, .half) where form == .strips: min(usual, 3)
    case (.reader, .most) where form == .strips: 0
    default: usual
    }
  }

  /// Rows of the events that are seen.
  var eventRows: Int { max(0, Self.listRows(events) - (hasColumnNames ? 1 : 0)) }

  /// Rows of a pane's list, its header not counted.
  static func listRows(_ rect: Rect) -> Int { max(0, rect.rows - 1) }
}
