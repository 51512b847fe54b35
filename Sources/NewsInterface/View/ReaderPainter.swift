import NewsModel

/// Paints rows of an article: each byte in the style of what it says about the chosen event.
struct ReaderPainter {
  private let mention: EventMention?
  /// What the other events of the article are told with.
  private let triggers: [TextRange]
  private let hits: [TextRange]
  private let hit: TextRange?

  init(_ reader: ReaderState) {
    mention = reader.mention
    triggers = reader.reading.mentions.map(\.mention.trigger).sorted()
    hits = reader.hits
    hit = reader.hit.map { reader.hits[$0] }
  }

  func paint(_ row: ReaderState.Row, _ line: Int, _ rect: Rect, on screen: inout Screen) {
    guard let first = row.cells.first, let last = row.cells.last else { return }
    let bytes = TextRange(first.source.start, last.source.end)
    if mention.map({ $0.sentence.overlaps(bytes) }) == true {
      screen.label("#", rect.column, line, columns: 1, .mark)
    } else if Self.holds(triggers, anyIn: bytes) {
      screen.label("-", rect.column, line, columns: 1, .dim)
    }
    var column = rect.column + 1
    for cell in row.cells {
      let width = CharacterWidth.columns(cell.text)
      guard column + width < rect.endColumn else { break }
      screen.paint(cell, column, line, width, style(of: cell.source.start, row))
      column += width
    }
  }

  private func style(of byte: Int, _ row: ReaderState.Row) -> Style {
    var style = row.isClutter ? Style.dim : base(byte)
    if Self.holds(hits, byte) {
      style.isUnderlined = true
      style.isBold = true
      style.isDim = false
      if hit?.contains(byte) == true { style.isReverse.toggle() }
    }
    return style
  }

  private func base(_ byte: Int) -> Style {
    guard let mention, mention.sentence.contains(byte) else {
      return Self.holds(triggers, byte) ? .underlined : .plain
    }
    var style = Self.style(of: byte, mention)
    style.isReverse = true
    return style
  }

  private static func style(of byte: Int, _ mention: EventMention) -> Style {
    if mention.trigger.contains(byte) { return .action }
    if mention.actors.contains(where: { $0.range.contains(byte) }) { return .actor }
    if mention.recipients.contains(where: { $0.range.contains(byte) }) { return .recipient }
    if mention.date?.range?.contains(byte) == true { return .date }
    if mention.reportedBy.contains(where: { $0.range.contains(byte) }) { return .source }
    if mention.place.map({ !$0.isDateline && $0.range.contains(byte) }) == true {
      return .underlined
    }
    return .plain
  }

  /// Whether one of ascending ranges holds a byte.
  private static func holds(_ ranges: [TextRange], _ byte: Int) -> Bool {
    let next = ranges.partition { $0.start > byte }
    // Ranges may lie in each other; the nearest few decide.
    return ranges[max(0, next - 4)..<next].contains { $0.contains(byte) }
  }

  private static func holds(_ ranges: [TextRange], anyIn bytes: TextRange) -> Bool {
    let next = ranges.partition { $0.start >= bytes.end }
    return ranges[max(0, next - 4)..<next].contains { $0.overlaps(bytes) }
  }
}

extension [TextRange] {
  /// The first place from which on a condition holds; it must hold for none before.
  fileprivate func partition(where belongs: (TextRange) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
