import NewsModel

/// A box over the panes with a line to type into and a list below it.
enum ListOverlay {
  static func rect(_ size: Size) -> Rect {
    let margin = size.columns >= 60 && size.rows >= 16 ? 2 : 0
    return Rect(
      column: margin,
      row: min(1, max(0, size.rows - 1)),
      columns: max(0, size.columns - 2 * margin),
      rows: max(0, size.rows - (margin > 0 ? 3 : 1))
    )
  }

  /// Rows of the list inside the box.
  static func rows(_ size: Size) -> Int { max(0, rect(size).rows - 4) }

  /// Draws the box and its typing line; returns the rectangle of the list.
  static func draw(
    _ title: String,
    typed: String,
    keys: String,
    _ state: BrowserState,
    on screen: inout Screen
  ) -> Rect {
    let rect = rect(state.size)
    screen.clear(rect)
    Box.draw(rect, title, state.glyphs, on: &screen)
    let inner = rect.inset(by: 1)
    let end = screen.label(
      "type to narrow: " + typed,
      inner.column + 1,
      inner.row,
      columns: inner.columns - 1
    )
    screen.cursor = (min(end, inner.endColumn - 1), inner.row)
    if inner.endColumn - keys.count > end + 1 {
      screen.label(keys, inner.endColumn - keys.count, inner.row, columns: keys.count, .dim)
    }
    return Rect(
      column: inner.column,
      row: inner.row + 2,
      columns: inner.columns,
      rows: max(0, inner.rows - 2)
    )
  }
}

/// A frame of lines with a title in its upper edge.
enum Box {
  static func draw(_ rect: Rect, _ title: String, _ glyphs: Glyphs, on screen: inout Screen) {
    guard rect.rows >= 2, rect.columns >= 4 else { return }
    screen.fill(glyphs.horizontal, rect.line(0), .dim)
    screen.fill(glyphs.horizontal, rect.line(rect.rows - 1), .dim)
    for line in 1..<(rect.rows - 1) {
      screen.label(glyphs.vertical, rect.column, rect.row + line, columns: 1, .dim)
      screen.label(glyphs.vertical, rect.endColumn - 1, rect.row + line, columns: 1, .dim)
    }
    for column in [rect.column, rect.endColumn - 1] {
      for row in [rect.row, rect.endRow - 1] {
        screen.label(glyphs.cross, column, row, columns: 1, .dim)
      }
    }
    screen.label(" \(title) ", rect.column + 2, rect.row, columns: rect.columns - 4, .title)
  }
}

/// `p`: people and agencies with counts and other spellings.
enum PeopleView {
  static func draw(_ people: PeopleState, _ state: BrowserState, on screen: inout Screen) {
    let title = "People and agencies. \(people.shown.count) of \(people.all.count)"
    let list = ListOverlay.draw(
      title,
      typed: people.typed,
      keys: "Enter shows only theirs, Esc closes",
      state,
      on: &screen
    )
    if people.shown.isEmpty {
      screen.label("Nobody of that name.", list.column + 1, list.row, columns: list.columns - 1)
    }
    for line in 0..<list.rows {
      let place = people.list.top + line
      guard people.shown.indices.contains(place) else { break }
      let person = people.shown[place]
      let row = list.row + line
      let count = String(person.events)
      screen.label(
        (place == people.list.cursor ? ">" : " ")
          + String(repeating: " ", count: max(0, 5 - count.count)) + count,
        list.column,
        row,
        columns: 6
      )
      let end = screen.label(
        person.entity.name,
        list.column + 8,
        row,
        columns: list.columns - 8,
        .bold
      )
      let known = [person.entity.kind.rawValue, person.entity.country].compactMap(\.self).joined(
        separator: ", "
      )
      let aliases =
        person.entity.aliases.isEmpty
        ? "" : "; also " + person.entity.aliases.joined(separator: ", ")
      screen.label("  " + known + aliases, end, row, columns: list.endColumn - end, .dim)
      if place == people.list.cursor { screen.restyle(list.line(line)) { $0.isReverse = true } }
    }
  }
}

