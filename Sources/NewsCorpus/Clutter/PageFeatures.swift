import NewsModel

/// The features of every line of a page: what it is made of, and where it stands among the others.
struct PageFeatures {
  private let lines: [Line]
  /// The rule that each line matches.
  let rules: [ClutterRules.Rule?]
  private let topics: TopicWords
  /// For each line 0 for neither, 1 for a date, 2 for a byline.
  private let heads: [Int]
  /// The first short lines that are about what the prose is about.
  private let onTopic: [Int]
  let states: [ListState]
  private let runs: [Int]
  private let firstParagraph: Int
  private let lastParagraph: Int
  private var seen: [UInt64: Int] = [:]
  /// How much of the page is made of lines that are no sentences, 0 to 4.
  private let brokenness: Int
  /// How often each name opens a line, with a colon after it.
  private var speakers: [UInt64: Int] = [:]

  init(_ page: PageLines, _ clutterRules: ClutterRules) {
    lines = page.lines
    rules = page.lines.map { clutterRules.match($0) }
    let topics = TopicWords(page)
    self.topics = topics
    heads = page.lines.map { line in
      if line.bylineKind != .none { return 2 }
      return line.dateKind.isDateLine ? 1 : 0
    }
    onTopic = Array(
      page.lines.indices.lazy.filter { index in
        let line = page.lines[index]
        return line.wordCount > 3 && line.wordCount < 23 && topics.bucket(line) >= 3
          && line.facts.last != 0x2E
      }.prefix(8)
    )
    states = ListState.states(page.lines, rules)
    runs = Self.runs(page.lines)
    firstParagraph = lines.firstIndex(where: \.isProse) ?? lines.count
    lastParagraph = lines.lastIndex(where: \.isProse) ?? -1
    let short = lines.count { !$0.facts.endsSentence && $0.facts.words < 14 }
    brokenness = Self.bucket(short * 100 / max(1, lines.count), [5, 20, 40, 65])
    for line in lines {
      seen[line.facts.hash, default: 0] += 1
      if line.facts.hasSpeaker { speakers[line.facts.firstWord, default: 0] += 1 }
    }
  }

  /// For each line the numbers of its active features, one of each group.
  func all() -> [[UInt16]] { lines.indices.map(features) }

  private func features(_ index: Int) -> [UInt16] {
    let line = lines[index]
    let facts = line.facts
    var active: [UInt16] = []
    active.reserveCapacity(LineFeature.allCases.count)
    func add(_ group: LineFeature, _ value: Int) {
      active.append(UInt16(LineFeature.offsets[group.rawValue] + min(value, group.size - 1)))
    }
    let size = facts.words < 3 ? 0 : facts.words < 15 ? 1 : 2
    add(.words, Self.bucket(facts.words, [0, 1, 2, 3, 4, 6, 9, 14, 22]))
    let initials = facts.capitals + facts.smalls
    let capitals = initials == 0 ? 0 : facts.capitals * 100 / initials
    add(.capitals, Self.bucket(capitals, [20, 40, 70, 95]) + (facts.words < 3 ? 0 : 5))
    let function = facts.words == 0 ? 0 : facts.functionWords * 100 / facts.words
    add(.function, Self.bucket(function, [0, 14, 29]) + size * 4)
    add(.ending, Self.ending(facts.last))
    add(.beginning, Self.beginning(line))
    let isUpper = facts.letters > 3 && facts.upper * 10 > facts.letters * 9
    add(.allCapitals, isUpper ? 1 + size : 0)
    let figures = facts.digits * 100 / max(1, facts.letters + facts.digits)
    add(.digits, Self.bucket(figures, [0, 10, 30]))
    add(.marks, Self.marks(facts))
    add(.commas, facts.commas)
    add(.quotes, min(facts.quotes, 2) + (facts.endsSentence ? 3 : 0))
    add(.reporting, facts.reporting)
    add(.you, facts.you == 0 ? 0 : (facts.you > 1 ? 2 : 1) + (facts.quotes > 0 ? 2 : 0))
    add(.we, facts.we == 0 ? 0 : (facts.we > 1 ? 2 : 1) + (facts.quotes > 0 ? 2 : 0))
    add(.calendar, facts.calendar)
    add(.ago, facts.ago)
    add(.web, min(facts.web, 2) + (facts.words > 12 ? 3 : 0))
    add(.picture, min(facts.picture, 2) + (facts.words > 12 ? 3 : 0))
    add(.order, facts.isOrder ? (facts.words > 8 ? 2 : 1) : 0)
    add(.rule, rules[index].map { Self.number($0.kind) } ?? 0)
    add(.brackets, line.isInBrackets ? (line.isCrossReference ? 2 : 1) : 0)
    add(.dateLine, line.dateKind.rawValue)
    add(.byline, line.bylineKind.rawValue)
    add(.outlet, line.facts.words <= 6 && OutletFinder.looksLikeOutlet(line.text) ? 1 : 0)
    add(.topic, topics.bucket(line) + Self.bucket(facts.words, [3, 16]) * 5)
    add(.repeated, (seen[facts.hash] ?? 1) - 1)
    place(index, add)
    return active
  }

