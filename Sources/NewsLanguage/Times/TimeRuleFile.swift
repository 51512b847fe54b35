import NewsModel

/// Reads the rules for time expressions: classes of words, patterns over tokens, and what they mean.
///
/// A pattern is a row of words and slots; `( | )` lists choices, `?` makes optional. What stands outside `[ ]` must stand
/// beside the expression (or must not, with `!`), and is no part of it. After `=>` comes the operation with fixed slots.
struct TimeRuleFile {
  typealias Step = TimeRules.Step
  typealias Beside = TimeRules.Beside
  typealias Rule = TimeRules.Rule

  /// A word, or several, that fills a slot.
  struct Entry {
    let words: [Int32]
    let slot: TimeSlot
    let value: Int32
  }

  /// Numbers of the words that the rules know, from one.
  private(set) var vocabulary: [Symbol: Int32] = [:]
  private(set) var entries: [Entry] = []
  /// Words that stand in patterns or fill slots, not those that only stand beside.
  private(set) var own: Set<Int32> = []
  private(set) var steps: [Step] = []
  private(set) var rules: [Rule] = []
  private(set) var examples: [TimeRules.Example] = []

  init() {}

  /// - Throws: ``TimeRuleError`` with the number of the first line that is not understood.
  init(_ bytes: [UInt8], keepsExamples: Bool) throws(TimeRuleError) {
    var lines: [(number: Int, text: Substring)] = []
    let text = String(decoding: bytes, as: UTF8.self)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.hasPrefix("#") && !line.isEmpty {
      lines.append((index + 1, line))
    }
    var macros: [Substring: [Substring]] = [:]
    for (number, line) in lines {
      var words = line.split(separator: " ")
      switch words[0] {
      case "CLASS": try addClass(words.dropFirst(), number)
      case "EXAMPLE": if keepsExamples { try addExample(line.dropFirst(8), number) }
      case "LET":
        guard words.count > 3, words[2] == "=" else { throw TimeRuleError(line: number, .shape) }
        macros[words[1]] = Self.expanded(words.dropFirst(3), macros)
      default:
        words = Self.expanded(words[...], macros)
        try addRule(words, number)
      }
    }
  }

  private static func expanded(_ words: ArraySlice<Substring>, _ macros: [Substring: [Substring]])
    -> [Substring]
  {
    words.flatMap { word -> [Substring] in
      guard word.first == "$" else { return [word] }
      let isOptional = word.last == "?"
      guard let pattern = macros[isOptional ? word.dropLast() : word] else { return [word] }
      return ["("] + pattern + [isOptional ? ")?" : ")"]
    }
  }

  // `CLASS SLOT value: word two_words …`
  private mutating func addClass(_ words: ArraySlice<Substring>, _ line: Int) throws(TimeRuleError)
  {
    guard let name = words.first, let slot = TimeSlot(name: name),
      let label = words.dropFirst().first, label.last == ":",
      let value = TimeValue.number(label.dropLast())
    else { throw TimeRuleError(line: line, .unknownClass) }
    for word in words.dropFirst(2) {
      let numbers = word.split(separator: "_").map { number(of: Symbol($0)) }
      own.insert(numbers[0])
      entries.append(Entry(words: numbers, slot: slot, value: Int32(value)))
    }
  }

  private mutating func number(of word: Symbol) -> Int32 {
    if let known = vocabulary[word] { return known }
    let next = Int32(vocabulary.count + 1)
    vocabulary[word] = next
    return next
  }

  // `EXAMPLE 2022-12-09 | They left on Dec. 8. | Dec. 8 = DATE 2022-12-08 2022-12-08`
  private mutating func addExample(_ text: Substring, _ line: Int) throws(TimeRuleError) {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    guard parts.count >= 2 else { throw TimeRuleError(line: line, .shape) }
    examples.append(
      TimeRules.Example(
        line: line,
        published: parts[0].isEmpty || parts[0] == "-" ? nil : parts[0],
        sentence: parts[1],
        expected: Array(parts.dropFirst(2))
      )
    )
  }

