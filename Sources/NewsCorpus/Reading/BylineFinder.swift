import NewsModel

/// Finds the lines that name who wrote an article.
enum BylineFinder {
  enum Kind: Int, BitwiseCopyable {
    case none
    /// It says so: "By Ana Example".
    case labelled
    /// Names and places: "Ana Example in Rome".
    case names
  }

  static func kind(of line: Line) -> Kind {
    guard (2...20).contains(line.wordCount), line.facts.last != 0x3A else { return .none }
    if labels.contains(line.facts.firstWord) {
      let folded = line.folded
      if bylineLabels.contains(where: { folded.hasPrefix($0) }) { return .labelled }
    }
    guard (1...4).contains(line.facts.smalls), line.facts.capitals >= 3, line.wordCount <= 14 else {
      return .none
    }
    let words = line.text.split(separator: " ")
    let small = words.filter { $0.first?.isLowercase == true }
    return small.contains("in") && small.allSatisfy { $0 == "in" || $0 == "and" } ? .names : .none
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
