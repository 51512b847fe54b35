import NewsModel

/// A stretch of the calendar that a time expression names: a day, a week, a quarter, a century.
enum TimeInstant: Hashable, Sendable {
  case day(CalendarDate)
  /// By its Monday.
  case week(CalendarDate)
  /// By its Saturday.
  case weekend(CalendarDate)
  case month(year: Int, Int)
  case quarter(year: Int, Int)
  case half(year: Int, Int)
  /// 1 spring, 2 summer, 3 autumn, 4 winter (from December of the year).
  case season(year: Int, Int)
  case year(Int)
  /// By the year without its last digit.
  case decade(Int)
  /// By the year without its last two digits.
  case century(Int)

  static func containing(_ day: CalendarDate, _ unit: TimeUnit) -> TimeInstant? {
    let (year, month) = (Int(day.year), Int(day.month))
    switch unit {
    case .day: return .day(day)
    case .week: return .week(day.adding(days: 1 - day.weekday))
    case .weekend: return .weekend(day.adding(days: 6 - day.weekday))
    case .month: return .month(year: year, month)
    case .quarter: return .quarter(year: year, (month + 2) / 3)
    case .year: return .year(year)
    case .decade: return .decade(year / 10)
    case .century: return .century(year / 100)
    case .second, .minute, .hour, .season, .millennium: return nil
    }
  }

  /// So many of its own kind later.
  func shifted(_ count: Int) -> TimeInstant {
    switch self {
    case .day(let day): return .day(day.adding(days: count))
    case .week(let monday): return .week(monday.adding(days: 7 * count))
    case .weekend(let saturday): return .weekend(saturday.adding(days: 7 * count))
    case .month(let year, let month):
      let index = Self.carry(year, month, 12, count)
      return .month(year: index.year, index.part)
    case .quarter(let year, let quarter):
      let index = Self.carry(year, quarter, 4, count)
      return .quarter(year: index.year, index.part)
    case .half(let year, let half):
      let index = Self.carry(year, half, 2, count)
      return .half(year: index.year, index.part)
    case .season(let year, let season):
      let index = Self.carry(year, season, 4, count)
      return .season(year: index.year, index.part)
    case .year(let year): return .year(year + count)
    case .decade(let decade): return .decade(decade + count)
    case .century(let century): return .century(century + count)
    }
  }

  private static func carry(_ year: Int, _ part: Int, _ parts: Int, _ count: Int) -> (
    year: Int, part: Int
  ) {
    let index = year * parts + part - 1 + count
    let newYear = index >= 0 ? index / parts : (index - parts + 1) / parts
    return (newYear, index - newYear * parts + 1)
  }

  /// The same stretch some years later.
  func shifted(years: Int) -> TimeInstant {
    switch self {
    case .day(let day): return .day(day.adding(months: 12 * years))
    case .week(let monday): return .week(monday.adding(days: 364 * years))
    case .weekend(let saturday): return .weekend(saturday.adding(days: 364 * years))
    case .month(let year, let month): return .month(year: year + years, month)
    case .quarter(let year, let quarter): return .quarter(year: year + years, quarter)
    case .half(let year, let half): return .half(year: year + years, half)
    case .season(let year, let season): return .season(year: year + years, season)
    case .year(let year): return .year(year + years)
    case .decade, .century: return self
    }
  }

  var unit: TimeUnit {
    switch self {
    case .day: .day
    case .week: .week
    case .weekend: .weekend
    case .month: .month
    case .quarter, .half: .quarter
    case .season: .season
    case .year: .year
    case .decade: .decade
    case .century: .century
    }
  }

  /// The first day; nil where the calendar does not reach so far.
  var first: CalendarDate? {
    switch self {
    case .day(let day), .week(let day), .weekend(let day): day
    case .month(let year, let month): CalendarDate(year: year, month: month, day: 1)
    case .quarter(let year, let quarter):
      CalendarDate(year: year, month: 3 * quarter - 2, day: 1)
    case .half(let year, let half): CalendarDate(year: year, month: 6 * half - 5, day: 1)
    case .season(let year, let season): CalendarDate(year: year, month: 3 * season, day: 1)
    case .year(let year): CalendarDate(year: year, month: 1, day: 1)
    case .decade(let decade): CalendarDate(year: decade * 10, month: 1, day: 1)
    case .century(let century): CalendarDate(year: century * 100, month: 1, day: 1)
    }
  }

