import NewsModel

/// Reads lines of results and standings ("Leeds 2 Wigan 1", "DETROIT 48 86 .358"): who stands before a figure there is a team.
///
/// A team is called by its town, so that the town would else be taken for a place; a country stays one.
struct ScoreLines {
  let tokens: [Token]
  let words: [Word]
  let keys: NameWords
  let body: SourceText

  /// The names with the teams among them.
  func resolve(_ names: [NameMention]) -> [NameMention] {
    var result: [NameMention] = []
    var rest = names[...]
    var start = 0
    while start < tokens.count {
      let end = endOfLine(start)
      let line = start..<end
      var own: [NameMention] = []
      while let name = rest.first, name.tokens.lowerBound < end {
        own.append(name)
        rest = rest.dropFirst()
      }
      result += isScore(line) ? withTeams(own, line) : own
      start = end
    }
    return result + rest
  }

  private func endOfLine(_ start: Int) -> Int {
    var end = start + 1
    while end < tokens.count, !isBreak(tokens[end - 1].range.end, tokens[end].range.start) {
      end += 1
    }
    return end
  }

  private func isBreak(_ start: Int, _ end: Int) -> Bool {
    for offset in start..<end where body[offset] == 0x0A { return true }
    return false
  }

  /// Figures enough, hardly a word in lower case, and no sentence.
  private func isScore(_ line: Range<Int>) -> Bool {
    guard line.count >= 3, line.count <= 40 else { return false }
    var figures = 0
    var small = 0
    for index in line {
      switch words[index].shape {
      case .number: figures += 1
      case .lower: small += 1
      default: break
      }
    }
    return figures >= 2 && small * 4 <= line.count && words[line.lowerBound].shape != .number
  }

  private func withTeams(_ names: [NameMention], _ line: Range<Int>) -> [NameMention] {
    var result: [NameMention] = []
    var rest = names[...]
    var index = line.lowerBound
    while index < line.upperBound {
      let run = team(from: index, line.upperBound)
      while let name = rest.first, name.tokens.lowerBound < (run?.upperBound ?? index + 1) {
        rest = rest.dropFirst()
        if run == nil || keeps(name) { result.append(name) }
      }
      if let run, !result.contains(where: { $0.tokens.overlaps(run) }) {
        let range = TextRange(
          tokens[run.lowerBound].range.start,
          tokens[run.upperBound - 1].range.end
        )
        result.append(
          NameMention(
            range: range,
            tokens: run,
            kind: .organization,
            name: body.line(range),
            country: nil
          )
        )
      }
      index = run?.upperBound ?? index + 1
    }
    return result + rest
  }

  /// Words with capitals that begin here, behind a figure or a mark or at the beginning, with a figure next.
  private func team(from start: Int, _ end: Int) -> Range<Int>? {
    var last = start
    while last < end,
      keys.isCapital[last] || last > start && words[last].shape == .mark && isJoint(last)
    {
      last += 1
    }
    guard last > start, last - start <= 4, last < end, words[last].shape == .number else {
      return nil
    }
    return start..<last
  }

  private func isJoint(_ index: Int) -> Bool {
    [0x26, 0x27, 0x2D].contains(body[tokens[index].range.start])
  }

  /// A country plays under its own name, and two words may well be a player.
  private func keeps(_ name: NameMention) -> Bool {
    switch name.kind {
    case .country, .nationality: true
    case .person: name.tokens.count > 1
    default: false
    }
  }
}
