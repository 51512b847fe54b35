import NewsModel
import TestSupport
import Testing

struct TimeTests {
  @Test(arguments: [
    ("They left ⟦on 8 December 2020⟧.", "8 December 2020", "2020-12-08"),
    ("They left on Dec. 8.", "Dec. 8", "2022-12-08"),
    ("He rejected it in March 2022.", "March 2022", "2022-03"),
    ("It came in 2023.", "2023", "2023"), ("He spoke on Tuesday.", "Tuesday", "2022-12-06"),
    ("He spoke on Friday.", "Friday", "2022-12-09"),
    ("It ended yesterday.", "yesterday", "2022-12-08"),
    ("They were expelled earlier this month.", "earlier this month", "[2022-12-01..2022-12-09]"),
    ("It happened last week.", "last week", "[2022-11-28..2022-12-04]"),
    ("He will come next month.", "next month", "2023-01"),
    ("That was two years ago.", "two years ago", "2020"),
    ("They will meet on Monday.", "Monday", "2022-12-12"),
  ])
  func `an expression is read from an article of 9 December 2022`(
    marked: String,
    words: String,
    edtf: String
  ) throws {
    let (article, analysis) = TestLanguage.analysis(
      MarkedText(marked).body.string,
      published: "2022-12-09"
    )
    let time = try #require(analysis.times.first)
    #expect(article.body[time.range] == words)
    #expect(time.fact?.edtf.description == edtf)
  }

  @Test func `without a year a day has a month and a day`() throws {
    let time = try #require(TestLanguage.analysis("They left on Dec. 8.").analysis.times.first)
    #expect(time.fact?.edtf.description == "XXXX-12-08")
    #expect(time.fact?.earliest == nil)
  }

  @Test(arguments: [
    "The Su-30 flew.", "About 2000 soldiers came.", "He may come.", "It was page 12.",
  ])
  func `numbers that are no dates are left alone`(text: String) {
    #expect(TestLanguage.analysis(text).analysis.times.isEmpty)
  }
}
