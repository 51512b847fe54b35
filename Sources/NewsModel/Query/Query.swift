/// What the reader wants to see: every clause that is switched on must hold.
///
/// Made by `QueryParser`, the same for the browser and `--filter`.
package struct Query: Hashable, Sendable {
  /// What stands on one chip of the screen: a condition, or several that `OR` joins.
  package struct Clause: Hashable, Sendable {
    package let expression: Expression
    // As it was typed.
    package let source: String
    /// A clause that is switched off stays in sight and hides nothing.
    package var isOn = true

    package init(_ expression: Expression, source: String) {
      self.expression = expression
      self.source = source
    }
  }

  package indirect enum Expression: Hashable, Sendable {
    case test(QueryTest)
    case not(Expression)
    case any([Expression])
    case all([Expression])

    package func contains(where holds: (QueryTest) -> Bool) -> Bool {
      switch self {
      case .test(let test): holds(test)
      case .not(let expression): expression.contains(where: holds)
      case .any(let parts), .all(let parts): parts.contains { $0.contains(where: holds) }
      }
    }
  }

  package var clauses: [Clause]

  package init(_ clauses: [Clause] = []) { self.clauses = clauses }

  package static let everything = Query()

  /// The clauses that hide something.
  package var active: [Clause] { clauses.filter(\.isOn) }
  package var isEverything: Bool { !clauses.contains(where: \.isOn) }
  /// What would have to be typed for the clauses that are on.
  package var source: String { active.map(\.source).joined(separator: " ") }

  /// Whether an event that is hidden by default for a reason may be shown.
  package func admits(hiddenFor reason: String) -> Bool {
    active.contains { clause in
      clause.expression.contains { test in
        switch test {
        case .hidden: true
        case .confidence: EventMention.doubts.contains(reason)
        default: false
        }
      }
    }
  }

  /// Everything that this query chooses from: with what is hidden by default, where it asks for that.
  package var whole: Query {
    admits(hiddenFor: "")
      ? Query([
        Clause(
          .any([.test(.hidden(true)), .test(.hidden(false))]),
          source: "hidden:yes OR hidden:no"
        )
      ]) : .everything
  }

  /// The query with one clause more, unless it is there already; one that was off is switched on.
  package func adding(_ clause: Clause) -> Query {
    var clauses = clauses
    guard let place = clauses.firstIndex(where: { $0.expression == clause.expression }) else {
      return Query(clauses + [clause])
    }
    clauses[place].isOn = true
    return Query(clauses)
  }

  package func droppingNewest() -> Query {
    guard let newest = clauses.lastIndex(where: \.isOn) else { return self }
    var clauses = clauses
    clauses.remove(at: newest)
    return Query(clauses)
  }

  /// All clauses off where one is on, else all on.
  package func toggled() -> Query {
    let isOn = isEverything
    return Query(
      clauses.map { clause in
        var clause = clause
        clause.isOn = isOn
        return clause
      }
    )
  }

  /// A `who:` clause for a name, quoted where it has blanks.
  package static func who(_ name: String) -> Clause {
    clause("who", name, .text(.who, Wanted(name)))
  }

  /// Events of anyone named, or with `all` of everyone named.
  package static func who(_ names: [String], all: Bool) -> [Clause] {
    let clauses = names.map { who($0) }
    guard !all, clauses.count > 1 else { return clauses }
    return [
      Clause(
        .any(clauses.map(\.expression)),
        source: clauses.map(\.source).joined(separator: " OR ")
      )
    ]
  }

  /// Events that may lie in a span of days.
  package static func when(_ first: CalendarDate, _ last: CalendarDate) -> Clause {
    let range = first == last ? first.description : "\(first)..\(last)"
    return clause("when", range, .when(DayRange(first: first, last: last)))
  }

  package static let undated = clause("when", "undated", .undated(true))
  package static let marked = clause("marked", "yes", .marked(true))

  package static func clause(_ field: String, _ value: String, _ test: QueryTest) -> Clause {
    Clause(.test(test), source: field + ":" + QueryParser.quoted(value))
  }
}
