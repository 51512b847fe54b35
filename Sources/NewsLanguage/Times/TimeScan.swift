import NewsModel

/// Reads the time expression that begins at one token of a sentence.
struct TimeScan {
  let tokens: [Token]
  let words: [Symbol]
  let body: SourceText
  let anchor: TimeAnchor
  let end: Int

  /// Tokens taken and their meaning; nil where no expression begins here.
  func reading(at index: Int) -> (count: Int, reading: TimeReading)? {
    fullDate(index) ?? monthDate(index) ?? relativeWord(index) ?? relativeUnit(index) ?? weekday(
      index
    )
      ?? counted(index) ?? year(index) ?? clock(index)
  }

  func expression(_ range: Range<Int>, _ reading: TimeReading) -> TimeExpression {
    let span = TextRange(
      tokens[range.lowerBound].range.start,
      tokens[range.upperBound - 1].range.end
    )
    let fact = reading.edtf.flatMap { EDTF($0) }.map { edtf in
      DatedFact(
        edtf,
        kind: reading.period,
        basis: reading.basis,
        anchor: reading.basis == .explicit ? nil : anchor.reason,
        confidence: reading.basis == .explicit ? 1 : 0.8,
        range: span,
        text: body.line(span)
      )
    }
    return TimeExpression(
      range: span,
      tokens: range,
      kind: reading.kind,
      value: reading.value,
      modifier: reading.modifier,
      fact: fact
    )
  }

  // MARK: - Explicit dates

  // `2020-12-08`
  private func fullDate(_ index: Int) -> (Int, TimeReading)? {
    guard tokens[index].range.count == 10, startsWithDigit(index),
      let day = CalendarDate(iso: body[tokens[index].range])
    else { return nil }
    return (1, .day(day, .explicit))
  }

  // "December 8, 2020", "8 December", "Dec. 8", "December 2020", "the 8th of December", "March".
  private func monthDate(_ index: Int) -> (Int, TimeReading)? {
    if let day = dayNumber(index) {
      var next = index + 1
      if word(next) == "of" { next += 1 }
      guard let month = month(next) else { return nil }
      let year = yearNumber(skippingComma(next + 1))
      let count = (year == nil ? next + 1 : skippingComma(next + 1) + 1) - index
      return date(year, month, day).map { (count, $0) }
    }
    guard let month = month(index) else { return nil }
    if let day = dayNumber(index + 1), yearNumber(index + 1) == nil {
      let place = skippingComma(index + 2)
      if let year = yearNumber(place) {
        return date(year, month, day).map { (place + 1 - index, $0) }
      }
      return date(nil, month, day).map { (2, $0) }
    }
    var place = skippingComma(index + 1)
    if word(place) == "of" { place += 1 }
    if let year = yearNumber(place) {
      return TimeReading.month(year, month, .explicit).map { (place + 1 - index, $0) }
    }
    guard isCapital(index), !isModal(index) else { return nil }
    if let year = anchor.year(ofMonth: month, isFuture: isFuture(index)) {
      return TimeReading.month(year, month, .yearInferred).map { (1, $0) }
    }
    let name = "XXXX-" + CalendarDate.padded(month, 2)
    return (1, TimeReading(value: name, edtf: name, basis: .yearInferred))
  }

  private func date(_ year: Int?, _ month: Int, _ day: Int) -> TimeReading? {
    if let year {
      return CalendarDate(year: year, month: month, day: day).map { .day($0, .explicit) }
    }
    if let near = anchor.nearest(month: month, day: day) { return .day(near, .yearInferred) }
    guard CalendarDate(year: 2000, month: month, day: day) != nil else { return nil }
    let name = "XXXX-" + CalendarDate.padded(month, 2) + "-" + CalendarDate.padded(day, 2)
    return TimeReading(value: name, edtf: name, basis: .yearInferred)
  }

  // A year that stands alone, not a count: "in 2023", "the 2022 invasion".
  private func year(_ index: Int) -> (Int, TimeReading)? {
    if let decade = decade(index) { return (1, decade) }
    guard let year = yearNumber(index), tokens[index].tag.penn == .number else { return nil }
    let next = index + 1 < end ? tokens[index + 1].tag : nil
    let hasPreposition = index > 0 && Self.dating.contains(words[index - 1])
    guard hasPreposition || next?.penn != .nouns, word(index + 1) != "%",
      word(index + 1) != "," || hasPreposition || !isNumber(index + 2)
    else { return nil }
    return (1, .year(year, .explicit))
  }

  private static let dating: Set<Symbol> = [
    "in", "since", "by", "from", "until", "till", "during", "of", "before", "after", "through",
    "for", "to",
  ]

