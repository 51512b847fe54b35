import NewsModel

/// Breaks a line at blanks so that every piece fits; a word that is too long is cut.
enum Wrapping {
  static func rows(_ cells: [CleanText.Cell], columns: Int) -> [[CleanText.Cell]] {
    var rows: [[CleanText.Cell]] = []
    var first = 0
    while first < cells.count {
      var width = 0
      var end = first
      var lastBlank: Int?
      while end < cells.count {
        let next = CharacterWidth.columns(cells[end].text)
        if width + next > max(1, columns) { break }
        if cells[end].text == " " { lastBlank = end }
        width += next
        end += 1
      }
      if end == first { end = first + 1 }
      if end < cells.count, let lastBlank, cells[end].text != " " { end = lastBlank + 1 }
      rows.append(Array(cells[first..<end]))
      first = end
      while first < cells.count, cells[first].text == " " { first += 1 }
    }
    return rows
  }
}
