import NewsModel

/// What the head of a page says: which lines are its title, its byline and its date.
struct HeadFinder {
  private(set) var title: Int?
  private(set) var byline: Int?
  private(set) var dates: [Int] = []
  /// Index of the first line that belongs to the report itself.
  let bodyStart: Int

  init(_ lines: [Line], after start: Int, rules: ClutterRules) {
    bodyStart =
      lines.indices.first { $0 >= start && Self.opensReport(lines[$0], rules) } ?? lines.count
    var best = 0
    for index in start..<lines.count where !lines[index].isBlank {
      let line = lines[index]
      if index < bodyStart + 3, byline == nil, Self.isByline(line) {
        byline = index
      }
      if DateFinder.isDateLine(line),
        // A headline that ends in "U.S." looks like the first sentence.
        index < max(bodyStart, start + 3) || line.folded.hasPrefix("updated")
          || line.folded.hasPrefix("published"),
        DateFinder.dateline(line) == nil
      {
        dates.append(index)
      }
    }
    for index in start..<min(bodyStart, lines.count) {
      let line = lines[index]
      guard !line.isBlank, byline != index, !dates.contains(index) else { continue }
      let score = Self.score(line, rules)
      if score > 0, score >= best {
        best = score
        title = index
      }
    }
  }

  var kept: Set<Int> { Set([title, byline].compactMap(\.self) + dates) }

  // "By A. Reporter", "Report: A. Reporter", "A. Reporter in Brussels and B. Writer in Rome".
  private static func isByline(_ line: Line) -> Bool {
    guard (2...14).contains(line.wordCount), !line.endsSentence else { return false }
    if line.folded.hasPrefix("by ") || bylineLabels.contains(where: { line.folded.hasPrefix($0) }) {
      return true
    }
    let words = line.text.split(separator: " ")
    let small = words.filter { $0.first?.isUppercase == false }
    return small.contains("in") && small.allSatisfy { ["in", "and"].contains($0) }
      && words.count - small.count >= 3
  }

  private static let bylineLabels = [
    "report:", "reporting:", "reporting by", "text:", "words:", "story:", "author:", "written by",
    "story by",
  ]

  private static func opensReport(_ line: Line, _ rules: ClutterRules) -> Bool {
    guard !line.isBlank, rules.match(line.folded) == nil else { return false }
    return line.isParagraph && !(line.text.hasPrefix("#"))
      && !(DateFinder.isDateLine(line) && line.wordCount <= 10)
  }

  // How much a line looks like a headline; zero for what cannot be one.
  private static func score(_ line: Line, _ rules: ClutterRules) -> Int {
    if line.text.hasPrefix("# ") { return 100 }
    guard (3...30).contains(line.wordCount), rules.match(line.folded) == nil, !line.isCredit,
      !line.isMenu,
      line.text.first.map({ $0.isUppercase || !$0.isLetter }) ?? false, !line.folded.hasSuffix("."),
      !line.folded.hasSuffix("!")
    else { return 0 }
    if line.wordCount <= 4, OutletFinder.looksLikeOutlet(line.text) { return 0 }
    return min(line.wordCount, 8)
  }
}
