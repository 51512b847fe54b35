import NewsInterface
import NewsModel
import TestSupport
import Testing

struct LayoutTests {
  @Test func `every size from 1x1 up can be drawn`() throws {
    var browser = try BrowserHarness()
    for columns in stride(from: 1, through: 160, by: 3) {
      for rows in stride(from: 1, through: 60, by: 3) {
        browser.send(.resized(Size(columns: columns, rows: rows)))
        #expect(browser.screen.cells.count == columns * rows)
      }
    }
  }

  @Test func `all three panes stand on a screen of 80 by 24`() throws {
    let picture = try BrowserHarness().picture
    for name in ["1 Articles", "2 Events", "3 Timeline"] { #expect(picture.contains(name)) }
  }

  @Test func `the hint for help is never cut`() throws {
    for columns in [20, 30, 45, 80] {
      #expect(try BrowserHarness(columns: columns, rows: 12).picture.contains("? keys"))
    }
  }

  @Test func `the undated are counted in a lane of their own`() throws {
    #expect(try BrowserHarness().picture.contains("undated 1"))
  }

  @Test func `in ASCII no cell holds anything else`() throws {
    let screen = try BrowserHarness(glyphs: .ascii).screen
    #expect(screen.cells.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0x80 } })
    #expect(screen.text.contains("Bogota"))
  }

  @Test(
    arguments: [
      ([0, 1, 2], TimelineScale.day), ([0, 20], .week), ([0, 200], .month), ([0, 700], .quarter),
      ([0, 3_000], .year), ([0, 30_000], .decade),
    ] as [([Int32], TimelineScale)]
  )
  func `the timeline chooses a scale that fits`(days: [Int32], scale: TimelineScale) {
    #expect(TimelineBins(days, scale: nil, room: 10).scale == scale)
  }

  @Test func `empty periods are counted too, and nothing is lost`() {
    let bins = TimelineBins([0, 0, 100, Selection.undated], scale: .month, room: 10)
    #expect(bins.bins.map(\.count) == [2, 0, 0, 1])
    #expect(bins.undated == 1)
    #expect(bins.bins.first?.label == "1970-01")
  }
}
