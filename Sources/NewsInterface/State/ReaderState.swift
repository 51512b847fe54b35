import NewsModel

/// How an article shall be laid out: made beside the loop, a line of a megabyte takes longer than a frame.
package struct ReaderShape: Sendable {
  let columns: Int
  let hidesClutter: Bool
  /// What is searched for.
  let words: [Wanted]
}

/// An article opened for reading: its text wrapped to the pane, and the event that is being checked.
package struct ReaderState: Sendable {
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
  /// Lines of clutter that are not shown.
  private(set) var hiddenLines = 0
  var top = 0
  /// Index of the chosen mention; nil where the article holds none.
  var chosen: Int?
  /// What is no part of the report is left out rather than dimmed.
  var hidesClutter: Bool {
    didSet { if hidesClutter != oldValue { rewrap() } }
  }
  /// Where the words of the search stand, and which of them was gone to.
  private(set) var words: [Wanted] = []
  private(set) var hits: [TextRange] = []
  var hit: Int?

  init(_ reading: Reading, about event: Event.ID?, _ shape: ReaderShape) {
    hidesClutter = shape.hidesClutter
    // What is hidden by default is marked only where it is what the reader came for.
    let reading = Reading(
      article: reading.article,
      mentions: reading.mentions.filter { $0.mention.filtered == nil || $0.event == event }
    )
    self.reading = reading
    chosen =
      event.flatMap { id in reading.mentions.firstIndex { $0.event == id } }
      ?? (reading.mentions.isEmpty ? nil : 0)
    wrap(columns: shape.columns)
    if !shape.words.isEmpty { find(shape.words) }
  }

  var mention: EventMention? { chosen.map { reading.mentions[$0].mention } }
  var chosenEvent: Event.ID? { chosen.map { reading.mentions[$0].event } }
  /// How many articles tell of the chosen event.
  var reports: Int { chosen.map { reading.mentions[$0].reports.count } ?? 0 }

  /// Wraps the text anew where the pane has another width.
  mutating func wrap(columns: Int) {
    guard columns != self.columns else { return }
    self.columns = columns
    rewrap()
  }

  private mutating func rewrap() {
    rows = []
    hiddenLines = 0
    for line in Self.lines(of: reading.article.body) { wrap(line, columns: max(1, columns)) }
  }

  private static func lines(of body: SourceText) -> [TextRange] {
    var lines: [TextRange] = []
    var start = 0
    let bytes = body.bytes
    for offset in 0...bytes.count where offset == bytes.count || bytes[offset] == 0x0A {
      lines.append(TextRange(start, offset))
      start = offset + 1
    }
    return lines
  }

  private mutating func wrap(_ line: TextRange, columns: Int) {
    let cells = CleanText(reading.article.body, line).cells
    guard !cells.isEmpty else {
      // Blank lines in a row say no more than one.
      if rows.last?.cells.isEmpty == false {
        rows.append(Row(cells: [], isClutter: false, opensLine: true))
      }
      return
    }
    let isClutter = reading.article.isClutter(line)
    if isClutter, hidesClutter {
      hiddenLines += 1
      return
    }
    for (number, row) in Wrapping.rows(cells, columns: columns).enumerated() {
      rows.append(Row(cells: row, isClutter: isClutter, opensLine: number == 0))
    }
  }

  /// Finds words in the text, for showing them and for stepping through them.
  mutating func find(_ words: [Wanted]) {
    self.words = words
    hits = TextHits.find(words, in: reading.article.body)
    hit = nil
  }

  /// The first row that shows a byte of the range.
  func row(of range: TextRange) -> Int {
    // Rows follow the text: halving finds the last that begins at or before the range.
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      let start = rows[middle...].first { !$0.cells.isEmpty }?.cells[0].source.start ?? Int.max
      if start <= range.start { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// Scrolls so that the chosen event's sentence is seen, a third of the way down.
  mutating func reveal(height: Int) {
    guard let mention else { return clamp(height: height) }
    show(mention.sentence, height: height)
  }

  mutating func show(_ range: TextRange, height: Int) {
    let row = row(of: range)
    if row < top + 1 || row > top + height - 4 { top = max(0, row - height / 3) }
    clamp(height: height)
  }

  mutating func clamp(height: Int) { top = max(0, min(top, rows.count - max(1, height))) }
}
