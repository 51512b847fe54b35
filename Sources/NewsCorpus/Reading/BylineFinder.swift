import NewsModel

/// Finds the lines that name who wrote an article.
enum BylineFinder {
  /// 0 for no byline, 1 for one that says so ("By Ana Example"), 2 for names and places ("Ana Example in Rome").
  static func kind(of line: Line) -> Int {
    guard (2...20).contains(line.wordCount), line.facts.last != 0x3A else { return 0 }
    if labels.contains(line.facts.firstWord) {
      let folded = line.folded
      if bylineLabels.contains(where: { folded.hasPrefix($0) }) { return 1 }
    }
    guard line.facts.smalls <= 4, line.facts.capitals >= 3, line.wordCount <= 14 else { return 0 }
    let words = line.text.split(separator: " ")
    let small = words.filter { $0.first?.isLowercase == true }
    return small.contains("in") && small.allSatisfy { ["in", "and"].contains($0) } ? 2 : 0
  }

  private static let labels = Set(
    [
      "by", "report", "reporting", "reported", "text", "words", "story", "author", "authors",
      "written", "posted", "from", "edited", "editing", "writing", "additional", "compiled",
      "analysis", "interview", "correspondent",
    ].map { WordHash.of($0.utf8) }
  )

  private static let bylineLabels = [
    "by ", "by: ", "report:", "reporting:", "reporting by", "reported by", "text:", "words:",
    "story:", "author:", "authors:", "written by", "story by", "posted by", "from our",
    "(reporting by",
    "additional reporting", "writing by", "editing by", "compiled by", "analysis by",
    "interview by", "edited by", "(editing by", "correspondent:",
  ]
}
