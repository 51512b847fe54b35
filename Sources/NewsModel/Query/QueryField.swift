/// The fields of the query language, with a word on each for help and completion.
package enum QueryField: String, Sendable, CaseIterable {
  case who, from, to, by, type, did, mode, status, when, undated, place, country, outlet, title,
    file
  case reports, outlets, marked, hidden, confidence

  /// What it asks, in a few words.
  package var help: String {
    switch self {
    case .who: "who takes part or is named, under any spelling"
    case .from: "who acts"
    case .to: "to whom it is done"
    case .by: "according to whom"
    case .type: "PLOVER type: SANCTION, CONSULT, …"
    case .did: "what was done, in the article's words"
    case .mode: "PLOVER mode: expel, arrest, …"
    case .status: "asserted, alleged, denied, …"
    case .when: "2022, 2022-03, 2022-03..2022-05, \"March 2022\", undated"
    case .undated: "yes or no: whether it has a date"
    case .place: "where"
    case .country: "of anyone who takes part, or of the place: RUS or Russia"
    case .outlet: "who published it"
    case .title: "words of the article's title"
    case .file: "the article's file"
    case .reports: "how many articles tell of it: >=2, 1"
    case .outlets: "how many outlets tell of it: >=2"
    case .marked: "yes or no"
    case .hidden: "yes or no: sport, metaphor, doubt, …"
    case .confidence: "at least so sure: 0.6"
    }
  }

  /// Also under the names that columns and other programs have.
  package init?(name: String) {
    let others: [String: QueryField] = [
      "whom": .to, "actor": .from, "recipient": .to, "source": .by, "says": .by, "date": .when,
      "action": .did, "where": .place,
    ]
    guard let field = QueryField(rawValue: name) ?? others[name] else { return nil }
    self = field
  }

  /// Whether its values are counted, for completion.
  package var hasValues: Bool {
    switch self {
    case .who, .from, .to, .by, .type, .mode, .status, .place, .country, .outlet: true
    default: false
    }
  }
}

extension QueryTest {
  init(_ term: QueryLexeme.Term, column: Int) throws(QueryError) {
    guard let name = term.field else {
      self = .text(.words, Wanted(term.value, mindsCase: true))
      return
    }
    guard let field = QueryField(name: name) else {
      throw .unknownField(name, column: column)
    }
    guard !term.value.isEmpty else { throw .emptyValue(field: name, column: column) }
    self = try Self.test(field, term.value, column)
  }

  private static func test(_ field: QueryField, _ value: String, _ column: Int)
    throws(QueryError) -> QueryTest
  {
    switch field {
    case .who, .from, .to, .by, .did, .place, .outlet, .title, .file:
      return .text(TextField(rawValue: field.rawValue) ?? .words, Wanted(value))
    case .country: return .country(Wanted(value))
    case .mode: return .mode(value.lowercased())
    case .type:
      guard let type = EventType(rawValue: value.uppercased()) else {
        throw .unknownType(value, column: column)
      }
      return .type(type)
    case .status:
      guard let status = EventStatus(rawValue: value.lowercased()) else {
        throw .unknownStatus(value, column: column)
      }
      return .status(status)
    case .when:
      if value.lowercased() == "undated" { return .undated(true) }
      guard let range = DayRange(value) else { throw .unreadableDate(value, column: column) }
      return .when(range)
    case .undated: return .undated(try isYes(value, column))
    case .marked: return .marked(try isYes(value, column))
    case .hidden: return .hidden(try isYes(value, column))
    case .reports: return .reports(try comparison(value, column))
    case .outlets: return .outlets(try comparison(value, column))
    case .confidence: return .confidence(try share(value, column))
    }
  }

  private static func isYes(_ value: String, _ column: Int) throws(QueryError) -> Bool {
    switch value.lowercased() {
    case "yes": return true
    case "no": return false
    default: throw .notYesOrNo(value, column: column)
    }
  }

  private static func relation(_ value: String) -> (Comparison.Relation?, Substring) {
    for relation in Comparison.Relation.allCases where value.hasPrefix(relation.rawValue) {
      return (relation, value.dropFirst(relation.rawValue.count))
    }
    return (nil, value[...])
  }

  private static func comparison(_ value: String, _ column: Int) throws(QueryError) -> Comparison {
    let (relation, digits) = relation(value)
    guard let number = Int(digits), (0...1_000_000).contains(number) else {
      throw .noNumber(value, column: column)
    }
    return Comparison(relation ?? .equal, number)
  }

  /// Hundredths; a plain number is a floor.
  private static func share(_ value: String, _ column: Int) throws(QueryError) -> Comparison {
    let (relation, digits) = relation(value)
    guard let number = Double(digits), (0...1).contains(number) else {
      throw .noShare(value, column: column)
    }
    return Comparison(relation ?? .atLeast, Int((number * 100).rounded()))
  }
}
