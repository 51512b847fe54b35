import NewsModel

/// The rules that begin with one word, told apart by the word behind it: "the" begins a hundred.
struct TimePairs: Sendable {
  /// Words with fewer rules are not worth it.
  static let least = 12

  /// Rules whatever follows.
  private var always: [Int32] = []
  /// By the number of the next word, those whatever follows among them.
  private var byNext: [Int32: [Int32]] = [:]
  /// Where a number follows, and where one that is a known word as well does ("19th").
  private var beforeNumbers: [Int32] = []
  private var byNumber: [Int32: [Int32]] = [:]

  init(of word: Int32, _ rules: [Int32], _ file: TimeRuleFile) {
    var entries: [TimeSlot: [TimeRuleFile.Entry]] = [:]
    for entry in file.entries { entries[entry.slot, default: []].append(entry) }
    var sets: (always: Set<Int32>, numbers: Set<Int32>, next: [Int32: Set<Int32>]) = ([], [], [:])
    for rule in rules {
      for second in Self.second(of: rule, behind: word, file, entries) {
        switch second {
        case .anything: sets.always.insert(rule)
        case .number: sets.numbers.insert(rule)
        case .word(let next): sets.next[next, default: []].insert(rule)
        }
      }
    }
    always = sets.always.sorted()
    beforeNumbers = sets.numbers.union(sets.always).sorted()
    byNumber = sets.next.mapValues { $0.union(beforeNumbers).sorted() }
    byNext = sets.next.mapValues { $0.union(sets.always).sorted() }
  }

  func rules(before next: Int32, isNumber: Bool) -> ArraySlice<Int32> {
    if isNumber { return (byNumber[next] ?? beforeNumbers)[...] }
    return (byNext[next] ?? always)[...]
  }

  private enum Second: Hashable {
    case anything, number
    case word(Int32)
  }

  /// What may stand behind the first word of a rule.
  private static func second(
    of rule: Int32,
    behind word: Int32,
    _ file: TimeRuleFile,
    _ entries: [TimeSlot: [TimeRuleFile.Entry]]
  ) -> Set<Second> {
    var found: Set<Second> = []
    for place in closure(file.rules[Int(rule)].start, file) {
      switch file.steps[Int(place)] {
      case .word(let own, let next):
        if own == word { found.formUnion(firsts(next, file, entries)) }
      case .slot(let slot, let next):
        for entry in entries[slot] ?? [] where entry.words[0] == word {
          // Of an entry of several words the second is known.
          found.formUnion(
            entry.words.count > 1 ? [.word(entry.words[1])] : firsts(next, file, entries)
          )
        }
        // A count or a spelled year may go on in many ways.
        if slot == .count || slot == .year { found.insert(.anything) }
      case .either, .accept: break
      }
    }
    return found
  }

  /// The words and numbers that a step may begin with.
  private static func firsts(
    _ step: Int32,
    _ file: TimeRuleFile,
    _ entries: [TimeSlot: [TimeRuleFile.Entry]]
  ) -> Set<Second> {
    var found: Set<Second> = []
    for place in closure(step, file) {
      switch file.steps[Int(place)] {
      case .word(let word, _): found.insert(.word(word))
      case .accept: found.insert(.anything)
      case .either: break
      case .slot(let slot, _):
        let listed =
          slot == .count
          ? (entries[.number] ?? []) + (entries[.vague] ?? [])
          : slot == .year ? entries[.yearWord] ?? [] : entries[slot] ?? []
        for entry in listed { found.insert(.word(entry.words[0])) }
        if slot.rawValue >= TimeSlot.int.rawValue { found.insert(.number) }
        // "a hundred", "half".
        if slot == .count {
          for word in ["a", "half"] as [Symbol] {
            if let number = file.vocabulary[word] { found.insert(.word(number)) }
          }
        }
      }
    }
    return found
  }

  /// The steps that are reached from one without taking a word.
  private static func closure(_ step: Int32, _ file: TimeRuleFile) -> [Int32] {
    var found: [Int32] = []
    var open = [step]
    while let place = open.popLast() {
      if case .either(let one, let two) = file.steps[Int(place)] {
        open += [one, two]
      } else {
        found.append(place)
      }
    }
    return found
  }
}
