import NewsModel

/// Calendar dates, as far as the words give them.
extension TimeResolver {
  /// "The week of March 6" is the week of that day.
  func inWeek(_ reading: TimeReading?) -> TimeReading? {
    guard unit == .week, let reading, case .day(let day)? = reading.instant,
      let week = TimeInstant.containing(day, .week)
    else { return reading }
    return TimeReading(week, reading.basis)
  }

  mutating func date() -> TimeReading? {
    if let number = match.number(.isoDate) {
      return TimeReading(.day(CalendarDate(dayNumber: number)), .explicit)
    }
    if let pair = match.number(.slashDate), let year = match.number(.year) {
      return slashDate(pair / 100, pair % 100, year)
    }
    guard let month = match.number(.month) else {
      guard let year = yearOfMatch else { return nil }
      let basis: DatedFact.Basis = match[.year] == nil ? .relative : .explicit
      return TimeReading(.year(year), basis, modifier)
    }
    if let year = yearOfMatch {
      let basis: DatedFact.Basis = match[.year] == nil ? .relative : .explicit
      guard let number = dayOfMonth else {
        return TimeReading(.month(year: year, month), basis, modifier)
      }
      return CalendarDate(year: year, month: month, day: number).map {
        TimeReading(.day($0), basis, modifier)
      }
    }
    return yearless(month, dayOfMonth)
  }

  /// "3 and 5 March": the month of what follows; "on the 20th": that of the day named last.
  mutating func dayAlone() -> TimeReading? {
    guard let number = match.number(.dayNumber) else { return nil }
    guard let base = neighbour ?? context.lastDay?.instant.first ?? now,
      var day = CalendarDate(year: Int(base.year), month: Int(base.month), day: number)
    else { return nil }
    if neighbour == nil, let now, day > now, tense == .past { day = day.adding(months: -1) }
    return TimeReading(.day(day), .relative)
  }

  /// "8", "8th", "eighth".
  var dayOfMonth: Int? {
    match.number(.dayNumber) ?? match.number(.ord)
  }

  /// The year that the words give: as a number, or as "last year".
  var yearOfMatch: Int? {
    if let year = match.number(.year) { return match.number(.ref) == -2 ? 1 - year : year }
    if match.number(.ref) == -2, let year = match.number(.int) { return 1 - year }
    if match[.same] != nil, let first = context.last?.instant.first ?? now {
      return Int(first.year)
    }
    guard match.operation != .holiday || match.number(.unit) != nil,
      match.number(.unit) == Int(TimeUnit.year.rawValue), let shift = match.number(.shift), let now
    else { return nil }
    return Int(now.year) + shift
  }

  /// "03/04/2021": the fourth of March or the third of April.
  func slashDate(_ first: Int, _ second: Int, _ year: Int) -> TimeReading? {
    let american = CalendarDate(year: year, month: first, day: second)
    let other = CalendarDate(year: year, month: second, day: first)
    guard let day = american ?? other else { return nil }
    var reading = TimeReading(.day(day), .explicit)
    reading.edtf = EDTF.oneOf([american, other].compactMap(\.self))
    return reading
  }

  /// A month, or a day of one, of a year that is not said.
  mutating func yearless(_ month: Int, _ day: Int?) -> TimeReading? {
    let shift = match.number(.shift)
    guard let year = yearOf(month, day ?? 1, isMonth: day == nil, shift) else {
      guard let date = EDTFDate.anyYear(month: month, day: day) else { return nil }
      return TimeReading(value: date.description, edtf: .date(date), basis: .yearInferred)
    }
    let instant: TimeInstant
    if let day {
      guard
        let date = CalendarDate(year: year, month: month, day: day)
          ?? (1...4).lazy.compactMap({ CalendarDate(year: year - $0, month: month, day: day) })
          .first
      else { return nil }
      instant = .day(date)
    } else {
      instant = .month(year: year, month)
    }
    var reading = TimeReading(instant, .yearInferred, modifier)
    reading.anchor = isToldFromLast ? context.last.map { "\"\($0.text)\"" } : nil
    return reading
  }
}
