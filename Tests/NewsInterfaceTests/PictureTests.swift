import NewsInterface
import NewsModel
import TestSupport
import Testing

/// Screens as pictures, read before they are recorded (`make record`).
struct PictureTests {
  @Test(arguments: [(80, 24), (140, 40), (40, 12), (20, 4), (1, 1)])
  func `Picture of the events`(columns: Int, rows: Int) throws {
    let browser = try BrowserHarness(columns: columns, rows: rows)
    expectSnapshot(browser.picture, named: "events-\(columns)x\(rows)")
  }

  @Test func `Picture of the reader`() throws {
    var browser = try BrowserHarness()
    browser.press(.down, .enter)
    expectSnapshot(browser.picture + "\n" + browser.screen.styles, named: "reader-80x24")
  }

  @Test func `Picture of the people`() throws {
    var browser = try BrowserHarness()
    browser.type("pv")
    expectSnapshot(browser.picture, named: "people-80x24")
  }

  @Test func `Picture of the help`() throws {
    var browser = try BrowserHarness()
    browser.type("?mark")
    expectSnapshot(browser.picture, named: "help-80x24")
  }

  @Test func `Picture of the export`() throws {
    var browser = try BrowserHarness()
    browser.type(" x")
    expectSnapshot(browser.picture, named: "export-80x24")
  }

  @Test func `Picture of a filter that hides everything`() throws {
    var browser = try BrowserHarness()
    browser.type("fwhen:2031")
    browser.press(.enter)
    expectSnapshot(browser.picture, named: "empty-80x24")
  }

  @Test func `Picture of the timeline zoomed, in Unicode`() throws {
    var browser = try BrowserHarness(glyphs: .unicode)
    browser.type(" 3z")
    expectSnapshot(browser.picture, named: "timeline-unicode-80x24")
  }

  @Test func `Picture of hostile text`() throws {
    let article = Sample.article(
      "evil\u{1B}[2J.txt",
      "Norway\u{202E} ordered Vel\u{200B}mar to op\u{1B}[31men.\u{7}",
      title: "\u{1B}]0;title\u{7}北京 Bogotá"
    )
    let event = Sample.event(
      in: article,
      .request,
      who: "Norway",
      did: "ordered",
      on: "2024-03-05",
      number: 1
    )
    var browser = try BrowserHarness(Corpus(articles: [article], events: [event], entities: []))
    browser.press(.enter)
    #expect(
      !browser.screen.cells.contains {
        $0.text.unicodeScalars.contains { $0.value < 0x20 || $0.value >= 0x7F }
      }
    )
    expectSnapshot(browser.picture, named: "hostile-80x24")
  }
}
