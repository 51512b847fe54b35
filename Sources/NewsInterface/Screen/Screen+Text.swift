import NewsModel

extension Screen {
  /// Paints clean text from a cell on, cut at `columns` with a mark; returns the column behind it.
  @discardableResult
  mutating func put(
    _ text: CleanText,
    _ column: Int,
    _ row: Int,
    columns: Int,
    _ style: Style = .plain
  ) -> Int {
    guard columns > 0 else { return column }
    var place = column
    let end = column + columns
    for (index, cell) in text.cells.enumerated() {
      let width = CharacterWidth.columns(cell.text)
      let isLast = index == text.cells.count - 1
      if place + width > end || place + width == end && !isLast {
        set(place, row, Cell(text: place < end ? cutMark : " ", style: style))
        return end
      }
      paint(cell, place, row, width, style)
      place += width
    }
    return place
  }

  /// Paints one cell of clean text; what is spelled out is reversed.
  mutating func paint(
    _ cell: CleanText.Cell,
    _ column: Int,
    _ row: Int,
    _ width: Int,
    _ style: Style
  ) {
    set(column, row, Cell(text: cell.text, style: cell.isSpelledOut ? style.reversed() : style))
    if width == 2 { set(column + 1, row, Cell(text: "", style: style)) }
  }

  /// Words of the program itself.
  @discardableResult
  mutating func label(
    _ text: String,
    _ column: Int,
    _ row: Int,
    columns: Int,
    _ style: Style = .plain
  ) -> Int {
    put(CleanText(text), column, row, columns: columns, style)
  }

  mutating func fill(_ glyph: String, _ rect: Rect, _ style: Style = .plain) {
    for row in rect.row..<rect.endRow {
      for column in rect.column..<rect.endColumn {
        set(column, row, Cell(text: glyph, style: style))
      }
    }
  }

  /// The picture for a terminal without UTF-8: letters plain, everything else a question mark.
  func folded() -> Screen {
    var result = self
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cell = self[column, row]
        guard cell.text.utf8.contains(where: { $0 >= 0x80 }) else { continue }
        result.set(column, row, Cell(text: Self.plain(cell.text), style: cell.style))
        // A wide character leaves its second column blank.
        if CharacterWidth.columns(cell.text) == 2 {
          result.set(column + 1, row, Cell(text: " ", style: cell.style))
        }
      }
    }
    return result
  }

  private static func plain(_ text: String) -> String {
    let folded = NameFolding.fold(text)
    guard let first = folded.first, first.isASCII else { return "?" }
    return text.first?.isUppercase == true ? String(first).uppercased() : String(first)
  }
}

extension CleanText {
  /// Columns on the screen.
  var columns: Int { cells.reduce(0) { $0 + CharacterWidth.columns($1.text) } }
}