  private mutating func addRule(_ words: [Substring], _ line: Int) throws(TimeRuleError) {
    guard let arrow = words.firstIndex(of: "=>"), arrow + 1 < words.count,
      let operation = TimeOperation(rawValue: String(words[arrow + 1]))
    else { throw TimeRuleError(line: line, .operation) }
    var fixed: [TimeCapture] = []
    for word in words[(arrow + 2)...] {
      let pair = word.split(separator: "=")
      guard pair.count == 2, let slot = TimeSlot(name: pair[0].uppercased()),
        let value = TimeValue.number(pair[1])
      else { throw TimeRuleError(line: line, .value) }
      fixed.append(TimeCapture(slot: slot, value: value))
    }
    let pattern = words[..<arrow]
    let open = pattern.firstIndex(of: "[")
    let close = pattern.lastIndex(of: "]")
    guard (open == nil) == (close == nil) else { throw TimeRuleError(line: line, .shape) }
    let core = open.map { pattern[($0 + 1)..<(close ?? $0)] } ?? pattern
    var parser = TimePatternParser(core, line)
    let tree = try parser.alternatives()
    guard parser.isAtEnd else { throw TimeRuleError(line: line, .shape) }
    steps.append(.accept)
    let start = emit(tree, Int32(steps.count - 1))
    rules.append(
      Rule(
        start: start,
        operation: operation,
        fixed: fixed,
        left: try beside(open.map { pattern[..<$0] } ?? [], line).reversed(),
        right: try beside(close.map { pattern[($0 + 1)...] } ?? [], line)
      )
    )
  }

  private mutating func beside(_ words: ArraySlice<Substring>, _ line: Int) throws(TimeRuleError)
    -> [Beside]
  {
    var found: [Beside] = []
    for word in words {
      var place = Beside()
      var word = word
      if word.first == "!", word.count > 1 {
        place.isNegated = true
        word = word.dropFirst()
      }
      // Brackets around the choices are for the eye.
      for choice in word.split(whereSeparator: { "()|".contains($0) }) {
        if let slot = TimeSlot(name: choice) {
          place.slots.append(slot)
        } else {
          guard choice.allSatisfy({ !$0.isUppercase }) else {
            throw TimeRuleError(line: line, .unknownClass)
          }
          place.words.append(number(of: Symbol(choice)))
        }
      }
      found.append(place)
    }
    return found
  }

  /// Appends the steps of a pattern from its end to its start; the index of the first.
  private mutating func emit(_ pattern: TimePattern, _ next: Int32) -> Int32 {
    switch pattern {
    case .word(let word):
      own.insert(number(of: word))
      return append(.word(number(of: word), next: next))
    case .slot(let slot): return append(.slot(slot, next: next))
    case .row(let parts): return parts.reversed().reduce(next) { emit($1, $0) }
    case .optional(let part): return append(.either(emit(part, next), next))
    case .choice(let choices):
      let starts = choices.map { emit($0, next) }
      return starts.dropLast().reversed().reduce(starts[starts.count - 1]) {
        append(.either($1, $0))
      }
    }
  }

  private mutating func append(_ step: Step) -> Int32 {
    steps.append(step)
    return Int32(steps.count - 1)
  }
}

/// Why a rule file could not be read.
package struct TimeRuleError: Error, Sendable {
  enum Fault: String, Sendable {
    case shape = "the line has not the shape of a rule"
    case unknownClass = "there is no slot of this name"
    case operation = "no operation follows =>"
    case value = "a fixed slot has no value"
  }

  package let line: Int
  let fault: Fault

  init(line: Int, _ fault: Fault) {
    self.line = line
    self.fault = fault
  }
}

extension TimeRuleError: CustomStringConvertible {
  package var description: String { "times.txt, line \(line): \(fault.rawValue)" }
}

/// Names of values in the rule file.
enum TimeValue {
  /// A number, a day of the year (`12-25`), or the name of a unit, a modifier or a part of the day.
  static func number(_ text: some StringProtocol) -> Double? {
    if let number = Double(text) { return number }
    if let unit = TimeUnit(name: text) { return Double(unit.rawValue) }
    if let modifier = TimeModifier(name: text.lowercased()) { return Double(modifier.rawValue) }
    if let part = DayPart.allCases.first(where: { "\($0)" == text }) {
      return Double(part.rawValue)
    }
    return Holiday(text).map { Double($0.code) }
  }
}
