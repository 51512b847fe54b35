import NewsModel
import Testing

struct CalendarDateTests {
  @Test func `day numbers and dates are inverse over four centuries`() {
    for number in stride(from: -80_000, through: 80_000, by: 7) {
      #expect(CalendarDate(dayNumber: number).dayNumber == number)
    }
  }

  @Test(arguments: [("2020-12-22", 2), ("2018-03-26", 1), ("2000-02-29", 2), ("1970-01-01", 4)])
  func `weekdays are those of the calendar`(iso: String, weekday: Int) throws {
    #expect(try #require(CalendarDate(iso: iso)).weekday == weekday)
  }

  @Test(arguments: ["2021-02-29", "2020-13-01", "2020-00-10", "20-1-1", "2020-1-01", "x", ""])
  func `what is no date is refused`(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func `a month on keeps to the month's end`() throws {
    #expect(
      try #require(CalendarDate(iso: "2024-01-31")).adding(months: 1).description == "2024-02-29"
    )
    #expect(
      try #require(CalendarDate(iso: "2024-01-15")).adding(months: -13).description == "2022-12-15"
    )
  }
}
