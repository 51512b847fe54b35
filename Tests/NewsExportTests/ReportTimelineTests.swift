import NewsModel
import TestSupport
import Testing

import NewsExport

struct ReportTimelineTests {
  private func timeline(_ days: [String?]) -> ReportTimeline {
    let article = Sample.article("a.txt", "Norway warned Velmar.")
    return ReportTimeline(
      days.enumerated().map { number, day in
        Sample.event(
          in: article,
          .threaten,
          who: "Norway",
          did: "warned",
          on: day,
          number: UInt64(number)
        )
      }
    )
  }

  @Test func `every period has a bar, the undated have one of their own`() {
    let timeline = timeline(["2024-01-02", "2024-03-05", "2024-03-08", "2024-06-20", nil])
    #expect(timeline.scale == .week)
    #expect(timeline.bars.count == 26)
    #expect(timeline.bars.map(\.count).reduce(0, +) == 5)
    #expect(timeline.bars.last?.words == "undated")
    #expect(timeline.bars.first?.words == "the week of 1 January 2024")
  }

  @Test func `the picture has one bar for each of them`() throws {
    let timeline = ReportTimeline(SamplePage.harbour.events)
    let page = SamplePage.harbour.text()
    let picture = try #require(page.between("<svg", "</svg>"))
    let bars = picture.components(of: " class=\"bar").count - 1
    #expect(bars == timeline.bars.count)
    #expect(picture.contains("<title>undated: 1 event</title>"))
    #expect(picture.contains("<title>the week of 8 January 2024: no event</title>"))
    for bar in timeline.bars {
      guard let first = bar.first else { continue }
      #expect(picture.contains("href=\"#e-\(first.text)\""))
      #expect(page.contains("<article id=\"e-\(first.text)\""))
    }
  }

  @Test(arguments: [
    (["2024-03-05", "2024-03-08"], "day"), (["2024-01-01", "2024-12-01"], "week"),
    (["2020-01-01", "2024-12-01"], "month"), (["2014-01-01", "2024-12-01"], "quarter"),
    (["1980-01-01", "2024-12-01"], "year"), (["1789-07-14", "2024-12-01"], "decade"),
    (["0079-08-24", "2024-12-01"], "decade"),
  ])
  func `the periods are as short as they can be read`(days: [String], scale: String) {
    let timeline = timeline(days)
    #expect(timeline.scale.rawValue == scale)
    #expect(timeline.bars.count <= 62)
    #expect(timeline.bars.map(\.count).reduce(0, +) == 2)
  }

  // One report of 1948 made years of two months' news.
  @Test func `a few events far off stand in a bar at the end`() {
    let near = (1...30).map { "2024-03-\(CalendarDate.padded($0, 2))" }
    let timeline = timeline(["1948-05-01"] + near)
    #expect(timeline.scale == .day)
    #expect(timeline.bars.first?.words == "before 1 March 2024")
    #expect(timeline.bars.first?.count == 1)
    #expect(timeline.bars.count == 31)
  }

  @Test func `without any date there is one bar`() {
    #expect(timeline([nil, nil]).bars.map(\.words) == ["undated"])
    #expect(timeline([]).bars.isEmpty)
  }

  @Test(arguments: [(0, 1), (4, 1), (5, 2), (9, 5), (20, 5), (21, 10), (4_001, 2_000)])
  func `lines stand at round numbers`(highest: Int, step: Int) {
    #expect(TimelineDrawing.step(highest) == step)
  }
}
