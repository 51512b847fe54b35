import NewsModel

/// The events of the selection in the columns that the reader has chosen.
enum EventsView {
  /// A column with its place on the screen.
  struct Place: Equatable {
    let column: EventColumn
    let start: Int
    let width: Int
  }

  static func draw(_ state: BrowserState, _ rect: Rect, on screen: inout Screen) {
    let isFocused = state.focus == .events
    let count = state.selection.events.count
    let right =
      state.query.isEverything
      ? "\(TitleView.grouped(count))"
      : "\(TitleView.grouped(state.selection.found)) of \(TitleView.grouped(state.overview.events))"
    PaneHeader.draw("2 Events", right, isFocused: isFocused, rect, state.glyphs, on: &screen)
    guard count > 0 else { return EmptyView.draw(state, rect, on: &screen) }
    let places = places(state.columns, rect)
    let hasNames = state.layout.hasColumnNames
    if hasNames { drawNames(places, state, rect, on: &screen) }
    let first = hasNames ? 2 : 1
    for line in 0..<max(0, rect.rows - first) {
      let place = state.eventList.top + line
      guard place < count else { break }
      let row = rect.row + first + line
      if let shown = state.eventRows[place] {
        drawRow(
          shown,
          places,
          isMarked: isMarked(shown.event, place, state),
          rect,
          row,
          on: &screen
        )
      }
      if state.selection.isRest(place) {
        screen.restyle(rect.line(first + line)) { $0 = .dim }
        screen.label(":", rect.column, row, columns: 1, .dim)
      }
      if !state.search.isOfArticles, state.search.number(of: place) != nil {
        screen.restyle(rect.line(first + line)) { $0.isUnderlined = true }
      }
      guard place == state.eventList.cursor else { continue }
      screen.label(">", rect.column, row, columns: 1, .bold)
      screen.restyle(rect.line(first + line)) { $0.isReverse = isFocused }
      if isFocused { screen.cursor = (rect.column, row) }
    }
  }

  /// Also what a range that is being chosen will mark.
  private static func isMarked(_ event: Event, _ place: Int, _ state: BrowserState) -> Bool {
    if state.marks.contains(event.id) { return true }
    guard let start = state.rangeStart else { return false }
    return (min(start, state.eventList.cursor)...max(start, state.eventList.cursor))
      .contains(place)
  }

  private static func drawNames(
    _ places: [Place],
    _ state: BrowserState,
    _ rect: Rect,
    on screen: inout Screen
  ) {
    let row = rect.row + 1
    for place in places {
      let sign =
        state.order.column != place.column || state.order == .reading && state.sortColumn == nil
        ? "" : state.order.isDescending ? " v" : " ^"
      var style = Style.dim
      style.isUnderlined = place.column == state.sortColumn
      style.isBold = style.isUnderlined
      screen.label(
        Self.name(place.column, place.width) + sign,
        place.start,
        row,
        columns: place.width,
        style
      )
    }
  }

  private static func name(_ column: EventColumn, _ width: Int) -> String {
    switch column {
    case .reports: width < 7 ? "rep" : "reports"
    case .confidence: width < 10 ? "conf" : "confidence"
    case .source: width < 12 ? "by" : column.name
    default: column.name
    }
  }

  private static func drawRow(
    _ shown: EventRow,
    _ places: [Place],
    isMarked: Bool,
    _ rect: Rect,
    _ row: Int,
    on screen: inout Screen
  ) {
    if isMarked { screen.label("*", rect.column + 1, row, columns: 1, .mark) }
    let event = shown.event
    for place in places {
      let isRight = place.column == .reports || place.column == .confidence
      let value = text(shown, place.column, place.width)
      let indent = isRight ? max(0, place.width - CleanText(value).columns) : 0
      screen.label(
        value,
        place.start + indent,
        row,
        columns: place.width - indent,
        style(event, place.column)
      )
    }
    // A doubtful event is told apart at the edge, whatever the columns are.
    if event.status != .asserted {
      screen.label("?", rect.endColumn - 1, row, columns: 1, .doubt)
    }
  }

  private static func style(_ event: Event, _ column: EventColumn) -> Style {
    switch column {
    case .did: .bold
    case .status where event.status != .asserted: .doubt
    default: .plain
    }
  }

  /// One field of an event as a list shows it.
  static func text(_ shown: EventRow, _ column: EventColumn, _ width: Int) -> String {
    let event = shown.event
    switch column {
    case .date: return width < 10 ? DateText.narrow(event.date) : DateText.short(event.date)
    case .who: return event.who
    case .did:
      return (event.status == .negated && !event.lead.action.hasPrefix("not ") ? "not: " : "")
        + event.lead.action
    case .whom: return event.toWhom ?? ""
    case .type: return event.type.rawValue
    case .place: return event.lead.place?.name ?? ""
    case .status: return event.status.rawValue
    case .source: return event.lead.reportedBy.map(\.name).joined(separator: ", ")
    case .outlet: return shown.outlet ?? ""
    case .reports: return String(min(event.reports, 999))
    case .confidence:
      let hundredths = Int((event.lead.confidence * 100).rounded())
      return hundredths >= 100 ? "1.0" : "." + (hundredths < 10 ? "0" : "") + "\(hundredths)"
    }
  }

  /// Fixed columns take what they need, the others share the rest; who and did hold their places in every row.
  static func places(_ columns: [EventColumn], _ rect: Rect) -> [Place] {
    let isNarrow = rect.columns < 50
    // Cursor and mark stand before the columns, the sign of doubt behind them.
    let room = rect.columns - 3
    let fixed = columns.reduce(0) { $0 + (width($1, isNarrow).map { $0 + 1 } ?? 0) }
    let shares = columns.reduce(0) { $0 + share($1) }
    let flexible = columns.filter { share($0) > 0 }
    let free = max(0, room - fixed - flexible.count + 1)
    let parts = flexible.map { free * share($0) / max(1, shares) }
    // What rounding left goes to the last of those that share.
    let rest = free - parts.reduce(0, +)
    var start = rect.column + 2
    var places: [Place] = []
    for column in columns {
      let part = flexible.firstIndex(of: column).map {
        parts[$0] + ($0 == flexible.count - 1 ? rest : 0)
      }
      let width = width(column, isNarrow) ?? max(6, part ?? 6)
      let fitting = min(width, rect.endColumn - 1 - start)
      guard fitting >= 1 else { break }
      places.append(Place(column: column, start: start, width: fitting))
      start += width + 1
    }
    return places
  }

  private static func width(_ column: EventColumn, _ isNarrow: Bool) -> Int? {
    switch column {
    case .date: isNarrow ? 8 : 10
    case .type: 9
    case .status: 9
    case .reports: isNarrow ? 2 : 3
    case .confidence: 4
    case .place, .outlet, .source: isNarrow ? 10 : 14
    case .who, .did, .whom: nil
    }
  }

  private static func share(_ column: EventColumn) -> Int {
    switch column {
    case .who: 7
    case .did: 5
    case .whom: 7
    default: 0
    }
  }
}
