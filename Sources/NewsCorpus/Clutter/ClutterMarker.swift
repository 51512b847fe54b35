import NewsModel

/// Tells the report from what surrounds it on a copied page, line by line.
struct ClutterMarker {
  let rules: ClutterRules

  /// For each line, whether it is clutter; `kept` are lines already known as title, byline or date.
  func marks(_ lines: [Line], kept: Set<Int>, title: Line?) -> [Bool] {
    var marks = [Bool](repeating: false, count: lines.count)
    var isInList = false
    var isInLetter = false
    var hasBody = false
    // A text without a single paragraph is a headline or a phrase, not the frame of a page.
    let hasReport = lines.contains(where: \.isParagraph)
    for (index, line) in lines.enumerated() where !line.isBlank && !kept.contains(index) {
      if let rule = rules.match(line.folded), appliesTo(line, rule) {
        marks[index] = true
        isInList = rule.kind == .opens
        isInLetter = rule.kind == .letter || isInLetter
        continue
      }
      if line.isCrossReference {
        marks[index] = true
        continue
      }
      if isInLetter {
        if line.speaksToReader || !line.isParagraph {
          marks[index] = true
          continue
        }
        isInLetter = false
      }
      if line.isParagraph {
        isInList = false
        hasBody = true
      } else if isInList || line.isCredit || line.isMenu
        || (!hasBody && hasReport && isHeaderLabel(line))
        || repeats(title, line)
      {
        marks[index] = true
      }
    }
    markTail(lines, kept, &marks)
    return marks
  }

  /// A long paragraph is only clutter by a rule that is about letters and pitches, not by a chance phrase.
  private func appliesTo(_ line: Line, _ rule: ClutterRules.Rule) -> Bool {
    switch rule.kind {
    case .line, .letter: true
    case .opens: line.wordCount <= 12
    case .starts: line.wordCount <= 40 || line.speaksToReader
    case .has: line.wordCount <= 14 || line.speaksToReader
    }
  }

  /// Section names and bare labels above the report.
  private func isHeaderLabel(_ line: Line) -> Bool { line.wordCount <= 4 && !line.endsSentence }

  private func repeats(_ title: Line?, _ line: Line) -> Bool {
    guard let title, title.range != line.range else { return false }
    return title.folded == line.folded
  }

  /// After the last paragraph a page has no report any more: short lines there are links.
  private func markTail(_ lines: [Line], _ kept: Set<Int>, _ marks: inout [Bool]) {
    guard let last = lines.indices.last(where: { lines[$0].isParagraph && !marks[$0] }) else {
      return
    }
    let tail = lines.indices.filter { $0 > last && !lines[$0].isBlank && !kept.contains($0) }
    // Results, prices and standings are lines full of figures, and part of the report.
    guard tail.count(where: { lines[$0].hasFigures }) * 2 <= tail.count else { return }
    for index in tail {
      marks[index] = marks[index] || !lines[index].endsSentence || lines[index].wordCount <= 4
    }
  }
}

extension Line {
  /// "We", "our", "you", "your": a page that speaks to its reader.
  var speaksToReader: Bool {
    if folded.hasPrefix("\"") { return false }
    return words.contains { Self.address.contains(String($0.filter { $0.isLetter || $0 == "'" })) }
  }

  private static let address: Set<String> = [
    "we", "our", "us", "you", "your", "we're", "you'll", "you're", "me",
  ]

  /// A photographer and an agency between slashes ("Name / Agency / TASS").
  var isCredit: Bool {
    !endsSentence && wordCount <= 14 && folded.contains(" / ") && !folded.contains("http")
  }

  /// A cross-reference in brackets: "(Background: what we know)".
  var isCrossReference: Bool {
    guard let first = text.first, let last = text.last,
      first == "(" && last == ")" || first == "[" && last == "]"
    else { return false }
    guard let colon = folded.firstIndex(of: ":") else { return false }
    return folded[..<colon].split(separator: " ").count <= 3
  }

  var hasFigures: Bool { folded.utf8.contains { $0.isASCIIDigit } }

  /// A navigation bar: many short labels between bars or wide gaps, no sentence.
  var isMenu: Bool {
    guard !endsSentence, !hasFigures else { return false }
    let bars = text.count { $0 == "|" || $0 == "›" || $0 == "·" || $0 == "»" }
    let labels = text.split(separator: "  ")
    return bars >= 2
      || labels.count >= 3 && labels.allSatisfy { $0.split(separator: " ").count <= 3 }
  }
}
