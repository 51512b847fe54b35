import NewsModel

/// Weekdays, weekends, yesterday and tomorrow.
extension TimeResolver {
  mutating func weekday() -> TimeReading? {
    guard let number = match.number(.weekday) ?? match.number(.shortWeekday) else { return nil }
    if let dayNumber = match.number(.dayNumber), let month = match.number(.month) {
      return fitting(weekday: number, month, dayNumber)
    }
    if isToldFromLast, let day = context.lastDay?.instant.first {
      return TimeReading(.day(Self.weekday(number, from: day, 1)), .relative)
    }
    guard let now else {
      return TimeReading(value: "XXXX-WXX-\(number)", edtf: .anyDay)
    }
    let back = (now.weekday - number + 7) % 7
    if let unit, unit == .week, let shift = match.number(.shift) {
      let monday = now.adding(days: 1 - now.weekday + 7 * shift)
      return TimeReading(.day(monday.adding(days: number - 1)), .relative)
    }
    switch match.number(.shift) {
    case .some(-1): return TimeReading(.day(now.adding(days: back == 0 ? -7 : -back)), .relative)
    case 1?: return TimeReading(.day(Self.weekday(number, from: now, 1)), .relative)
    case 0?:
      let isBehind = back == 0 || tense == .past
      return TimeReading(.day(now.adding(days: isBehind ? -back : 7 - back)), .relative)
    default: break
    }
    let isOwned =
      match.tokens.upperBound < text.end
      && Self.possessives.contains(text.words[match.tokens.upperBound])
    switch isOwned ? .unknown : isUntil ? .future : tense {
    case .future:
      return TimeReading(.day(back == 0 ? now : now.adding(days: 7 - back)), .relative)
    case .present:
      // "Meets on Friday" looks ahead where that is the nearer one.
      let ahead = back == 0 ? 0 : 7 - back
      return TimeReading(.day(now.adding(days: ahead < back ? ahead : -back)), .relative)
    case .past, .unknown: return TimeReading(.day(now.adding(days: -back)), .relative)
    }
  }

  // "Friday, Oct. 23": a year in which the day is that weekday, the nearest to publication.
  mutating func fitting(weekday: Int, _ month: Int, _ day: Int) -> TimeReading? {
    guard let reading = yearless(month, day), case .day(let found)? = reading.instant else {
      return yearless(month, day)
    }
    guard found.weekday != weekday else { return reading }
    // The year before is likelier than the one ahead; where neither fits, nobody knows.
    let other = [-1, 1].lazy.compactMap { shift in
      CalendarDate(year: Int(found.year) + shift, month: month, day: day)
    }.first { $0.weekday == weekday }
    guard let other, other <= found || tense != .past else {
      guard let date = EDTFDate.anyYear(month: month, day: day) else { return nil }
      return TimeReading(value: date.description, edtf: .date(date), basis: .yearInferred)
    }
    return TimeReading(.day(other), .yearInferred)
  }

  static func weekday(_ number: Int, from day: CalendarDate, _ direction: Int)
    -> CalendarDate
  {
    let back = (day.weekday - number + 7) % 7
    return direction < 0
      ? day.adding(days: back == 0 ? -7 : -back) : day.adding(days: back == 0 ? 7 : 7 - back)
  }

  mutating func weekend() -> TimeReading? {
    guard let now else { return TimeReading(value: "XXXX-WXX-WE") }
    let saturday = now.adding(days: 6 - now.weekday)
    // On a Sunday this weekend has begun; before Saturday the last one is behind.
    let isOn = now.weekday >= 6
    let shift: Int
    switch match.number(.shift) {
    case .some(-1): shift = -1
    case 1?: shift = isOn ? 1 : 0
    case 0?: shift = tense == .past && now.weekday <= 3 ? -1 : 0
    default: shift = isOn || tense == .future ? 0 : -1
    }
    return TimeReading(.weekend(saturday.adding(days: 7 * shift)), .relative)
  }

  func today() -> TimeReading? {
    let shift = match.number(.today) ?? 0
    guard let now else { return TimeReading(value: "XXXX-XX-XX", edtf: .anyDay) }
    return TimeReading(.day(now.adding(days: shift)), .relative, modifier.flatMap(\.timexOnly))
  }
}