  var last: CalendarDate? {
    switch self {
    case .day(let day): day
    case .week(let monday): monday.adding(days: 6)
    case .weekend(let saturday): saturday.adding(days: 1)
    case .month: first?.adding(months: 1).adding(days: -1)
    case .quarter, .season: first?.adding(months: 3).adding(days: -1)
    case .half: first?.adding(months: 6).adding(days: -1)
    case .year: first?.adding(months: 12).adding(days: -1)
    case .decade: first?.adding(months: 120).adding(days: -1)
    case .century: first?.adding(months: 1200).adding(days: -1)
    }
  }

  /// As TIMEX3 writes it (TimeML annotation guidelines 1.2.1).
  var timex: String {
    switch self {
    case .day(let day): day.description
    case .week(let monday): Self.isoWeek(monday)
    case .weekend(let saturday): Self.isoWeek(saturday) + "-WE"
    case .month(let year, let month): Self.timex(year: year) + "-" + CalendarDate.padded(month, 2)
    case .quarter(let year, let quarter): Self.timex(year: year) + "-Q\(quarter)"
    case .half(let year, let half): Self.timex(year: year) + "-H\(half)"
    case .season(let year, let season):
      Self.timex(year: year) + "-" + Self.seasonCode(season)
    case .year(let year): Self.timex(year: year)
    case .decade(let decade): CalendarDate.padded(decade, 3)
    case .century(let century): CalendarDate.padded(century, 2)
    }
  }

  /// 1 for spring.
  static func seasonCode(_ season: Int) -> String { ["SP", "SU", "FA", "WI"][season - 1] }

  /// There is no year 0 in history: -240 is 241 BC.
  private static func timex(year: Int) -> String {
    year > 0 ? CalendarDate.padded(year, 4) : "BC" + CalendarDate.padded(1 - year, 4)
  }

  private static func isoWeek(_ day: CalendarDate) -> String {
    let thursday = day.adding(days: 4 - day.weekday)
    guard let first = CalendarDate(year: Int(thursday.year), month: 1, day: 1) else {
      return "XXXX-WXX"
    }
    let week = (thursday.dayNumber - first.dayNumber) / 7 + 1
    return CalendarDate.padded(Int(thursday.year), 4) + "-W" + CalendarDate.padded(week, 2)
  }
}

extension TimeInstant {
  /// The whole stretch, or one day of it where it has no name of its own in EDTF.
  var edtf: EDTF? {
    switch self {
    case .day(let day): .day(day)
    case .week(let monday): .oneOf(monday, monday.adding(days: 6))
    case .weekend(let saturday): .oneOf(saturday, saturday.adding(days: 1))
    case .month(let year, let month): .month(year, month)
    case .quarter(let year, let quarter): Self.months(year, 3 * quarter - 2, 3 * quarter)
    case .half(let year, let half): Self.months(year, 6 * half - 5, 6 * half)
    case .season(let year, let season): EDTF.month(year, 20 + season)
    case .year(let year): .year(year)
    case .decade(let decade):
      EDTFDate(year: EDTFNumber(decade * 10, unknown: 1)).map { .date($0) }
    case .century(let century):
      EDTFDate(year: EDTFNumber(century * 100, unknown: 0b11)).map { .date($0) }
    }
  }

  /// Early, middle and late parts: the first, the middle and the last third or quarter, as people use the words.
  func edtf(part: TimeModifier?) -> EDTF? {
    guard let part, part == .start || part == .mid || part == .end else {
      guard part == .approx, case .date(let date)? = edtf else { return edtf }
      return .date(date.qualified(.approximate))
    }
    switch self {
    case .year(let year):
      return part == .start
        ? Self.months(year, 1, 3)
        : part == .mid ? Self.months(year, 5, 8) : Self.months(year, 10, 12)
    case .month(let year, let month):
      let length = CalendarDate.days(inMonth: month, of: year)
      let days = part == .start ? (1, 10) : part == .mid ? (11, 20) : (21, length)
      guard let from = CalendarDate(year: year, month: month, day: days.0),
        let to = CalendarDate(year: year, month: month, day: days.1)
      else { return edtf }
      return .oneOf(from, to)
    case .decade(let decade):
      let years = part == .start ? (0, 3) : part == .mid ? (4, 6) : (7, 9)
      return .oneOf([
        .span(EDTFDate.year(decade * 10 + years.0), EDTFDate.year(decade * 10 + years.1))
      ])
    default: return edtf
    }
  }

  private static func months(_ year: Int, _ from: Int, _ to: Int) -> EDTF? {
    .oneOf([.span(EDTFDate.month(year, from), EDTFDate.month(year, to))])
  }
}
