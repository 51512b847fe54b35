import NewsModel

/// Gives a match its value: what it says, counted from publication or from what the text spoke of last.
struct TimeResolver {
  let match: TimeMatch
  let context: TimeContext
  let text: TimeTokens
  /// The day that relative words are counted from; nil where it is not known.
  let now: CalendarDate?
  /// The day that the next expression names, where it stands close behind: "at 10:12 on Wednesday".
  let neighbour: CalendarDate?

  private(set) lazy var tense = Tense(of: match.tokens.lowerBound, in: text)

  init(
    _ match: TimeMatch,
    _ context: TimeContext,
    _ text: TimeTokens,
    now: CalendarDate?,
    neighbour: CalendarDate? = nil
  ) {
    self.neighbour = neighbour
    self.match = match
    self.context = context
    self.text = text
    self.now = now
  }

  var modifier: TimeModifier? {
    (match.number(.mod) ?? match.number(.about)).flatMap { TimeModifier(rawValue: Int32($0)) }
  }

  var unit: TimeUnit? {
    (match.number(.unit) ?? match.number(.units)).flatMap { TimeUnit(rawValue: Int32($0)) }
  }

  /// One reading, or two of an expression that names both ends of a range.
  mutating func readings() -> [TimeReading] {
    if match.operation == .yearSpan || match.operation == .daySpan { return span() }
    guard var reading = reading() else { return [] }
    addTimeOfDay(&reading)
    return [reading]
  }

  private mutating func reading() -> TimeReading? {
    switch match.operation {
    case .date, .fiscal: return inWeek(date())
    case .dayAlone: return dayAlone()
    case .unit: return relativeUnit()
    case .ago: return counted(from: now, -1, isNow: true)
    case .ahead: return counted(from: now, 1, isNow: true)
    case .before: return beside(-1)
    case .after: return beside(1)
    case .same: return same()
    case .weekday: return weekday()
    case .weekend: return weekend()
    case .today: return today()
    case .part, .clock: return timeOfDay()
    case .quarter: return quarter()
    case .half: return half()
    case .season: return season()
    case .decade: return decade()
    case .century:
      return match.number(.century).map { TimeReading(.century($0), .explicit, modifier) }
        ?? match.number(.ord).map { TimeReading(.century($0 - 1), .explicit, modifier) }
    case .holiday: return holiday()
    case .duration, .lately, .soon: return duration()
    case .set: return set()
    case .reference: return .reference(match.number(.ref) ?? 0)
    case .yearSpan, .daySpan, .nothing: return nil
    }
  }

  // MARK: - Calendar dates

  /// "The week of March 6" is the week of that day.
  private func inWeek(_ reading: TimeReading?) -> TimeReading? {
    guard unit == .week, let reading, case .day(let day)? = reading.instant,
      let week = TimeInstant.containing(day, .week)
    else { return reading }
    return TimeReading(week, reading.basis)
  }

