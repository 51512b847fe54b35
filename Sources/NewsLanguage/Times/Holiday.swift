import NewsModel

/// A named day: fixed, counted from Easter, or the nth weekday of a month.
struct Holiday: Sendable {
  /// As it fills a slot: month and day, 10000 and the distance to Easter, or 20000 and month, weekday and number.
  let code: Int32

  init(code: Int32) { self.code = code }

  /// Reads `12-25`, `easter+1`, and `11-4-4` for the fourth Thursday of November (the fifth is the last).
  init?(_ text: some StringProtocol) {
    if text.hasPrefix("easter") {
      guard let days = Int32(text.dropFirst(6).isEmpty ? "0" : text.dropFirst(6)) else {
        return nil
      }
      code = 15_000 + days
      return
    }
    let parts = text.split(separator: "-").map { Int32($0) }
    guard parts.count > 1, let month = parts[0], let second = parts[1] else { return nil }
    if parts.count == 2 {
      code = month * 100 + second
    } else if parts.count == 3, let number = parts[2] {
      code = 20_000 + month * 100 + second * 10 + number
    } else {
      return nil
    }
  }

  func day(in year: Int) -> CalendarDate? {
    if code >= 20_000 {
      let (month, weekday, number) = (
        Int(code - 20_000) / 100, Int(code) / 10 % 10, Int(code) % 10
      )
      guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
      let start = first.adding(days: (weekday - first.weekday + 7) % 7)
      let day = start.adding(days: 7 * (number - 1))
      return day.month == first.month ? day : day.adding(days: -7)
    }
    if code >= 10_000 { return Self.easter(year).adding(days: Int(code) - 15_000) }
    return CalendarDate(year: year, month: Int(code) / 100, day: Int(code) % 100)
  }

  /// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).
  static func easter(_ year: Int) -> CalendarDate {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = (c / 4, c % 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let number = h + l - 7 * m + 114
    return CalendarDate(year: year, month: number / 31, day: number % 31 + 1)
      ?? CalendarDate(dayNumber: 0)
  }
}
