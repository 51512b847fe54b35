import NewsModel

/// Stretches that are counted from now, or from what the text named last.
extension TimeResolver {
  /// "last week", "this year", "next month", "the current quarter".
  mutating func relativeUnit() -> TimeReading? {
    guard let unit else { return nil }
    let shift = match.number(.shift) ?? 0
    var modifier = modifier
    guard let now = now ?? (isToldFromLast ? context.last?.instant.first : nil) else {
      return .reference(shift)
    }
    if unit == .quarter, shift == 0, match[.same] != nil {
      let known = context.currentQuarter
      return TimeReading(
        known ?? .quarter(year: Int(now.year), (Int(now.month) + 2) / 3).shifted(-1),
        .relative
      )
    }
    guard let instant = TimeInstant.containing(now, unit)?.shifted(shift) else {
      return .reference(shift)
    }
    let narrow = modifier
    if modifier == .earlier || modifier == .later { modifier = nil }
    var reading = TimeReading(instant, .relative, modifier)
    if let first = instant.first, let last = instant.last, first <= now, now <= last {
      if narrow == .earlier { reading.edtf = .oneOf(first, now) }
      if narrow == .later { reading.edtf = .oneOf(now, last) }
    }
    return reading
  }

  /// So many units before or after a day.
  mutating func counted(from day: CalendarDate?, _ direction: Int, isNow: Bool)
    -> TimeReading?
  {
    guard let unit else { return nil }
    let amount = match[.count] ?? 1
    // Nobody dates what lies further off than history.
    guard amount >= 0, Double(unit.days) * amount < 3_000_000 else { return .reference(direction) }
    if isNow, unit == .year, match[.same] != nil, direction < 0,
      let quarter = context.currentQuarter
    {
      return TimeReading(quarter.shifted(years: -1), .relative)
    }
    guard let day else { return .reference(direction) }
    guard let instant = Self.stretch(unit, amount * Double(direction), from: day) else {
      return TimeReading(.time, value: day.description + "TXX:XX", edtf: .day(day))
    }
    var reading = TimeReading(instant, .relative, modifier)
    if unit == .week {
      // Two weeks ago is a day or two about that day, not a week of the calendar.
      let then = day.adding(days: 7 * Int(amount) * direction)
      reading.edtf = .oneOf(then.adding(days: -3), then.adding(days: 3))
    }
    return reading
  }

  static func stretch(_ unit: TimeUnit, _ amount: Double, from day: CalendarDate)
    -> TimeInstant?
  {
    switch unit {
    case .decade: return .year(Int(day.year) + Int(10 * amount))
    case .century: return .year(Int(day.year) + Int(100 * amount))
    case .year where amount != amount.rounded():
      let then = day.adding(months: Int((12 * amount).rounded()))
      return .month(year: Int(then.year), Int(then.month))
    case .weekend:
      return TimeInstant.containing(day, .weekend)?.shifted(Int(amount))
    default: return TimeInstant.containing(day, unit)?.shifted(Int(amount))
    }
  }

  /// "A year earlier", "the next day", "two weeks later", "the following Monday": from what was named last.
  mutating func beside(_ direction: Int) -> TimeReading? {
    let last = context.last
    var anchor = last.map { "\"\($0.text)\"" }
    var from = last?.instant
    if from == nil || context.kind == .news && unit == .year && !(from?.isQuarterOrMonth ?? false) {
      from = now.map { .day($0) } ?? from
      if now != nil { anchor = nil }
    }
    if unit == .day || unit == .week, let day = context.lastDay,
      context.sentence - day.sentence <= 2 || context.kind == .narrative
    {
      from = day.instant
      anchor = "\"\(day.text)\""
    }
    guard let from else { return .reference(direction) }
    var reading: TimeReading?
    if let weekday = match.number(.weekday) {
      guard let day = direction < 0 ? from.first : from.last else { return nil }
      reading = TimeReading(.day(Self.weekday(weekday, from: day, direction)), .relative)
    } else if let unit {
      if unit == .year, from.isQuarterOrMonth, match[.same] != nil {
        reading = TimeReading(from.shifted(years: direction), .relative)
      } else if unit.days >= from.unit.days || unit == from.unit {
        reading = counted(from: from.first, direction, isNow: false)
      } else if unit == .month || unit == .year {
        reading = counted(from: from.first, direction, isNow: false)
      } else {
        reading = TimeReading(value: unit == .week ? "XXXX-WXX" : "XXXX-XX-XX")
      }
    } else if match[.part] != nil, from.unit == .day {
      reading = TimeReading(from.shifted(direction), .relative)
    }
    reading?.anchor = anchor
    return reading
  }

  /// "That day", "the same month", "the year".
  mutating func same() -> TimeReading? {
    guard let unit else { return nil }
    if unit == .quarter, let quarter = context.currentQuarter {
      let years = match.number(.shift) ?? 0
      return TimeReading(quarter.shifted(years: years), .relative)
    }
    let isNow = match.number(.same) == 0 && context.kind == .news
    if !isNow, let last = context.last, let first = last.instant.first,
      unit.days >= last.instant.unit.days, let instant = TimeInstant.containing(first, unit)
    {
      var reading = TimeReading(instant, .relative, modifier)
      reading.anchor = "\"\(last.text)\""
      return reading
    }
    guard let now, var instant = TimeInstant.containing(now, unit) else {
      return TimeReading(value: unit == .day ? "XXXX-XX-XX" : "XXXX")
    }
    if unit == .quarter { instant = instant.shifted(-1).shifted(years: match.number(.shift) ?? 0) }
    return TimeReading(instant, .relative, modifier)
  }
}

extension TimeInstant {
  fileprivate var isQuarterOrMonth: Bool { unit == .quarter || unit == .month }
}
