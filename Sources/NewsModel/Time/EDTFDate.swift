/// A date of the Extended Date/Time Format: a year, a month or a day, any digit of which may be unspecified.
///
/// Months 21 to 41 are the seasons, quarters and halves of ISO 8601-2:2019, 4.8.
package struct EDTFDate: Hashable, Sendable, BitwiseCopyable {
  package enum Precision: UInt8, Sendable, BitwiseCopyable { case year, month, day }

  /// What is said of one component: `?`, `~`, or both, which is written `%`.
  package struct Qualifier: OptionSet, Hashable, Sendable, BitwiseCopyable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let uncertain = Qualifier(rawValue: 1)
    package static let approximate = Qualifier(rawValue: 2)
  }

  package let precision: Precision
  package let year: EDTFNumber
  /// Meaningful where the precision is a month or finer.
  package let month: EDTFNumber
  /// Meaningful where the precision is a day.
  package let day: EDTFNumber
  package var yearQualifier: Qualifier = []
  package var monthQualifier: Qualifier = []
  package var dayQualifier: Qualifier = []

  /// Nil where no calendar day fits ("2021-02-30", "2021-1X-XX" fits).
  package init?(year: EDTFNumber, month: EDTFNumber? = nil, day: EDTFNumber? = nil) {
    guard day == nil || month != nil else { return nil }
    self.year = year
    self.month = month ?? .zero
    self.day = day ?? .zero
    precision = day != nil ? .day : month != nil ? .month : .year
    guard month.map(\.isMonth) ?? true, day == nil || !isSeason else { return nil }
    if day != nil, abs(year.value) <= 9999 {
      if year.isKnown, self.month.isKnown, self.day.isKnown {
        let days = CalendarDate.days(inMonth: Int(self.month.value), of: Int(year.value))
        guard (1...days).contains(Int(self.day.value)) else { return nil }
        return
      }
      // An unspecified year may be a leap year.
      guard Self.day(at: .earliest, in: year, self.month, self.day) != nil else { return nil }
    }
  }

  package init(_ day: CalendarDate) {
    year = EDTFNumber(Int(day.year))
    month = EDTFNumber(Int(day.month))
    self.day = EDTFNumber(Int(day.day))
    precision = .day
  }

  package static func year(_ year: Int) -> EDTFDate? { EDTFDate(year: EDTFNumber(year)) }

  package static func month(_ year: Int, _ month: Int) -> EDTFDate? {
    EDTFDate(year: EDTFNumber(year), month: EDTFNumber(month))
  }

  /// A day of a year that is not known: `XXXX-12-08`.
  package static func anyYear(month: Int, day: Int? = nil) -> EDTFDate? {
    EDTFDate(year: .anyYear, month: EDTFNumber(month), day: day.map { EDTFNumber($0) })
  }

  /// The same date, all of it with a qualifier: `2022~`.
  package func qualified(_ qualifier: Qualifier) -> EDTFDate {
    var result = self
    result.yearQualifier.formUnion(qualifier)
    if precision != .year { result.monthQualifier.formUnion(qualifier) }
    if precision == .day { result.dayQualifier.formUnion(qualifier) }
    return result
  }

  /// The same date, its year uncertain: `2022?-12-08`.
  package var withUncertainYear: EDTFDate {
    var result = self
    result.yearQualifier.formUnion(.uncertain)
    return result
  }

  /// True where any of it is uncertain or approximate.
  package var isQualified: Bool {
    !yearQualifier.union(monthQualifier).union(dayQualifier).isEmpty
  }

  /// The first day that it may be; nil where the year is not known at all, or lies outside the calendar.
  package var earliest: CalendarDate? { bound(.earliest) }
  package var latest: CalendarDate? { bound(.latest) }

  /// A month and a day, both known, whatever the year.
  package var dayOfYear: (month: Int, day: Int)? {
    guard precision == .day, month.isKnown, day.isKnown else { return nil }
    return (Int(month.value), Int(day.value))
  }

  package var isSeason: Bool { precision != .year && month.isKnown && month.value > 12 }

  private enum End { case earliest, latest }

  private func bound(_ end: End) -> CalendarDate? {
    guard year.unknown & 0b1111 != 0b1111, abs(year.value) <= 9999 else { return nil }
    if isSeason { return season(end) }
    if year.isKnown, precision == .year || month.isKnown, precision != .day || day.isKnown {
      return known(end)
    }
    return Self.day(
      at: end,
      in: year,
      precision == .year ? .anyTwo : month,
      precision == .day ? day : .anyTwo
    )
  }

  /// The bounds of a date without an unspecified digit, which nearly all are.
  private func known(_ end: End) -> CalendarDate? {
    let year = Int(year.value)
    switch precision {
    case .day: return CalendarDate(year: year, month: Int(month.value), day: Int(day.value))
    case .month:
      let number = Int(month.value)
      let last = CalendarDate.days(inMonth: number, of: year)
      return CalendarDate(year: year, month: number, day: end == .earliest ? 1 : last)
    case .year:
      return end == .earliest
        ? CalendarDate(year: year, month: 1, day: 1) : CalendarDate(year: year, month: 12, day: 31)
    }
  }

  private static func day(
    at end: End,
    in year: EDTFNumber,
    _ month: EDTFNumber,
    _ day: EDTFNumber
  ) -> CalendarDate? {
    func ordered(_ range: ClosedRange<Int>) -> [Int] {
      end == .earliest ? Array(range) : range.reversed()
    }
    for candidate in ordered(year.range) where year.admits(candidate) {
      for number in ordered(1...12) where month.admits(number) {
        for date in ordered(1...31) where day.admits(date) {
          if let found = CalendarDate(year: candidate, month: number, day: date) { return found }
        }
      }
    }
    return nil
  }

  private func season(_ end: End) -> CalendarDate? {
    guard let span = Season(code: Int(month.value)) else { return nil }
    let years = year.range
    let first = CalendarDate(
      year: end == .earliest ? years.lowerBound : years.upperBound,
      month: span.firstMonth,
      day: 1
    )
    return end == .earliest ? first : first?.adding(months: span.months).adding(days: -1)
  }
}

/// The divisions of a year that ISO 8601-2 numbers like months.
private struct Season {
  let firstMonth: Int
  let months: Int

  init?(code: Int) {
    switch code {
    // Spring, summer, autumn, winter; of no hemisphere, then of the northern one.
    case 21...24: (firstMonth, months) = (3 + 3 * (code - 21), 3)
    case 25...28: (firstMonth, months) = (3 + 3 * (code - 25), 3)
    // The southern hemisphere: spring begins in September.
    case 29...32: (firstMonth, months) = ((8 + 3 * (code - 29)) % 12 + 1, 3)
    case 33...36: (firstMonth, months) = (1 + 3 * (code - 33), 3)
    case 37...39: (firstMonth, months) = (1 + 4 * (code - 37), 4)
    case 40...41: (firstMonth, months) = (1 + 6 * (code - 40), 6)
    default: return nil
    }
  }
}