  private func decade(_ index: Int) -> TimeReading? {
    guard tokens[index].range.count == 5, startsWithDigit(index) else { return nil }
    let text = body[tokens[index].range]
    guard text.hasSuffix("0s"), let first = Int(text.dropLast()),
      (1800...2090).contains(first),
      let from = CalendarDate(year: first, month: 1, day: 1),
      let to = CalendarDate(year: first + 9, month: 12, day: 31)
    else { return nil }
    return TimeReading(
      value: String(first / 10),
      edtf: "\(first / 10)X",
      earliest: from,
      latest: to
    )
  }

  // MARK: - Counted from publication

  // "today", "yesterday", "tonight", "now".
  private func relativeWord(_ index: Int) -> (Int, TimeReading)? {
    let shift: Int
    switch words[index] {
    case "today": shift = 0
    case "tonight":
      return (
        1,
        TimeReading(
          kind: .time,
          value: (anchor.day.map(\.description) ?? "XXXX-XX-XX") + "TNI",
          edtf: anchor.day?.description,
          earliest: anchor.day,
          latest: anchor.day,
          basis: .relative
        )
      )
    case "yesterday": shift = -1
    case "tomorrow": shift = 1
    case "now": return (1, TimeReading(value: "PRESENT_REF"))
    default: return nil
    }
    guard let day = anchor.day?.adding(days: shift) else {
      return (1, TimeReading(value: "XXXX-XX-XX", basis: .relative))
    }
    return (1, .day(day, .relative))
  }

  // "last week", "this month", "next year", "earlier this month", "late last year".
  private func relativeUnit(_ index: Int) -> (Int, TimeReading)? {
    var place = index
    let part = word(place)
    if let part, Self.parts.contains(part) { place += 1 }
    if word(place) == "the" { place += 1 }
    guard let direction = word(place), let shift = Self.shifts[direction],
      let unitWord = word(place + 1),
      let unit = CalendarWords.unit(unitWord), !unit.isClock, tokens[place + 1].tag.penn == .noun
    else { return nil }
    let count = place + 2 - index
    guard let day = anchor.day else {
      return (
        count,
        TimeReading(
          value: shift < 0 ? "PAST_REF" : shift > 0 ? "FUTURE_REF" : "PRESENT_REF",
          basis: .relative
        )
      )
    }
    guard let reading = unitReading(unit, shift, from: day) else { return nil }
    return (count, narrowed(reading, by: part, day))
  }

  private static let parts: Set<Symbol> = ["earlier", "later", "early", "late"]
  private static let shifts: [Symbol: Int] = [
    "last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1, "following": 1,
  ]

  private func unitReading(_ unit: CalendarWords.Unit, _ shift: Int, from day: CalendarDate)
    -> TimeReading?
  {
    switch unit {
    case .day: return .day(day.adding(days: shift), .relative)
    case .week:
      let monday = day.adding(days: 1 - day.weekday + 7 * shift)
      return .oneOf(monday, monday.adding(days: 6), value: Self.isoWeek(monday))
    case .month:
      let other = day.adding(months: shift)
      return .month(Int(other.year), Int(other.month), .relative)
    case .year: return .year(Int(day.year) + shift, .relative)
    case .quarter:
      let number = (Int(day.month) - 1) / 3 + shift
      let year = Int(day.year) + (number < 0 ? -1 : number / 4)
      let quarter = (number + 4) % 4
      guard let first = CalendarDate(year: year, month: quarter * 3 + 1, day: 1) else { return nil }
      return .oneOf(
        first,
        first.adding(months: 3).adding(days: -1),
        value: "\(year)-Q\(quarter + 1)"
      )
    case .decade, .hour, .minute: return nil
    }
  }

  /// "Earlier this month" ends at publication; "later this month" begins there.
  private func narrowed(_ reading: TimeReading, by part: Symbol?, _ day: CalendarDate)
    -> TimeReading
  {
    guard let earliest = reading.earliest, let latest = reading.latest else { return reading }
    var result = reading
    if part == "earlier", earliest <= day, day <= latest {
      result = .oneOf(earliest, day, value: reading.value, modifier: nil)
    } else if part == "later", earliest <= day, day <= latest {
      result = .oneOf(day, latest, value: reading.value, modifier: nil)
    }
    if part == "early" { result.modifier = "START" }
    if part == "late" { result.modifier = "END" }
    return result
  }