  private func place(_ index: Int, _ add: (LineFeature, Int) -> Void) {
    let line = lines[index]
    let isLast = index + 1 == lines.count
    func head(_ place: Int) -> Int { heads.indices.contains(place) ? heads[place] : 0 }
    add(
      .headAfter,
      head(index + 1) > 0 ? head(index + 1) : head(index + 2) > 0 ? 2 + head(index + 2) : 0
    )
    add(
      .headBefore,
      head(index - 1) > 0 ? head(index - 1) : head(index - 2) > 0 ? 2 + head(index - 2) : 0
    )
    let rank = onTopic.firstIndex(of: index)
    add(.topicPlace, (rank.map { min($0, 2) + 1 } ?? 0) + (index < firstParagraph ? 4 : 0))
    let isBeforeBlank = isLast || lines[index + 1].isAfterBlank
    add(.gap, (line.isAfterBlank ? 1 : 0) + (isBeforeBlank ? 2 : 0))
    let before = index == 0 ? 0 : Self.kind(lines[index - 1])
    let after = isLast ? 0 : Self.kind(lines[index + 1])
    add(.before, before)
    add(.after, after)
    // Both neighbours: the middle of a menu, the middle of a report.
    add(.joint, (before < 3 ? 0 : before < 5 ? 1 : 2) * 3 + (after < 3 ? 0 : after < 5 ? 1 : 2))
    add(.run, Self.bucket(runs[index], [0, 1, 2, 4, 9]))
    add(.fromTop, Self.bucket(index, [0, 1, 2, 5, 10, 20]))
    add(.fromBottom, Self.bucket(lines.count - 1 - index, [0, 1, 2, 5, 10]))
    let toFirst = firstParagraph - index
    add(.fromFirst, toFirst <= 0 ? 0 : 1 + Self.bucket(toFirst, [1, 2, 3, 6, 12]))
    let pastLast = index - lastParagraph
    add(.fromLast, pastLast <= 0 ? 0 : 1 + Self.bucket(pastLast, [1, 2, 5, 10]))
    add(.list, states[index].isInList ? 1 : 0)
    add(.letter, states[index].isInLetter ? 1 : 0)
    add(.slash, line.isCredit ? 1 : 0)
    add(.first, index == 0 ? 1 : 0)
    add(.afterColon, index > 0 && lines[index - 1].facts.last == 0x3A ? 1 : 0)
    let third = index * 5 < lines.count ? 0 : index * 5 < lines.count * 4 ? 1 : 2
    add(.shape, brokenness * 6 + third * 2 + (line.isProse ? 1 : 0))
    let speaks = speakers[line.facts.firstWord] ?? 0
    add(.speaker, line.facts.hasSpeaker ? (speaks > 1 ? 2 : 1) : 0)
    add(.slogan, line.facts.last == 0x21 ? (line.facts.quotes > 0 ? 1 : 2) : 0)
  }

  // MARK: - Values

  /// The number of the first limit that a value does not exceed.
  private static func bucket(_ value: Int, _ limits: [Int]) -> Int {
    limits.firstIndex { value <= $0 } ?? limits.count
  }

  private static func ending(_ last: UInt8) -> Int {
    switch last {
    case 0x2E: 0
    case 0x21: 1
    case 0x3F: 2
    case 0x3A: 3
    case 0xA6: 4
    case 0x2C, 0x3B: 5
    case _ where last.isASCIIDigit: 6
    case _ where last.isASCIILetter || last >= 0x80: 7
    default: 8
    }
  }

  private static func beginning(_ line: Line) -> Int {
    switch line.facts.first {
    case let byte where byte.isASCIILower: 0
    case let byte where byte.isASCIIUpper: 1
    case let byte where byte.isASCIIDigit: 2
    case 0x22, 0x27: 3
    case 0x2D, 0x2A, 0x3E, 0x7C: 4
    case 0x28, 0x5B: 5
    case 0x23, 0x40: 6
    case 0xE2: line.facts.quotes > 0 ? 3 : 7
    case let byte where byte >= 0xC3: 8
    default: 9
    }
  }

  private static func marks(_ facts: LineFacts) -> Int {
    if facts.hasCopyright { return 1 }
    if facts.hasLink || facts.hasAt { return 2 }
    if facts.bars > 0 { return facts.bars > 1 ? 4 : 3 }
    return facts.gaps > 1 ? 5 : 0
  }

  private static func number(_ kind: ClutterRules.Rule.Kind) -> Int {
    switch kind {
    case .line: 1
    case .starts: 2
    case .has: 3
    case .opens: 4
    case .letter: 5
    }
  }

  /// What a neighbour looks like: short to long, then prose.
  private static func kind(_ line: Line) -> Int {
    if line.isProse { return line.facts.words > 22 ? 6 : 5 }
    return 1 + bucket(line.facts.words, [2, 5, 9])
  }

  /// How many lines that are no sentences stand together with each, itself among them.
  private static func runs(_ lines: [Line]) -> [Int] {
    var runs = [Int](repeating: 0, count: lines.count)
    var start = 0
    for index in 0...lines.count where index == lines.count || lines[index].facts.endsSentence {
      for place in start..<index { runs[place] = index - start }
      start = index + 1
    }
    return runs
  }
}

/// Whether a line stands under a heading that opens a list of links, or in a letter to the reader.
struct ListState {
  var isInList = false
  var isInLetter = false

  /// A letter tells of other things too ("… has designated us …"): so many lines may pass before it speaks to its reader again.
  private static let pause = 3

  static func states(_ lines: [Line], _ rules: [ClutterRules.Rule?]) -> [ListState] {
    var state = ListState()
    return lines.indices.map { index in
      let line = lines[index]
      if line.isProse {
        let goesOn = lines[index...].prefix(pause + 1).contains { $0.speaksToReader }
        if !goesOn { state.isInLetter = false }
        state.isInList = false
      }
      let before = state
      switch rules[index]?.kind {
      case .opens: if line.facts.words <= 12 { state.isInList = true }
      case .letter: state.isInLetter = true
      default: break
      }
      return before
    }
  }
}
