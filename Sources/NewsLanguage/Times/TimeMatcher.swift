import NewsModel

/// A time expression before anything is known of its anchor: what it means, and what fills its slots.
struct TimeMatch: Sendable {
  let tokens: Range<Int>
  let operation: TimeOperation
  let captures: [TimeCapture]

  subscript(slot: TimeSlot) -> Double? { captures.last { $0.slot == slot }?.value }

  func number(_ slot: TimeSlot) -> Int? { self[slot].map { Int($0) } }
}

/// Finds the longest rule that fits at a token.
struct TimeMatcher {
  private let rules: TimeRules
  private let text: TimeTokens
  private let shapes: TimeShapes
  private var stack: [TimeCapture] = []
  private var memo: [(slot: TimeSlot, index: Int, filling: TimeShapes.Filling?)] = []
  private var best: (end: Int, rule: Int, captures: [TimeCapture])?

  init(_ rules: TimeRules, _ text: TimeTokens) {
    self.rules = rules
    self.text = text
    shapes = TimeShapes(rules, text)
  }

  /// Of rules that fit as many tokens, the first in the file.
  mutating func match(at index: Int) -> TimeMatch? {
    best = nil
    memo.removeAll(keepingCapacity: true)
    guard isPromising(index) else { return nil }
    for rule in rules.rules(at: index, in: text) { attempt(Int(rule), at: index) }
    if text.mayBeNumber(index) {
      for slot in shapes.slots(at: index) {
        let starts = rules.rules(startingWith: slot)
        guard !starts.isEmpty, let filling = filling(slot, at: index) else { continue }
        // How many of what: a unit follows soon, or it is no length.
        if slot == .count, !hasTimelyWord(index + filling.count, index + filling.count + 4) {
          continue
        }
        for rule in starts { attempt(Int(rule), at: index) }
      }
    }
    guard let best else { return nil }
    let rule = rules.rules[best.rule]
    return TimeMatch(
      tokens: index..<best.end,
      operation: rule.operation,
      captures: best.captures + rule.fixed
    )
  }

  /// Whether the token or one close by is a word of time: most of the words and numbers that begin a rule are not.
  private func isPromising(_ index: Int) -> Bool {
    let word = text.numbers[index]
    if rules.isTimely(word) { return true }
    var start = index + 1
    if text.mayBeNumber(index) {
      // Dates in figures and years stand alone; other numbers need a word of time beside them.
      guard text.isPlainCount(index) else { return true }
      start = max(text.start, index - 5)
    } else if word == 0 {
      return false
    }
    return hasTimelyWord(start, index + 6)
  }

  private func hasTimelyWord(_ start: Int, _ end: Int) -> Bool {
    for place in start..<max(start, min(end, text.end))
    where rules.isTimely(text.numbers[place])
      || text.mayBeNumber(place) && !text.isPlainCount(place)
    {
      return true
    }
    return false
  }

  /// What a token fills a slot with; asked by many rules in turn, found once.
  private mutating func filling(_ slot: TimeSlot, at index: Int) -> TimeShapes.Filling? {
    for known in memo where known.slot == slot && known.index == index { return known.filling }
    let found = shapes.filling(slot, at: index)
    memo.append((slot, index, found))
    return found
  }

  private mutating func attempt(_ index: Int, at start: Int) {
    if rules.hasLeft[index] {
      for (distance, place) in rules.rules[index].left.enumerated()
      where !holds(place, at: start - 1 - distance) {
        return
      }
    }
    stack.removeAll(keepingCapacity: true)
    walk(rules.starts[index], index, start)
  }

  private mutating func walk(_ step: Int32, _ rule: Int, _ index: Int) {
    switch rules.steps[Int(step)] {
    case .accept: accept(rule, index)
    case .either(let one, let two):
      walk(one, rule, index)
      walk(two, rule, index)
    case .word(let word, let next):
      if index < text.end, text.numbers[index] == word { walk(next, rule, index + 1) }
    case .slot(let slot, let next):
      guard index < text.end else { return }
      if slot.rawValue < TimeSlot.int.rawValue {
        guard text.numbers[index] > 0, fits(slot, index) else { return }
        for place in rules.entries(of: text.numbers[index]) {
          guard let (value, end) = rules.reading(place, as: slot, at: index, in: text) else {
            continue
          }
          stack.append(TimeCapture(slot: slot, value: Double(value)))
          walk(next, rule, end)
          stack.removeLast()
        }
      } else if let filling = filling(slot, at: index) {
        let pushed = filling.push(on: &stack)
        walk(next, rule, index + filling.count)
        stack.removeLast(pushed)
      }
    }
  }

