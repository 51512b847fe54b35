import NewsModel

/// The rules for time expressions, laid out for matching: words are numbers, patterns are steps in one block.
///
/// A class, so that the many small readers of one text share it without copying.
package final class TimeRules: Sendable {
  /// One step of a pattern.
  enum Step: Sendable, BitwiseCopyable {
    case word(Int32, next: Int32)
    case slot(TimeSlot, next: Int32)
    case either(Int32, Int32)
    case accept
  }

  /// What must, or must not, stand at one place beside an expression.
  struct Beside: Sendable {
    var words: [Int32] = []
    var slots: [TimeSlot] = []
    var isNegated = false
  }

  struct Rule: Sendable {
    let start: Int32
    let operation: TimeOperation
    let fixed: [TimeCapture]
    /// Nearest first.
    let left: [Beside]
    let right: [Beside]
  }

  /// A word that fills a slot, perhaps with others behind it.
  struct Entry: Sendable, BitwiseCopyable {
    let slot: TimeSlot
    let value: Int32
    let restStart: Int32
    let restCount: Int32
  }

  /// A sentence with what must be found in it.
  package struct Example: Sendable {
    package let line: Int
    package let published: String?
    package let sentence: String
    /// "words = TYPE value [EDTF]", in order; empty where nothing may be found.
    package let expected: [String]
  }

  let steps: [Step]
  let rules: [Rule]
  /// Whether anything must stand before the expression, and where its pattern begins: what is asked of every rule.
  let hasLeft: [Bool]
  let starts: [Int32]
  package let examples: [Example]
  private let vocabulary: [Symbol: Int32]
  private let entries: [Entry]
  private let rests: [Int32]
  private let entryBounds: [Int32]
  private let wordRules: [Int32]
  private let wordBounds: [Int32]
  private let slotRules: [[Int32]]
  /// For words that begin many rules, the rules by the word behind.
  private let pairs: [Int32: TimePairs]
  /// By the number of a word: whether it is enough to make an expression likely.
  private let isTimely: [Bool]

  /// No rules at all.
  package convenience init() { self.init(TimeRuleFile()) }

  /// Reads the text of a rule file; its examples only for those who try them.
  ///
  /// - Throws: ``TimeRuleError`` with the number of the first line that is not understood.
  package convenience init(_ bytes: [UInt8], keepsExamples: Bool = false) throws(TimeRuleError) {
    self.init(try TimeRuleFile(bytes, keepsExamples: keepsExamples))
  }

  private init(_ file: TimeRuleFile) {
    steps = file.steps
    rules = file.rules
    hasLeft = file.rules.map { !$0.left.isEmpty }
    starts = file.rules.map(\.start)
    examples = file.examples
    var vocabulary = file.vocabulary
    // Curly apostrophes and long dashes are the plain ones to the rules.
    for (other, plain) in Self.spellings { vocabulary[other] = vocabulary[plain] }
    self.vocabulary = vocabulary
    let size = file.vocabulary.count + 1
    var byWord = [[TimeRuleFile.Entry]](repeating: [], count: size)
    for entry in file.entries { byWord[Int(entry.words[0])].append(entry) }
    var entries: [Entry] = []
    var rests: [Int32] = []
    var bounds: [Int32] = [0]
    for list in byWord {
      for entry in list {
        entries.append(
          Entry(
            slot: entry.slot,
            value: entry.value,
            restStart: Int32(rests.count),
            restCount: Int32(entry.words.count - 1)
          )
        )
        rests += entry.words.dropFirst()
      }
      bounds.append(Int32(entries.count))
    }
    self.entries = entries
    self.rests = rests
    entryBounds = bounds
    var isTimely = (0..<size).map { file.own.contains(Int32($0)) }
    for word in Self.common { isTimely[Int(vocabulary[word] ?? 0)] = false }
    self.isTimely = isTimely
    let (words, slots) = Self.starts(file, size)
    slotRules = slots.map { $0.sorted() }
    pairs = Dictionary(
      uniqueKeysWithValues: words.enumerated().filter { $1.count > TimePairs.least }.map {
        (Int32($0), TimePairs(of: Int32($0), $1.sorted(), file))
      }
    )
    wordRules = words.flatMap { $0.sorted() }
    wordBounds = words.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) }
  }

  /// Words that stand in rules and everywhere else: they do not make a rule worth trying.
  private static let common: [Symbol] = [
    "the", "a", "an", "of", "in", "on", "at", "by", "to", "for", "and", "or", "from", "with", "its",
    "his", "her", "their", "our", "my", "that", "this", "these", "those", "as", ",", "-", "'s", "(",
    "about", "after", "before", "between", "some", "all", "than", "more", "most", "over", "under",
    "is", "was", "will", "would", "can", "not", "'", "through", "into", "during", "while", ")",
    "half",
    "many", "few",
  ]

  func isTimely(_ word: Int32) -> Bool { isTimely[Int(word)] }

  private static let spellings: [(Symbol, Symbol)] = [
    ("\u{2019}s", "'s"), ("\u{2019}", "'"), ("\u{2013}", "-"), ("\u{2014}", "-"),
  ]

  /// For each word and each slot, the rules that can begin with it.
  private static func starts(_ file: TimeRuleFile, _ size: Int) -> (
    words: [Set<Int32>], slots: [Set<Int32>]
  ) {
    var bySlot = [Set<Int32>](repeating: [], count: TimeSlot.allCases.count)
    var byWord = [Set<Int32>](repeating: [], count: size)
    for (index, rule) in file.rules.enumerated() {
      var open = [rule.start]
      while let place = open.popLast() {
        switch file.steps[Int(place)] {
        case .word(let word, _): byWord[Int(word)].insert(Int32(index))
        case .slot(let slot, _): bySlot[Int(slot.rawValue)].insert(Int32(index))
        case .either(let one, let two): open += [one, two]
        case .accept: break
        }
      }
    }
    func rules(_ slot: TimeSlot) -> Set<Int32> { bySlot[Int(slot.rawValue)] }
    for entry in file.entries {
      byWord[Int(entry.words[0])].formUnion(rules(entry.slot))
      // A count may begin with any number word, and a year with some.
      switch entry.slot {
      case .number, .vague: byWord[Int(entry.words[0])].formUnion(rules(.count))
      case .yearWord: byWord[Int(entry.words[0])].formUnion(rules(.year))
      default: break
      }
    }
    return (byWord, bySlot)
  }

  /// The number of a word; 0 for words that no rule knows.
  func number(of word: Symbol) -> Int32 { vocabulary[word] ?? 0 }

  /// Rules that may fit where a word stands.
  func rules(at index: Int, in text: TimeTokens) -> ArraySlice<Int32> {
    let word = text.numbers[index]
    guard word > 0, wordBounds.count > 1 else { return [] }
    if let pairs = pairs[word] {
      let next = index + 1 < text.end ? text.numbers[index + 1] : 0
      return pairs.rules(
        before: next,
        isNumber: index + 1 < text.end && text.mayBeNumber(index + 1)
      )
    }
    return wordRules[Int(wordBounds[Int(word)])..<Int(wordBounds[Int(word) + 1])]
  }

  func rules(startingWith slot: TimeSlot) -> [Int32] { slotRules[Int(slot.rawValue)] }

  /// The longest entry of a word for a slot whose further words follow at `index`: its value and the token behind it.
  func entry(_ slot: TimeSlot, at index: Int, in text: TimeTokens) -> (value: Int, end: Int)? {
    guard index < text.end else { return nil }
    var longest: (value: Int, end: Int)?
    for place in entries(of: text.numbers[index]) {
      guard let found = reading(place, as: slot, at: index, in: text) else { continue }
      if found.end > longest?.end ?? 0 { longest = found }
    }
    return longest
  }

  /// The places of a word's entries.
  func entries(of word: Int32) -> Range<Int> {
    word == 0 ? 0..<0 : Int(entryBounds[Int(word)])..<Int(entryBounds[Int(word) + 1])
  }

  /// The value of an entry where it fills a slot and its further words follow, and the token behind it.
  func reading(_ place: Int, as slot: TimeSlot, at index: Int, in text: TimeTokens) -> (
    value: Int, end: Int
  )? {
    let entry = entries[place]
    guard entry.slot == slot else { return nil }
    let end = index + 1 + Int(entry.restCount)
    guard end <= text.end else { return nil }
    for offset in 0..<Int(entry.restCount)
    where rests[Int(entry.restStart) + offset] != text.numbers[index + 1 + offset] { return nil }
    return (Int(entry.value), end)
  }

  /// The value of a single word for a slot.
  func value(of word: Symbol, as slot: TimeSlot) -> Int32? {
    let number = Int(number(of: word))
    guard number > 0 else { return nil }
    return entries[Int(entryBounds[number])..<Int(entryBounds[number + 1])]
      .first { $0.slot == slot && $0.restCount == 0 }?.value
  }
}

/// A value that fills a slot.
struct TimeCapture: Sendable, BitwiseCopyable {
  let slot: TimeSlot
  let value: Double
}
