import NewsModel

/// An article opened for reading: its text wrapped to the pane, and the event that is being checked.
struct ReaderState: Sendable {
  /// One row of the reader: cells with the bytes that they show.
  struct Row: Sendable {
    let cells: [CleanText.Cell]
    let isClutter: Bool
    /// True for the first row of a line of the article.
    let opensLine: Bool
  }

  let reading: Reading
  private(set) var rows: [Row] = []
  private var columns = 0
  var top = 0
  /// Index of the chosen mention; nil where the article holds none.
  var chosen: Int?

  init(_ reading: Reading, about event: Event.ID?, columns: Int) {
    // What is hidden by default is marked only where it is what the reader came for.
    let reading = Reading(
      article: reading.article,
      mentions: reading.mentions.filter { $0.mention.filtered == nil || $0.event == event }
    )
    self.reading = reading
    chosen =
      event.flatMap { id in reading.mentions.firstIndex { $0.event == id } }
      ?? (reading.mentions.isEmpty ? nil : 0)
    wrap(columns: columns)
  }

  var mention: EventMention? { chosen.map { reading.mentions[$0].mention } }

  /// Wraps the text anew where the pane has another width.
  mutating func wrap(columns: Int) {
    guard columns != self.columns else { return }
    self.columns = columns
    rows = []
    let body = reading.article.body
    var start = 0
    for offset in 0...body.count where offset == body.count || body[offset] == 0x0A {
      wrap(TextRange(start, offset), columns: max(1, columns))
      start = offset + 1
    }
  }

  private mutating func wrap(_ line: TextRange, columns: Int) {
    let cells = CleanText(reading.article.body, line).cells
    let isClutter = reading.article.isClutter(line)
    guard !cells.isEmpty else {
      // Blank lines in a row say no more than one.
      if rows.last?.cells.isEmpty == false {
        rows.append(Row(cells: [], isClutter: false, opensLine: true))
      }
      return
    }
    for (number, row) in Wrapping.rows(cells, columns: columns).enumerated() {
      rows.append(Row(cells: row, isClutter: isClutter, opensLine: number == 0))
    }
  }

  /// The first row that shows a byte of the range.
  func row(of range: TextRange) -> Int {
    rows.firstIndex { row in row.cells.contains { range.contains($0.source.start) } } ?? 0
  }

  /// Scrolls so that the chosen event's sentence is seen, a third of the way down.
  mutating func reveal(height: Int) {
    guard let mention else { return }
    let row = row(of: mention.sentence)
    if row < top + 1 || row > top + height - 4 { top = max(0, row - height / 3) }
    clamp(height: height)
  }

  mutating func clamp(height: Int) { top = max(0, min(top, rows.count - max(1, height))) }
}