  /// Names of the calendar are written with a capital; "may" and "march" are other words without.
  private func fits(_ slot: TimeSlot, _ index: Int) -> Bool {
    switch slot {
    case .month: text.isCapital(index) && !text.isDoubtfulMonth(index)
    case .weekday, .shortWeekday: text.isCapital(index)
    default: true
    }
  }

  private mutating func accept(_ rule: Int, _ end: Int) {
    if let best, best.end > end || (best.end == end && best.rule <= rule) { return }
    for (distance, place) in rules.rules[rule].right.enumerated()
    where !holds(place, at: end + distance) {
      return
    }
    best = (end, rule, stack)
  }

  private func holds(_ place: TimeRules.Beside, at index: Int) -> Bool {
    isThere(place, index) != place.isNegated
  }

  private func isThere(_ place: TimeRules.Beside, _ index: Int) -> Bool {
    guard index >= text.start, index < text.end else { return false }
    if text.numbers[index] > 0, place.words.contains(text.numbers[index]) { return true }
    for slot in place.slots {
      if let isTagged = text.tagged(slot, index) {
        if isTagged { return true }
      } else if slot.rawValue < TimeSlot.int.rawValue {
        if let entry = rules.entry(slot, at: index, in: text), entry.end == index + 1,
          fits(slot, index)
        {
          return true
        }
      } else if shapes.filling(slot, at: index) != nil {
        return true
      }
    }
    return false
  }
}

/// The tokens of a sentence as the rules see them.
struct TimeTokens {
  let tokens: [Token]
  let words: [Symbol]
  /// Each word as the rules number it.
  let numbers: [Int32]
  let body: SourceText
  let start: Int
  let end: Int

  func isCapital(_ index: Int) -> Bool { body[tokens[index].range.start].isASCIIUpper }

  /// "May", "March" and "Jan" are other words too, unless a number beside them says that they are months.
  func isDoubtfulMonth(_ index: Int) -> Bool {
    let range = tokens[index].range
    let isShort = range.count == 3 && body[range.end - 1] != 0x2E && !isMay(range)
    guard isShort || tokens[index].tag.isVerb, range.count <= 5 else { return false }
    // "In May he left": a capital behind such a word is a month, whatever the tagger says.
    if !isShort, index > start, Self.monthly.contains(words[index - 1]) { return false }
    return !(index + 1 < end && body[tokens[index + 1].range.start].isASCIIDigit)
      && !(index > start && body[tokens[index - 1].range.start].isASCIIDigit)
  }

  private static let monthly: Set<Symbol> = [
    "in", "since", "by", "until", "till", "last", "next", "early", "late", "mid", "from", "of",
  ]

  private func isMay(_ range: TextRange) -> Bool { body[range.end - 1] | 0x20 == 0x79 }

  /// Begins with a digit or an apostrophe, or holds a hyphen or a digit behind letters ("mid-March", "FY2019", "Q3").
  func mayBeNumber(_ index: Int) -> Bool {
    let range = tokens[index].range
    let first = body[range.start]
    if first.isASCIIDigit { return true }
    if range.count == 1 || range.count == 3 && first == 0xE2 {
      return first == 0x27 || first == 0xE2
    }
    guard range.count < 16 else { return false }
    if first == 0x51 || first == 0x46 { return body[range.end - 1].isASCIIDigit }
    guard range.count > 6, first | 0x20 == 0x6D || first | 0x20 == 0x70 else { return false }
    return body[range.start + 3] == 0x2D || body[range.start + 4] == 0x2D
  }

  /// "1,200", "5.93", "17": a number that is no year and no date by itself.
  func isPlainCount(_ index: Int) -> Bool {
    let range = tokens[index].range
    guard body[range.start].isASCIIDigit else { return false }
    var (digits, stops) = (0, 0)
    for place in range.start..<range.end {
      let byte = body[place]
      if byte.isASCIIDigit {
        digits += 1
      } else if byte == 0x2E {
        stops += 1
      } else if byte != 0x2C {
        return false
      }
    }
    // "1987" may be a year, and "23.12.2019" is a date.
    return stops < 2 && (digits != 4 || range.count != 4)
  }

  func tagged(_ slot: TimeSlot, _ index: Int) -> Bool? {
    let tag = tokens[index].tag
    switch slot {
    case .noun: return tag.penn == .noun || tag.penn == .nouns
    case .plural: return tag.penn == .nouns
    case .name: return tag.penn == .name || tag.penn == .names
    case .verb: return tag.isVerb
    case .adjective: return tag.universal == .adj
    case .numeral: return tag.penn == .number
    default: return nil
    }
  }
}
