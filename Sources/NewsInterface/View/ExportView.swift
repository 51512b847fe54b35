import NewsModel

/// `x`: what is written, in which format, with which columns, to which file, how safe, and how it will begin.
enum ExportView {
  static func draw(_ export: ExportState, _ state: BrowserState, on screen: inout Screen) {
    let rect = ListOverlay.rect(state.size)
    screen.clear(rect)
    Box.draw(rect, "Export", state.glyphs, on: &screen)
    let inner = rect.inset(by: 1)
    let fields = export.fields.map { ($0, rows($0, export, inner.columns - 10)) }
    // Where the form is longer than the box, the field that is changed stays in sight.
    let above = fields.prefix { $0.0 != export.field }.reduce(0) { $0 + $1.1.count }
    let own = fields.first { $0.0 == export.field }?.1.count ?? 1
    var line = (state.size.rows >= 20 ? 1 : 0) - max(0, above + own - (inner.rows - 1))
    for (field, rows) in fields {
      draw(field, rows, export, inner, line, on: &screen)
      line += rows.count
    }
    if inner.rows - line > 3 { drawPreview(export, inner, line + 1, on: &screen) }
    screen.label(
      "[ Enter: write \(TitleView.grouped(export.count)) \(export.count == 1 ? "event" : "events") ]",
      inner.column + 2,
      inner.endRow - 1,
      columns: inner.columns - 2,
      .bold
    )
  }

  private static func draw(
    _ field: ExportState.Field,
    _ rows: [[(String, Style)]],
    _ export: ExportState,
    _ inner: Rect,
    _ line: Int,
    on screen: inout Screen
  ) {
    let isChosen = field == export.field
    let sight = 0..<max(0, inner.rows - 1)
    guard line < sight.upperBound else { return }
    if sight.contains(line) { drawName(field, isChosen, inner, line, on: &screen) }
    for (offset, pieces) in rows.enumerated() where sight.contains(line + offset) {
      var column = inner.column + 10
      for (text, style) in pieces {
        column = screen.label(
          text,
          column,
          inner.row + line + offset,
          columns: inner.endColumn - column,
          style
        )
      }
    }
    guard isChosen, sight.contains(line) else { return }
    let place = field == .file ? min(export.name.cursor, inner.columns - 12) : 0
    screen.cursor = (inner.column + (field == .file ? 10 + place : 0), inner.row + line)
  }

  private static func drawName(
    _ field: ExportState.Field,
    _ isChosen: Bool,
    _ inner: Rect,
    _ line: Int,
    on screen: inout Screen
  ) {
    screen.label(
      (isChosen ? "> " : "  ") + name(field),
      inner.column,
      inner.row + line,
      columns: 10,
      isChosen ? .title : .plain
    )
  }

  private static func name(_ field: ExportState.Field) -> String {
    switch field {
    case .what: "What"
    case .format: "Format"
    case .columns: "Columns"
    case .file: "File"
    case .safety: "Safe"
    }
  }

  private static func rows(_ field: ExportState.Field, _ export: ExportState, _ room: Int)
    -> [[(String, Style)]]
  {
    switch field {
    case .what: return wrapped(what(export), room)
    case .format:
      return wrapped(
        ExportFormat.allCases.map { choice($0.name, $0 == export.format) },
        room
      )
    case .columns: return columns(export, room)
    case .file:
      var rows = [[(export.path, export.field == .file ? Style.bold : .plain)]]
      if let free = export.preview?.path, free != export.path {
        rows.append([("exists: it is kept; this writes \(free)", .mark)])
      }
      return rows
    case .safety:
      let sign = export.isSpreadsheetSafe ? "[x] " : "[ ] "
      return [[(sign + "spreadsheet-safe cells (a ' before = + - @, tab, return)", .plain)]]
    }
  }

  private static func what(_ export: ExportState) -> [(String, Style)] {
    var choices = [
      choice("all \(TitleView.grouped(export.shown)) shown", export.what == .shown)
    ]
    if export.marked > 0 {
      choices.insert(
        choice("\(TitleView.grouped(export.marked)) marked", export.what == .marked),
        at: 0
      )
    }
    if export.all > export.shown {
      choices.append(choice("all \(TitleView.grouped(export.all))", export.what == .all))
    }
    return choices
  }

  /// The columns, those that are left out dim and in brackets; on a low screen only how many.
  private static func columns(_ export: ExportState, _ room: Int) -> [[(String, Style)]] {
    let count = "\(export.columns.count) of \(ExportColumn.allCases.count)"
    guard export.field == .columns else {
      return [[(count + ": " + export.columns.map(\.rawValue).joined(separator: " "), .plain)]]
    }
    let chosen = Set(export.columns)
    let pieces = ExportColumn.allCases.enumerated().map { place, column -> (String, Style) in
      let isIn = chosen.contains(column)
      var style: Style = isIn ? .bold : .dim
      style.isReverse = place == export.column
      return (isIn ? column.rawValue : "(\(column.rawValue))", style)
    }
    return wrapped(pieces, room) + [[("Space takes in or leaves out, a: all or one", .dim)]]
  }

  private static func choice(_ name: String, _ isChosen: Bool) -> (String, Style) {
    ((isChosen ? "(o) " : "( ) ") + name, isChosen ? .bold : .plain)
  }

  /// Whole pieces on lines that fit.
  private static func wrapped(_ pieces: [(String, Style)], _ room: Int) -> [[(String, Style)]] {
    var rows: [[(String, Style)]] = [[]]
    var width = 0
    for piece in pieces {
      if width > 0, width + piece.0.count + 2 > room {
        rows.append([])
        width = 0
      }
      rows[rows.count - 1] += [piece, ("  ", .plain)]
      width += piece.0.count + 2
    }
    return rows
  }

  private static func drawPreview(
    _ export: ExportState,
    _ inner: Rect,
    _ line: Int,
    on screen: inout Screen
  ) {
    guard let preview = export.preview else { return }
    screen.label("  Preview", inner.column, inner.row + line, columns: 10)
    for (offset, text) in preview.lines.prefix(max(0, inner.rows - line - 2)).enumerated() {
      screen.label(
        text,
        inner.column + 10,
        inner.row + line + offset,
        columns: inner.columns - 10,
        .dim
      )
    }
  }
}
