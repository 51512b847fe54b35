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
  /// A text without any sign of a page around it is a report from end to end.
  private static let bare: Float = 0.98

  /// `signs`: for each line its likely roles and the signs of clutter; nil for what is no part of the article anyway.
  init(_ lines: [Line], _ signs: [LineSigns?], _ structure: LineStructure, _ head: HeadFinder) {
    // A text without a single paragraph is a headline or a phrase, not the frame of a page.
    let hasReport = lines.contains(where: \.isProse) || lines.count > 12
    let title = head.title.map { lines[$0].facts.hash }
    let isTable = Self.tables(lines)
    let isFramed = Self.isFramed(lines, signs)
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
      if isTable[index], signs.rule == nil { return false }
      return share > (isFramed ? Self.least(signs, line) : Self.bare)
    }
    // The date line and the byline are found first, and are none.
    for index in head.kept { marks[index] = false }
  }

  /// Whether anything shows that the text was copied from a page: a label, an address, a copyright, a word of the web.
  private static func isFramed(_ lines: [Line], _ signs: [LineSigns?]) -> Bool {
    zip(lines, signs).contains { line, signs in
      signs == nil || signs?.rule != nil || line.facts.hasCopyright || line.facts.hasLink
        || line.facts.bars > 1 || line.facts.web > 0 && line.facts.words <= 12
    }
  }

  /// Results, prices and standings: lines with several figures each, among others of their kind.
  private static func tables(_ lines: [Line]) -> [Bool] {
    let rows = lines.map { line in
      line.facts.numbers >= 2 && line.facts.words <= 20 && line.facts.calendar == 0
        && !line.facts.hasClock && line.facts.web == 0 && !line.facts.hasCopyright
        && line.facts.ago == 0
    }
    return lines.indices.map { index in
      let near = max(0, index - 4)..<min(lines.count, index + 5)
      return (rows[index] || !lines[index].facts.endsSentence && lines[index].facts.web == 0)
        && near.count { rows[$0] } >= 4
    }
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
