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
    /// Events that have no place on the timeline.
    case undated
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