  private mutating func date() -> TimeReading? {
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
  private mutating func dayAlone() -> TimeReading? {
    guard let number = match.number(.dayNumber) else { return nil }
    guard let base = neighbour ?? context.lastDay?.instant.first ?? now,
      var day = CalendarDate(year: Int(base.year), month: Int(base.month), day: number)
    else { return nil }
    if neighbour == nil, let now, day > now, tense == .past { day = day.adding(months: -1) }
    return TimeReading(.day(day), .relative)
  }

  /// "8", "8th", "eighth"; the halves of a month are no days.
  private var dayOfMonth: Int? {
    match.number(.dayNumber) ?? match.number(.ord)
  }

  /// The year that the words give: as a number, or as "last year".
  private var yearOfMatch: Int? {
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
  private func slashDate(_ first: Int, _ second: Int, _ year: Int) -> TimeReading? {
    let american = CalendarDate(year: year, month: first, day: second)
    let other = CalendarDate(year: year, month: second, day: first)
    guard let day = american ?? other else { return nil }
    var reading = TimeReading(.day(day), .explicit)
    reading.edtf = EDTF.oneOf([american, other].compactMap(\.self))
    return reading
  }

  /// A month, or a day of one, of a year that is not said.
  private mutating func yearless(_ month: Int, _ day: Int?) -> TimeReading? {
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

  /// Histories count from what they named last.
  private var isToldFromLast: Bool { context.kind == .narrative && context.last != nil }

  private mutating func yearOf(_ month: Int, _ day: Int, isMonth: Bool, _ shift: Int?) -> Int? {
    // "From June to August 2021": both ends have one year.
    if match.operation == .date, let neighbour {
      return Int(neighbour.year) - (month > Int(neighbour.month) ? 1 : 0)
    }
    if shift == nil, let last = narrativeYear(month) { return last }
    guard let now else { return nil }
    let (year, thisMonth) = (Int(now.year), Int(now.month))
    if let shift {
      if shift == 0 { return year }
      if shift < 0 { return month < thisMonth ? year : year - 1 }
      return month > thisMonth ? year : year + 1
    }
    if isMonth {
      let ahead = month - thisMonth
      switch tense {
      case .past: return ahead > 1 ? year - 1 : year
      case .future: return ahead >= 0 || ahead > -2 ? (ahead < 0 ? year + 1 : year) : year + 1
      case .present, .unknown:
        // What is near is meant; what lies behind is likelier than what lies ahead.
        return ahead > (tense == .present ? 7 : 4) ? year - 1 : ahead < -9 ? year + 1 : year
      }
    }
    // The day of the year that is nearest; the tense decides how far the other side may be.
    let ahead = daysAhead(month, day, from: now)
    let next = (month, day) < (thisMonth, Int(now.day)) ? year + 1 : year
    guard ahead > 0 else { return year }
    let reach: Int
    if isDeadline {
      reach = 182
    } else {
      switch isSince ? .past : tense {
      case .past: reach = 14
      case .future: reach = 300
      case .present: reach = 182
      case .unknown: reach = 60
      }
    }
    return ahead <= reach ? next : next - 1
  }

  private func daysAhead(_ month: Int, _ day: Int, from now: CalendarDate) -> Int {
    for year in [Int(now.year), Int(now.year) + 1] {
      if let date = CalendarDate(year: year, month: month, day: day), date >= now {
        return date.dayNumber - now.dayNumber
      }
    }
    return 0
  }

  // "Extended to Nov. 20", "payable Dec. 15".
  private var isDeadline: Bool {
    let before = match.tokens.lowerBound - 1
    guard before >= text.start, Self.deadline.contains(text.words[before]) else { return false }
    // The end of "from 3 to 5 March" is none.
    return !(max(text.start, before - 6)..<before).contains {
      text.words[$0] == "from" || text.words[$0] == "between"
    }
  }

  private var isSince: Bool {
    let before = match.tokens.lowerBound - 1
    return before >= text.start && text.words[before] == "since"
  }

  // "Postponed until Tuesday", "given until 3 p.m. on Tuesday"; but "Until Thursday, they had not …".
  private var isUntil: Bool {
    let from = max(text.start, match.tokens.lowerBound - 5)
    if (from..<match.tokens.lowerBound).contains(where: { text.words[$0] == "from" }) {
      return false
    }
    return (from..<match.tokens.lowerBound).contains { place in
      place > text.start && Self.limits.contains(text.words[place])
        && (place + 1 == match.tokens.lowerBound || text.mayBeNumber(place + 1))
    }
  }

  private static let possessives: Set<Symbol> = ["'s", "\u{2019}s"]
  private static let limits: Set<Symbol> = ["until", "till", "by"]
  private static let deadline: Set<Symbol> = [
    "to", "through", "until", "till", "by", "payable", "record",
  ]

  /// The year of a month in a history: that of the last date, or the next where the month would lie well before it.
  private func narrativeYear(_ month: Int) -> Int? {
    guard context.kind == .narrative, let last = context.last?.instant, let first = last.first
    else {
      return nil
    }
    if case .year(let year) = last { return year }
    let year = Int(first.year)
    return month + 6 < Int(first.month) ? year + 1 : year
  }

  // MARK: - Counted from now

  /// "last week", "this year", "next month", "the current quarter".
  private mutating func relativeUnit() -> TimeReading? {
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
  private mutating func counted(from day: CalendarDate?, _ direction: Int, isNow: Bool)
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

  private static func stretch(_ unit: TimeUnit, _ amount: Double, from day: CalendarDate)
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
  private mutating func beside(_ direction: Int) -> TimeReading? {
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
  private mutating func same() -> TimeReading? {
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

  // MARK: - Days

  private mutating func weekday() -> TimeReading? {
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
  private mutating func fitting(weekday: Int, _ month: Int, _ day: Int) -> TimeReading? {
    guard var reading = yearless(month, day), case .day(let found)? = reading.instant else {
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
    reading = TimeReading(.day(other), .yearInferred)
    return reading
  }

  private static func weekday(_ number: Int, from day: CalendarDate, _ direction: Int)
    -> CalendarDate
  {
    let back = (day.weekday - number + 7) % 7
    return direction < 0
      ? day.adding(days: back == 0 ? -7 : -back) : day.adding(days: back == 0 ? 7 : 7 - back)
  }

  private mutating func weekend() -> TimeReading? {
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

  private func today() -> TimeReading? {
    let shift = match.number(.today) ?? 0
    guard let now else { return TimeReading(value: "XXXX-XX-XX", edtf: .anyDay) }
    return TimeReading(.day(now.adding(days: shift)), .relative, modifier.flatMap(\.timexOnly))
  }

  // MARK: - Stretches of the year

  private mutating func quarter() -> TimeReading? {
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

  private func half() -> TimeReading? {
    guard let number = match.number(.ord), (1...2).contains(number) else { return nil }
    if let year = yearOfMatch {
      return TimeReading(.half(year: year, number), match[.year] == nil ? .relative : .explicit)
    }
    guard let now else { return TimeReading(value: "XXXX-H\(number)") }
    let isAhead = number == 2 && now.month <= 6
    return TimeReading(.half(year: Int(now.year) - (isAhead ? 1 : 0), number), .yearInferred)
  }

  private mutating func season() -> TimeReading? {
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
      return TimeReading(value: "XXXX-" + ["SP", "SU", "FA", "WI"][number - 1])
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

  private func decade() -> TimeReading? {
    guard let decade = match.number(.decade) ?? match.number(.decadeWord) else { return nil }
    return TimeReading(.decade(decade), .explicit, modifier)
  }

  private mutating func holiday() -> TimeReading? {
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

  // MARK: - Lengths and repetitions

  private func duration() -> TimeReading? {
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

  private func set() -> TimeReading? {
    if let weekday = match.number(.weekday) {
      return TimeReading(.set, value: "XXXX-WXX-\(weekday)")
    }
    if let month = match.number(.month) {
      return TimeReading(.set, value: "XXXX-" + CalendarDate.padded(month, 2))
    }
    if let season = match.number(.season) {
      return TimeReading(.set, value: "XXXX-" + ["SP", "SU", "FA", "WI"][season - 1])
    }
    if let part = match.number(.part).flatMap({ DayPart(rawValue: Int32($0)) }) {
      return TimeReading(.set, value: "XXXX-XX-XX" + part.timex)
    }
    guard let unit else { return nil }
    if unit == .weekend { return TimeReading(.set, value: "XXXX-WXX-WE") }
    return TimeReading(.set, value: unit.duration(match[.count] ?? 1))
  }

  // MARK: - Ranges written as one

  /// "2018-20", "May 2-3": two readings of one word.
  private mutating func span() -> [TimeReading] {
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

extension TimeInstant {
  fileprivate var isQuarterOrMonth: Bool { unit == .quarter || unit == .month }
}

extension TimeModifier {
  fileprivate var timexOnly: TimeModifier? { timex == nil ? nil : self }
}
