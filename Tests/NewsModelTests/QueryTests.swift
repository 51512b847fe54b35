import NewsModel
import Testing

struct QueryTests {
  @Test func `words, fields, quotes and exclusion are read`() throws {
    let query = try QueryParser.parse(
      #"expel who:"Russian Foreign Ministry" -type:consult when:2020-12.. marked:yes"#
    )
    #expect(
      query.clauses.map(\.expression) == [
        .test(.text(.words, Wanted("expel"))),
        .test(.text(.who, Wanted("Russian Foreign Ministry"))),
        .not(.test(.type(.consult))),
        .test(.when(try #require(DayRange("2020-12..")))),
        .test(.marked(true)),
      ]
    )
  }

  @Test func `OR joins its neighbours, parentheses hold a query`() throws {
    let query = try QueryParser.parse("a type:SANCTION OR -(type:COERCE status:denied) b")
    #expect(query.clauses.count == 3)
    #expect(
      query.clauses[1].expression
        == .any([
          .test(.type(.sanction)),
          .not(.all([.test(.type(.coerce)), .test(.status(.denied))])),
        ])
    )
    #expect(query.clauses[1].source == "type:SANCTION OR -(type:COERCE status:denied)")
    #expect(try QueryParser.parse("a AND b").clauses.count == 2)
  }

  @Test func `other names of a field are known, and near ones proposed`() throws {
    #expect(
      try QueryParser.parse("whom:Velmar").clauses[0].expression
        == QueryParser.parse("to:Velmar").clauses[0].expression
    )
    let error = #expect(throws: QueryError.self) { try QueryParser.parse("typ:AID") }
    #expect(error?.reason.contains("Perhaps type:?") == true)
    let type = #expect(throws: QueryError.self) { try QueryParser.parse("type:SANCTON") }
    #expect(type?.reason.contains("Perhaps SANCTION?") == true)
  }

  @Test(arguments: ["-", "a - b", "\"\"", "-\"\"", "russia)", "who:(a OR b)"])
  func `what means nothing is a fault`(text: String) {
    #expect(throws: QueryError.self) { try QueryParser.parse(text) }
  }

  @Test func `parentheses without end are a fault, told at once`() {
    for deep in [String(repeating: "(", count: 20_000), String(repeating: "-(b ", count: 20_000)] {
      #expect(throws: QueryError.self) { try QueryParser.parse(deep, isTyping: true) }
    }
  }

  @Test func `while it is typed, what is open is taken as closed`() throws {
    #expect(try QueryParser.parse("who:\"Port Au", isTyping: true).clauses.count == 1)
    #expect(try QueryParser.parse("(a OR", isTyping: true).clauses.count == 1)
  }

  @Test func `a clause that is off hides nothing, and comes back`() throws {
    let query = try QueryParser.parse("a b").toggled()
    #expect(query.isEverything && query.clauses.count == 2)
    #expect(query.toggled().source == "a b")
    #expect(query.adding(query.clauses[1]).active.map(\.source) == ["b"])
  }

  @Test func `doubtful events are shown only where they are asked for`() throws {
    #expect(!Query.everything.admits(hiddenFor: "sport"))
    let hidden = try QueryParser.parse("hidden:yes")
    #expect(hidden.admits(hiddenFor: "sport") && hidden.admits(hiddenFor: "confidence"))
    let doubtful = try QueryParser.parse("confidence:0.2")
    #expect(
      doubtful.clauses.first?.expression == .test(.confidence(Comparison(.atLeast, 20)))
    )
    #expect(doubtful.admits(hiddenFor: "confidence") && !doubtful.admits(hiddenFor: "sport"))
  }

  @Test func `a query reads its own source again`() throws {
    let query = try QueryParser.parse(#"who:"A B" -x when:2020..2021"#)
    #expect(try QueryParser.parse(query.source) == query)
    #expect(
      try QueryParser.parse(Query.who("El Tiempo").source).clauses == [Query.who("El Tiempo")]
    )
  }

  @Test(arguments: [
    ("foe:X", QueryError.unknownField("foe", column: 1)),
    ("a type:WAR", .unknownType("WAR", column: 3)),
    ("when:soon", .unreadableDate("soon", column: 1)),
    ("marked:maybe", .notYesOrNo("maybe", column: 1)),
    ("who:", .emptyValue(field: "who", column: 1)),
    ("hidden:some", .notYesOrNo("some", column: 1)),
    ("a confidence:2", .noShare("2", column: 3)), ("reports:many", .noNumber("many", column: 1)),
    ("status:sure", .unknownStatus("sure", column: 1)), ("a (b", .openParenthesis(column: 3)),
    ("a )", .unexpectedParenthesis(column: 3)), ("()", .emptyParentheses(column: 1)),
    ("OR a", .danglingOr(column: 1)), ("a OR", .danglingOr(column: 3)),
    ("a \"b", .openQuote(column: 3)),
  ])
  func `a fault names its column`(text: String, error: QueryError) {
    #expect(throws: error) { try QueryParser.parse(text) }
    #expect(error.description.hasPrefix("Column"))
  }

  @Test(arguments: [
    ("2022", "2022-01-01", "2022-12-31"), ("2022-02", "2022-02-01", "2022-02-28"),
    ("2022-03-14", "2022-03-14", "2022-03-14"),
    ("2022-01..2022-03", "2022-01-01", "2022-03-31"),
  ])
  func `a range of days is inclusive`(text: String, first: String, last: String) throws {
    let range = try #require(DayRange(text))
    #expect(range.first?.description == first)
    #expect(range.last?.description == last)
  }

  @Test func `a range may be open at one end, not at both`() throws {
    #expect(try #require(DayRange("2022-03..")).last == nil)
    #expect(try #require(DayRange("..2022-03")).first == nil)
    #expect(DayRange("..") == nil)
  }

  @Test(arguments: [
    ("2022", "2022-01-01", "2022-12-31"), ("2022-03", "2022-03-01", "2022-03-31"),
    ("2022-03..", "2022-03-01", "-"), ("..2022", "-", "2022-12-31"),
    ("2022-03..2022-05", "2022-03-01", "2022-05-31"),
    ("2022-03/2022-05", "2022-03-01", "2022-05-31"), ("2021-22", "2021-06-01", "2021-08-31"),
    ("202X", "2020-01-01", "2029-12-31"), ("[2021..2022-03]", "2021-01-01", "2022-03-31"),
    ("March 2022", "2022-03-01", "2022-03-31"), ("8 dec 2020", "2020-12-08", "2020-12-08"),
    ("December 8, 2020", "2020-12-08", "2020-12-08"), ("summer 2021", "2021-06-01", "2021-08-31"),
    ("2020s", "2020-01-01", "2029-12-31"), ("early 2021", "2021-01-01", "2021-05-01"),
    ("dec 2020..mar 2021", "2020-12-01", "2021-03-31"),
  ])
  func `a span of days is read from EDTF and from plain words`(
    text: String,
    first: String,
    last: String
  ) throws {
    let range = try #require(DayRange(text))
    #expect(range.first?.description ?? "-" == first)
    #expect(range.last?.description ?? "-" == last)
  }

  @Test(arguments: [
    "soon", "..", "2022-13", "2022..2021", "8 dec", "Smarch 2020", "XXXX-12-08", "",
  ])
  func `what is no span of days is refused`(text: String) { #expect(DayRange(text) == nil) }

  @Test func `undated events can be asked for`() throws {
    #expect(try QueryParser.parse("when:undated").clauses == [Query.undated])
  }
}
