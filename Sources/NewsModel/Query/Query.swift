/// What the reader wants to see: every condition must hold.
///
/// Made by `QueryParser`, the same for the browser and `--filter`.
package struct Query: Hashable, Sendable {
  package struct Condition: Hashable, Sendable {
    package let test: Test
    // True for a condition with `-` before it.
    package let isExcluded: Bool
    // As it was typed, for chips.
    package let source: String

    package init(_ test: Test, isExcluded: Bool = false, source: String) {
      self.test = test
      self.isExcluded = isExcluded
      self.source = source
    }
  }

  package enum Test: Hashable, Sendable {
    // Folded text that must stand at the start of a word of the event, its sentence, its article's title or its outlet.
    case words(String)
    /// Folded name of someone who takes part, or is named in the sentence.
    case who(String)
    case type(EventType)
    case when(DayRange)
    case marked(Bool)
    /// Events that are hidden by default, or not.
    case hidden(Bool)
    /// At least so many hundredths of confidence, however low: what is hidden only for its confidence is shown.
    case confidence(Int)
  }

  package var conditions: [Condition]

  package init(_ conditions: [Condition] = []) { self.conditions = conditions }

  package static let everything = Query()

  /// Whether an event that is hidden by default for a reason may be shown.
  package func admits(hiddenFor reason: String) -> Bool {
    conditions.contains { condition in
      switch condition.test {
      case .hidden: true
      case .confidence: EventMention.doubts.contains(reason)
      default: false
      }
    }
  }
  package var isEverything: Bool { conditions.isEmpty }
  package var source: String { conditions.map(\.source).joined(separator: " ") }

  /// The query with one condition more, unless it is there already.
  package func adding(_ condition: Condition) -> Query {
    conditions.contains(condition) ? self : Query(conditions + [condition])
  }

  package func droppingNewest() -> Query { Query(conditions.dropLast()) }

  /// A `who:` condition for a name, quoted where it has blanks.
  package static func who(_ name: String) -> Condition {
    Condition(.who(NameFolding.fold(name)), source: "who:" + QueryParser.quoted(name))
  }
}

/// First and last day, inclusive; nil is open.
package struct DayRange: Hashable, Sendable {
  package let first: CalendarDate?
  package let last: CalendarDate?

  package init(first: CalendarDate?, last: CalendarDate?) {
    self.first = first
    self.last = last
  }

  /// Whether an event that lies somewhere from `earliest` to `latest` may lie in the range.
  package func admits(earliest: CalendarDate, latest: CalendarDate?) -> Bool {
    if let last, earliest > last { return false }
    if let first, let latest, latest < first { return false }
    return true
  }

  /// Reads `2022`, `2022-03`, `2022-03-14`, `2022-03..`, `..2022`, `2022-03..2022-05`.
  package init?(_ text: some StringProtocol) {
    guard let dots = Self.dots(in: text) else {
      guard let span = Self.span(text) else { return nil }
      self.init(first: span.first, last: span.last)
      return
    }
    let left = text[..<dots.lowerBound]
    let right = text[dots.upperBound...]
    guard !(left.isEmpty && right.isEmpty) else { return nil }
    let from = left.isEmpty ? nil : Self.span(left)
    let to = right.isEmpty ? nil : Self.span(right)
    if (!left.isEmpty && from == nil) || (!right.isEmpty && to == nil) { return nil }
    if let first = from?.first, let last = to?.last, last < first { return nil }
    self.init(first: from?.first, last: to?.last)
  }

  private static func dots(in text: some StringProtocol) -> Range<String.Index>? {
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == ".", next < text.endIndex, text[next] == "." {
        return index..<text.index(after: next)
      }
      index = next
    }
    return nil
  }

  private static func span(_ text: some StringProtocol) -> (
    first: CalendarDate, last: CalendarDate
  )? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4, let year = Int(parts[0]) else {
      return nil
    }
    let month = parts.count > 1 ? Int(parts[1]) : 1
    let day = parts.count > 2 ? Int(parts[2]) : 1
    guard let month, let day, let first = CalendarDate(year: year, month: month, day: day) else {
      return nil
    }
    switch parts.count {
    case 1: return CalendarDate(year: year, month: 12, day: 31).map { (first, $0) }
    case 2: return (first, first.adding(months: 1).adding(days: -1))
    default: return (first, first)
    }
  }
}