/// `?`: every action with its keys; Enter runs the chosen one.
enum HelpView {
  static func draw(_ help: HelpState, _ state: BrowserState, on screen: inout Screen) {
    let shown = help.shown
    let title = "Keys. \(shown.count) of \(ActionTable.entries.count)"
    let list = ListOverlay.draw(
      title,
      typed: help.typed,
      keys: "Enter runs, Esc closes",
      state,
      on: &screen
    )
    for line in 0..<list.rows {
      let place = help.list.top + line
      guard shown.indices.contains(place) else { break }
      let entry = shown[place]
      let row = list.row + line
      let opensGroup = place == 0 || shown[place - 1].group != entry.group
      screen.label(place == help.list.cursor ? ">" : " ", list.column, row, columns: 1, .bold)
      screen.label(ActionTable.keys(entry), list.column + 2, row, columns: 14, .bold)
      let end = screen.label(entry.help, list.column + 17, row, columns: list.columns - 17)
      if opensGroup, list.endColumn - entry.group.count > end + 1 {
        screen.label(
          entry.group,
          list.endColumn - entry.group.count,
          row,
          columns: entry.group.count,
          .dim
        )
      }
      if place == help.list.cursor { screen.restyle(list.line(line)) { $0.isReverse = true } }
    }
  }
}

/// `x`: what is written, in which format, to which file.
enum ExportView {
  static func draw(_ export: ExportState, _ state: BrowserState, on screen: inout Screen) {
    let full = ListOverlay.rect(state.size)
    let rect = Rect(
      column: full.column,
      row: full.row,
      columns: full.columns,
      rows: min(full.rows, 11)
    )
    screen.clear(rect)
    Box.draw(rect, "Export", state.glyphs, on: &screen)
    let inner = rect.inset(by: 1)
    let what = [
      choice("\(TitleView.grouped(export.marked)) marked", export.isMarkedOnly),
      choice("all \(TitleView.grouped(export.shown)) shown", !export.isMarkedOnly),
    ]
    let hidden = export.all - export.shown
    field(
      .what,
      "What",
      what.joined(separator: "   ")
        + (hidden > 0 && !export.isMarkedOnly
          ? "   (\(TitleView.grouped(hidden)) more are hidden by the filter)" : ""),
      export,
      inner,
      1,
      on: &screen
    )
    let names = ["CSV", "JSON Lines", "Markdown"].enumerated().map {
      choice($1, $0 == export.format)
    }
    field(.format, "Format", names.joined(separator: "   "), export, inner, 2, on: &screen)
    let end = field(.file, "File", export.path, export, inner, 3, on: &screen)
    if export.field == .file {
      screen.cursor = (
        min(end - ExportState.formats[export.format].count - 1, inner.endColumn - 1), inner.row + 3
      )
    }
    screen.label(
      "A file of that name is kept: the next free name is used.",
      inner.column + 10,
      inner.row + 4,
      columns: inner.columns - 10,
      .dim
    )
    if export.format == 0 {
      screen.label(
        "Cells that a spreadsheet would run get a ' before them.",
        inner.column + 10,
        inner.row + 5,
        columns: inner.columns - 10,
        .dim
      )
    }
    screen.label(
      "Enter writes \(TitleView.grouped(export.count)) events   Tab next   Left Right change   Esc cancels",
      inner.column + 1,
      inner.endRow - 1,
      columns: inner.columns - 1,
      .bold
    )
  }

  private static func choice(_ name: String, _ isChosen: Bool) -> String {
    (isChosen ? "(o) " : "( ) ") + name
  }

  @discardableResult
  private static func field(
    _ field: ExportState.Field,
    _ name: String,
    _ value: String,
    _ export: ExportState,
    _ inner: Rect,
    _ line: Int,
    on screen: inout Screen
  ) -> Int {
    let isChosen = field == export.field
    screen.label(
      (isChosen ? "> " : "  ") + name,
      inner.column,
      inner.row + line,
      columns: 10,
      isChosen ? .title : .plain
    )
    return screen.label(
      value,
      inner.column + 10,
      inner.row + line,
      columns: inner.columns - 10,
      isChosen ? .bold : .plain
    )
  }
}
