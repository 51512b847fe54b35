import NewsModel

/// What a page's structure says of the lines of its text; nothing for a text that was copied.
struct LineStructure {
  /// Lines that are no part of the report.
  private(set) var clutter: Set<Int> = []
  /// Lines that the page itself names as its report.
  private(set) var report: Set<Int> = []
  /// True where there is a structure at all.
  let isKnown: Bool

  init(_ document: Document, _ lines: [Line]) {
    isKnown = !document.clutter.isEmpty || !document.report.isEmpty
    guard isKnown else { return }
    clutter = Self.lines(document.clutter, among: lines)
    report = Self.lines(document.report, among: lines)
  }

  /// Both are in order.
  private static func lines(_ ranges: [TextRange], among lines: [Line]) -> Set<Int> {
    var found: Set<Int> = []
    var place = 0
    for range in ranges {
      while place < lines.count, lines[place].range.end <= range.start { place += 1 }
      while place < lines.count, lines[place].range.start < range.end {
        found.insert(place)
        place += 1
      }
    }
    return found
  }
}
