import NewsModel

/// Quarters, halves, seasons, decades and holidays.
extension TimeResolver {
  mutating func quarter() -> TimeReading? {
    guard let number = match.number(.quarterCode) ?? match.number(.ord), (1...4).contains(number)
    else { return nil }
    if let year = yearOfMatch {
      return TimeReading(.quarter(year: year, number), match[.year] == nil ? .relative : .explicit)
    }
    guard let now else { return TimeReading(value: "XXXX-Q\(number)") }
    let current = (Int(now.month) + 2) / 3
    var year = Int(now.year)
    if tense == .future, (number - current + 4) % 4 <= 1 {
      year += number < current ? 1 : 0
    } else {
      year -= number > current ? 1 : 0
    }
    if match.number(.same) == -1 { year -= 1 }
    return TimeReading(.quarter(year: year, number), .yearInferred)
  }

  func half() -> TimeReading? {
    guard let number = match.number(.ord), (1...2).contains(number) else { return nil }
    if let year = yearOfMatch {
      return TimeReading(.half(year: year, number), match[.year] == nil ? .relative : .explicit)
    }
    guard let now else { return TimeReading(value: "XXXX-H\(number)") }
    let isAhead = number == 2 && now.month <= 6
    return TimeReading(.half(year: Int(now.year) - (isAhead ? 1 : 0), number), .yearInferred)
  }

  mutating func season() -> TimeReading? {
    guard let number = match.number(.season) else { return nil }
    if let year = yearOfMatch {
      return TimeReading(
        .season(year: year, number),
        match[.year] == nil ? .relative : .explicit,
        modifier
      )
    }
    if isToldFromLast, match[.shift] == nil, let first = context.last?.instant.first {
      return TimeReading(.season(year: Int(first.year), number), .yearInferred, modifier)
    }
    guard let now else {
      return TimeReading(value: "XXXX-" + TimeInstant.seasonCode(number))
    }
    // The season of its kind that begins latest before the day, or is on.
    var instant = TimeInstant.season(year: Int(now.year), number)
    if let first = instant.first, first > now { instant = instant.shifted(years: -1) }
    let isOn = instant.last.map { now <= $0 } ?? false
    switch match.number(.shift) {
    case .some(-1): if isOn { instant = instant.shifted(years: -1) }
    case 1?: instant = instant.shifted(years: 1)
    case 0?:
      let ahead = instant.shifted(years: 1)
      if !isOn, let first = ahead.first, Int(first.year) == Int(now.year), tense != .past {
        instant = ahead
      }
    default: if tense == .future, !isOn { instant = instant.shifted(years: 1) }
    }
    return TimeReading(instant, .yearInferred, modifier)
  }

  func decade() -> TimeReading? {
    guard let decade = match.number(.decade) ?? match.number(.decadeWord) else { return nil }
    return TimeReading(.decade(decade), .explicit, modifier)
  }

  mutating func holiday() -> TimeReading? {
    guard let code = match.number(.holiday) else { return nil }
    let holiday = Holiday(code: Int32(code))
    if let year = yearOfMatch {
      return holiday.day(in: year).map { TimeReading(.day($0), .explicit) }
    }
    guard let now, let own = holiday.day(in: Int(now.year)) else {
      guard code < 10_000, let date = EDTFDate.anyYear(month: code / 100, day: code % 100) else {
        return TimeReading(value: "XXXX-XX-XX")
      }
      return TimeReading(value: date.description, edtf: .date(date), basis: .yearInferred)
    }
    let year = yearOf(Int(own.month), Int(own.day), isMonth: false, match.number(.shift))
    return holiday.day(in: year ?? Int(now.year)).map { TimeReading(.day($0), .yearInferred) }
  }
}
