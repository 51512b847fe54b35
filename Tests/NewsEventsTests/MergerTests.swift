import NewsModel
import NewsPipeline
import TestSupport
import Testing

struct MergerTests {
  private func events(_ texts: [(String, String?)]) throws -> [Event] {
    let analyst = try #require(TestAnalyst.shared)
    let results = texts.enumerated().map { index, text in
      analyst.result(
        for: Sample.article("\(index).txt", text.0, outlet: "Outlet \(index)", published: text.1)
      )
    }
    return Ingest(analyst).corpus(of: results.map { ArticleDigest($0) }).events.filter {
      $0.type == .sanction
    }
  }

  @Test func `equal acts in two articles are one event with two reports`() throws {
    let found = try events([
      ("Peru expelled two Russian diplomats on 3 May 2021.", "2021-05-04"),
      ("Two Russian diplomats were expelled by Peru on Monday.", "2021-05-04"),
    ])
    #expect(found.count == 1)
    #expect(found.first?.reports == 2)
    #expect(found.first?.outlets == 2)
    #expect(found.first?.date?.edtf.description == "2021-05-03")
  }

  @Test(arguments: [
    ("Peru expelled three Russian diplomats on 3 May 2021.", "another number"),
    ("Peru expelled two Russian diplomats on 9 August 2021.", "another day"),
    ("Chile expelled two Russian diplomats on 3 May 2021.", "another actor"),
    ("Peru expelled two Chinese diplomats on 3 May 2021.", "another recipient"),
    ("Peru reportedly expelled two Russian diplomats on 3 May 2021.", "another status"),
  ])
  func `acts that differ stay apart`(other: String, why: Comment) throws {
    let found = try events([
      ("Peru expelled two Russian diplomats on 3 May 2021.", "2021-05-04"), (other, "2021-05-04"),
    ])
    #expect(found.count == 2, why)
  }

  @Test func `a day without a year fits the same day with one`() throws {
    let found = try events([
      ("Peru expelled two Russian diplomats on May 3.", nil),
      ("Peru expelled two Russian diplomats on 3 May 2021.", "2021-05-04"),
    ])
    #expect(found.count == 1)
    #expect(found.first?.date?.edtf.description == "2021-05-03")
  }

  @Test func `acts of a broad type in other words do not confirm each other`() throws {
    let analyst = try #require(TestAnalyst.shared)
    let texts = [
      ("On March 17 Russia stopped the work of the British Council.", "2018-03-30"),
      (
        "He was an officer of Russian military intelligence who had spied for Britain.",
        "2018-03-27"
      ),
    ]
    let results = texts.enumerated().map { number, text in
      analyst.result(for: Sample.article("\(number).txt", text.0, published: text.1))
    }
    let events = Ingest(analyst).corpus(of: results.map { ArticleDigest($0) }).events
    #expect(events.count >= 2)
    #expect(events.allSatisfy { $0.reports == 1 })
  }

  @Test func `people are gathered under their full names`() throws {
    let analyst = try #require(TestAnalyst.shared)
    let results = [
      analyst.result(
        for: Sample.article("a.txt", "Alexander Paristov and Alexander Belousov left the country.")
      ),
      analyst.result(
        for: Sample.article(
          "b.txt",
          "Alexanders Paristov and Belousov were at the embassy. Belousov left."
        )
      ),
    ]
    let entity = try #require(
      Ingest(analyst).corpus(of: results.map { ArticleDigest($0) }).entities.first {
        $0.name == "Alexander Belousov"
      }
    )
    #expect(entity.articles.count == 2)
    #expect(entity.aliases.contains("Belousov"))
  }
}
