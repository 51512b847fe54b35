import NewsModel
import Testing

import NewsExport

struct DateWordsTests {
  @Test(arguments: [
    ("2024-03-08", "8 March 2024"), ("2024-03", "March 2024"), ("2024", "2024"),
    ("1968~", "about 1968"), ("1968?", "1968 (uncertain)"),
    ("2020?-12-08", "8 December 2020 (year uncertain)"),
    ("XXXX-12-08", "8 December of an unknown year"), ("201X", "the 2010s"),
    ("2021-22", "summer 2021"), ("2021-34", "quarter 2 of 2021"),
    ("2021-XX-XX", "between 1 January 2021 and 31 December 2021"),
    ("2021-05-XX", "some day of May 2021"),
    ("2021-05/2021-07", "from May 2021 to July 2021"), ("2021-05/..", "from May 2021 on"),
    ("../2021-05", "until May 2021"), ("[..2021-05-02]", "not after 2 May 2021"),
    ("[2021-03-04,2021-04-03]", "4 March 2021 or 3 April 2021"),
    ("[2021-03-04..2021-03-09]", "between 4 March 2021 and 9 March 2021"),
    ("2021-03-04T09:30:01Z", "4 March 2021, 09:30:01Z"),
  ])
  func `a date is said in words`(edtf: String, words: String) throws {
    #expect(DateWords.words(try #require(EDTF(edtf))) == words)
  }

  @Test func `a date that nobody knows, and one that only the report bounds`() throws {
    #expect(DateWords.words(nil) == "date not known")
    let day = try #require(CalendarDate(iso: "2021-05-02"))
    let bound = DatedFact(.notAfter(day), basis: .publicationFallback)
    #expect(DateWords.words(bound) == "not after 2 May 2021")
  }
}