  /// "Tuesday", "last Friday", "next Monday night".
  private func weekday(_ index: Int) -> (Int, TimeReading)? {
    var place = index
    var direction: TimeAnchor.Direction?
    switch words[index] {
    case "last", "past":
      direction = .past
      place += 1
    case "next", "coming":
      direction = .future
      place += 1
    case "this": place += 1
    default: break
    }
    guard let name = word(place), let number = CalendarWords.weekday(name), isCapital(place) else {
      return nil
    }
    var count = place + 1 - index
    var clock = ""
    if let part = word(place + 1), let code = Self.dayParts[part] {
      clock = code
      count += 1
    }
    guard let day = anchor.weekday(number, direction ?? (isFuture(index) ? .future : .nearestPast))
    else {
      return (
        count,
        TimeReading(
          kind: clock.isEmpty ? .date : .time,
          value: "XXXX-WXX-\(number)" + clock,
          basis: .relative
        )
      )
    }
    var reading = TimeReading.day(day, .relative)
    if !clock.isEmpty {
      reading.kind = .time
      reading.value += clock
    }
    return (count, reading)
  }

  private static let dayParts: [Symbol: String] = [
    "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI",
  ]

  /// "two weeks ago", "three days later", "for two years", "several months".
  private func counted(_ index: Int) -> (Int, TimeReading)? {
    var place = index
    while let about = word(place), Self.vague.contains(about) { place += 1 }
    let isVague = place > index
    var amount: Int?
    var placeholder: String?
    if let quantity = word(place) {
      if let number = CalendarWords.number(quantity) ?? smallNumber(place) {
        amount = number
      } else if quantity == "several" || quantity == "few" || quantity == "some"
        || quantity == "many"
      {
        placeholder = "X"
      }
    }
    guard amount != nil || placeholder != nil else { return nil }
    place += 1
    if word(place) == "-" { place += 1 }
    guard let unitWord = word(place), let unit = CalendarWords.unit(unitWord) else { return nil }
    let count = place + 1 - index
    let isPlain = words[index] == "a" || words[index] == "an"
    if let amount, word(place + 1) == "ago" || word(place + 1) == "earlier", !unit.isClock {
      return shifted(unit, -amount).map { (count + 1, $0) } ?? (
        count + 1, TimeReading(value: "PAST_REF", basis: .relative)
      )
    }
    if isPlain, amount == 1, unit != .decade { return nil }
    let digits = placeholder ?? String(amount ?? 1)
    let value =
      unit == .quarter
      ? "P\((amount ?? 1) * 3)M"
      : unit == .decade
        ? "P\((amount ?? 1) * 10)Y" : (unit.isClock ? "PT" : "P") + digits + unit.code
    return (count, TimeReading(kind: .duration, value: value, modifier: isVague ? "APPROX" : nil))
  }

  private static let vague: Set<Symbol> = [
    "about", "roughly", "nearly", "almost", "approximately", "around",
  ]

  private func shifted(_ unit: CalendarWords.Unit, _ amount: Int) -> TimeReading? {
    guard let day = anchor.day else { return nil }
    switch unit {
    case .day: return .day(day.adding(days: amount), .relative)
    case .week:
      let then = day.adding(days: 7 * amount)
      return .oneOf(then.adding(days: -3), then.adding(days: 3), value: Self.isoWeek(then))
    case .month:
      let then = day.adding(months: amount)
      return .month(Int(then.year), Int(then.month), .relative)
    case .year: return .year(Int(day.year) + amount, .relative)
    case .decade: return .year(Int(day.year) + 10 * amount, .relative)
    case .quarter, .hour, .minute: return nil
    }
  }

  /// "9 a.m.", "14:30".
  private func clock(_ index: Int) -> (Int, TimeReading)? {
    guard startsWithDigit(index) else { return nil }
    let text = body[tokens[index].range]
    let parts = text.split(separator: ":")
    if parts.count == 2, parts[1].utf8.count == 2, let hour = Int(parts[0]),
      let minute = Int(parts[1]), hour < 24, minute < 60
    {
      return (
        1,
        TimeReading(
          kind: .time,
          value: (anchor.day?.description ?? "XXXX-XX-XX") + "T" + CalendarDate.padded(hour, 2)
            + ":" + parts[1]
        )
      )
    }
    guard let hour = Int(text), (1...12).contains(hour), let half = word(index + 1),
      half == "a.m." || half == "p.m." || half == "am" || half == "pm"
    else { return nil }
    let hours = hour % 12 + (half == "p.m." || half == "pm" ? 12 : 0)
    return (
      2,
      TimeReading(
        kind: .time,
        value: (anchor.day?.description ?? "XXXX-XX-XX") + "T" + CalendarDate.padded(hours, 2)
          + ":00"
      )
    )
  }
}
