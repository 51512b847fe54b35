import NewsModel

/// Decides which lines are clutter, by the roles that they are likely to have, by rules, and by the page's head.
struct ClutterMarks {
  /// For each line, whether it is clutter.
  private(set) var marks: [Bool]

  /// More likely clutter than this, and a line is marked; where a rule speaks for it too, or a letter to the reader goes on,
  /// less is enough.
  private static let threshold: Float = 0.45
  private static let withRule: Float = 0.2
  private static let withOpening: Float = 0.04
  private static let inLetter: Float = 0.06

  /// `signs`: for each line its likely roles and the signs of clutter; nil for what is no part of the article anyway.
  init(_ lines: [Line], _ signs: [LineSigns?], _ structure: LineStructure, _ head: HeadFinder) {
    // A text without a single paragraph is a headline or a phrase, not the frame of a page.
    let hasReport = lines.contains(where: \.isProse) || lines.count > 12
    let title = head.title.map { lines[$0].facts.hash }
    marks = lines.indices.map { index in
      if structure.clutter.contains(index) { return true }
      guard hasReport, let signs = signs[index], !structure.report.contains(index) else {
        return false
      }
      let line = lines[index]
      // "Bogotá, February 7." between two paragraphs opens a statement: it is no menu.
      if line.wordCount <= 5, DateFinder.dateline(line) != nil { return false }
      let share = signs.roles[.clutter]
      if signs.rule == .line || line.facts.hash == title { return true }
      if signs.isInLetter, line.speaksToReader || share > Self.inLetter { return true }
      return share > Self.least(signs, line)
    }
    // The date line and the byline are found first, and are none.
    for index in head.kept { marks[index] = false }
  }

  /// How likely clutter a line must be to be marked.
  private static func least(_ signs: LineSigns, _ line: Line) -> Float {
    switch signs.rule {
    case .starts where line.facts.words <= 20: withOpening
    case .some where line.facts.words <= 40: withRule
    default: line.isCredit ? withRule : threshold
    }
  }
}

/// What speaks for and against a line's being clutter.
struct LineSigns {
  let roles: RoleShares
  let rule: ClutterRules.Rule.Kind?
  let isInLetter: Bool
}
