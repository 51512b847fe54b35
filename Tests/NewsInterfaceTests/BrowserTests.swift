import NewsInterface
import NewsModel
import TestSupport
import Testing

struct BrowserTests {
  @Test func `arrows and vi keys move, and stop at the ends`() throws {
    var browser = try BrowserHarness()
    browser.press(.character("j"), .down, .up)
    #expect(browser.state.currentEvent?.summary == "Norway ordered Velmar")
    browser.press(.character("G"))
    #expect(browser.state.currentEvent?.summary == "Bogotá accused Velmar")
    browser.press(.down)
    #expect(browser.state.currentEvent?.summary == "Bogotá accused Velmar")
    browser.type("gg")
    #expect(browser.state.currentEvent?.summary == "Velmar open")
  }

  @Test func `Tab and numbers turn to panes`() throws {
    var browser = try BrowserHarness()
    browser.press(.tab)
    #expect(browser.state.focus == .timeline)
    browser.press(.tab)
    #expect(browser.state.focus == .articles)
    browser.type("2")
    #expect(browser.state.focus == .events)
    browser.press(.backTab)
    #expect(browser.state.focus == .articles)
    browser.type("0")
    #expect(browser.state.focus == .reader)
  }

  @Test func `a search hides nothing and steps through its hits`() throws {
    var browser = try BrowserHarness()
    browser.type("/norway")
    #expect(browser.state.selection.events.count == 5)
    #expect(browser.state.currentEvent?.lead.article.key == "gazette.txt")
    browser.press(.enter)
    let first = browser.state.currentEvent?.id
    browser.type("n")
    #expect(browser.state.currentEvent?.id != first)
    browser.type("N")
    #expect(browser.state.currentEvent?.id == first)
  }

  @Test func `diacritics do not matter to a search`() throws {
    var browser = try BrowserHarness()
    browser.type("/bogota")
    #expect(browser.state.currentEvent?.summary == "Bogotá accused Velmar")
  }

  @Test func `a filter hides, keeps its last good result, and can be dropped and brought back`()
    throws
  {
    var browser = try BrowserHarness()
    browser.type("ftype:REJECT")
    #expect(browser.state.selection.events.count == 1)
    browser.press(.paste(" foes:x"))
    #expect(browser.state.selection.events.count == 1)
    #expect(browser.state.prompt?.fault?.column == 13)
    browser.press(.enter)
    #expect(browser.state.prompt != nil, "a query that cannot be read is not accepted")
    browser.press(
      .backspace,
      .backspace,
      .backspace,
      .backspace,
      .backspace,
      .backspace,
      .backspace,
      .enter
    )
    #expect(browser.state.prompt == nil)
    browser.press(.escape)
    #expect(browser.state.selection.events.count == 5)
    browser.type("u")
    #expect(browser.state.query.source == "type:REJECT")
  }

  @Test func `people are found by any letters, and Enter filters`() throws {
    var browser = try BrowserHarness()
    browser.type("pbgt")
    guard case .people(let people)? = browser.state.overlay else {
      return #expect(Bool(false), "the list is not open")
    }
    #expect(people.shown.map(\.entity.name) == ["Bogotá"])
    browser.press(.enter)
    #expect(browser.state.query.source == "who:Bogotá")
    #expect(browser.state.selection.events.count == 1)
  }

  @Test func `Space marks and goes on, M shows the marked, u takes back`() throws {
    var browser = try BrowserHarness()
    browser.type(" ")
    #expect(browser.state.marks == [Event.ID(4)])
    #expect(browser.state.currentEvent?.id == Event.ID(1))
    browser.type("M")
    #expect(browser.state.selection.events.count == 1)
    browser.type("M")
    #expect(browser.state.selection.events.count == 5)
    browser.press(.control("a"))
    #expect(browser.state.marks.count == 5)
    browser.type("u")
    #expect(browser.state.marks.count == 1)
    browser.type("U")
    #expect(browser.state.marks.isEmpty)
  }

  @Test func `Enter on a period shows only its events`() throws {
    var browser = try BrowserHarness()
    browser.type("3")
    browser.press(.home, .right, .enter)
    #expect(browser.state.query.source.hasPrefix("when:"))
    #expect(browser.state.selection.events.count < 5)
  }

  @Test func `export takes what is marked, else what is shown`() throws {
    var browser = try BrowserHarness()
    browser.type("x")
    browser.press(.enter)
    #expect(browser.exports.first?.what == .shown)
    browser.type(" x")
    browser.press(.tab, .right, .enter)
    #expect(browser.exports.last?.what == .marked)
    #expect(browser.exports.last?.format == .tsv)
    #expect(browser.exports.last?.path == "harbour-events.tsv")
  }

  @Test func `help narrows as you type and runs what is chosen`() throws {
    var browser = try BrowserHarness()
    browser.type("?quit")
    guard case .help? = browser.state.overlay else {
      return #expect(Bool(false), "help is not open")
    }
    browser.press(.escape)
    browser.type("?mark every")
    browser.press(.enter)
    #expect(browser.state.marks.count == 5)
  }

  @Test func `q closes the reader first, then the program`() throws {
    var browser = try BrowserHarness()
    browser.press(.enter)
    #expect(browser.state.focus == .reader)
    browser.type("q")
    #expect(browser.state.focus == .events)
    #expect(!browser.hasQuit)
    browser.type("q")
    #expect(browser.hasQuit)
  }

  @Test func `pasted text runs no keys`() throws {
    var browser = try BrowserHarness()
    browser.press(.paste("q\nq\n"))
    #expect(!browser.hasQuit)
    browser.type("f")
    browser.press(.paste("type:REJECT\nq"))
    #expect(browser.state.prompt?.text == "type:REJECT q")
  }

  @Test func `every action is in the table, and no key has two meanings`() {
    #expect(Set(ActionTable.entries.map(\.action)) == Set(Action.allCases))
    // A key may mean one thing in one pane and another elsewhere (`v`).
    for entry in ActionTable.entries {
      for other in ActionTable.entries where other.action != entry.action {
        let shared = Set(entry.keys).intersection(other.keys)
        #expect(shared.isEmpty || entry.pane != other.pane, "\(shared)")
      }
    }
  }

  @Test func `any keys at any size never trap`() throws {
    var generator = SystemRandomNumberGenerator()
    let keys: [Key] =
      ActionTable.entries.flatMap(\.keys).flatMap(\.keys).filter { $0 != .control("c") }
      + "abc:\"-(5".map { .character($0) }
      + [
        .mouse(MouseEvent(.click, column: 30, row: 8)),
        .mouse(MouseEvent(.wheelDown, column: 3, row: 3)),
      ]
    for _ in 0..<60 {
      var browser = try BrowserHarness(
        columns: Int.random(in: 1...150, using: &generator),
        rows: Int.random(in: 1...50, using: &generator)
      )
      for _ in 0..<60 {
        browser.press(keys.randomElement(using: &generator) ?? .escape)
        if Int.random(in: 0..<8, using: &generator) == 0 {
          browser.send(
            .resized(
              Size(
                columns: Int.random(in: 0...150, using: &generator),
                rows: Int.random(in: 0...50, using: &generator)
              )
            )
          )
        }
        _ = browser.screen
      }
    }
  }
}
