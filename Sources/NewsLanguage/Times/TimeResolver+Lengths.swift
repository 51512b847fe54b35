import NewsModel

/// Durations, repetitions, and ranges that are written as one word.
extension TimeResolver {
  func duration() -> TimeReading? {
    guard let unit else { return nil }
    let amount = match[.count] ?? -1
    var reading = TimeReading(.duration, value: unit.duration(amount))
    reading.modifier = modifier.flatMap(\.timexOnly)
    guard match.operation != .duration, amount > 0, !unit.isClock, let now else { return reading }
    // Months and years back are not counted to the day.
    let isLong = unit.days >= 28
    let days = Int((Double(unit.days) * amount).rounded())
    let direction = match.operation == .lately ? -1 : 1
    let other =
      isLong
      ? now.adding(months: direction * Int((Double(unit.days) / 30.4 * amount).rounded()))
      : now.adding(days: direction * days)
    let end =
      isLong
      ? EDTFDate.month(Int(other.year), Int(other.month))?.qualified(.approximate)
      : EDTFDate(other)
    let today = EDTFDate(now)
    reading.edtf =
      direction < 0 ? EDTF.period(end, today) : EDTF.period(today, end)
    return reading
  }

  func set() -> TimeReading? {
    if let weekday = match.number(.weekday) {
      return TimeReading(.set, value: "XXXX-WXX-\(weekday)")
    }
    if let month = match.number(.month) {
      return TimeReading(.set, value: "XXXX-" + CalendarDate.padded(month, 2))
    }
    if let season = match.number(.season) {
      return TimeReading(.set, value: "XXXX-" + TimeInstant.seasonCode(season))
    }
    if let part = match.number(.part).flatMap({ DayPart(rawValue: Int32($0)) }) {
      return TimeReading(.set, value: "XXXX-XX-XX" + part.timex)
    }
    guard let unit else { return nil }
    if unit == .weekend { return TimeReading(.set, value: "XXXX-WXX-WE") }
    return TimeReading(.set, value: unit.duration(match[.count] ?? 1))
  }

  /// "2018-20", "May 2-3": two readings of one word.
  mutating func span() -> [TimeReading] {
    if match.operation == .yearSpan {
      guard let from = match.number(.year), let to = match.number(.yearSpan) else { return [] }
      return [TimeReading(.year(from), .explicit), TimeReading(.year(to), .explicit)]
    }
    guard let pair = match.number(.daySpan), let month = match.number(.month) else { return [] }
    return [pair / 100, pair % 100].compactMap { number in
      if let year = yearOfMatch {
        return CalendarDate(year: year, month: month, day: number).map {
          TimeReading(.day($0), .explicit)
        }
      }
      return yearless(month, number)
    }
  }
}
