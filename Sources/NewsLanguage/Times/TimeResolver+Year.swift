import NewsModel

/// Which year a month or a day of it belongs to where the words do not say.
extension TimeResolver {
  /// Histories count from what they named last.
  var isToldFromLast: Bool { context.kind == .narrative && context.last != nil }

  mutating func yearOf(_ month: Int, _ day: Int, isMonth: Bool, _ shift: Int?) -> Int? {
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

  func daysAhead(_ month: Int, _ day: Int, from now: CalendarDate) -> Int {
    for year in [Int(now.year), Int(now.year) + 1] {
      if let date = CalendarDate(year: year, month: month, day: day), date >= now {
        return date.dayNumber - now.dayNumber
      }
    }
    return 0
  }

  // "Extended to Nov. 20", "payable Dec. 15".
  var isDeadline: Bool {
    let before = match.tokens.lowerBound - 1
    guard before >= text.start, Self.deadline.contains(text.words[before]) else { return false }
    // The end of "from 3 to 5 March" is none.
    return !(max(text.start, before - 6)..<before).contains {
      text.words[$0] == "from" || text.words[$0] == "between"
    }
  }

  var isSince: Bool {
    let before = match.tokens.lowerBound - 1
    return before >= text.start && text.words[before] == "since"
  }

  // "Postponed until Tuesday", "given until 3 p.m. on Tuesday"; but "Until Thursday, they had not …".
  var isUntil: Bool {
    let from = max(text.start, match.tokens.lowerBound - 5)
    if (from..<match.tokens.lowerBound).contains(where: { text.words[$0] == "from" }) {
      return false
    }
    return (from..<match.tokens.lowerBound).contains { place in
      place > text.start && Self.limits.contains(text.words[place])
        && (place + 1 == match.tokens.lowerBound || text.mayBeNumber(place + 1))
    }
  }

  static let possessives: Set<Symbol> = ["'s", "\u{2019}s"]
  static let limits: Set<Symbol> = ["until", "till", "by"]
  static let deadline: Set<Symbol> = [
    "to", "through", "until", "till", "by", "payable", "record",
  ]

  /// The year of a month in a history: that of the last date, or the next where the month would lie well before it.
  func narrativeYear(_ month: Int) -> Int? {
    guard context.kind == .narrative, let last = context.last?.instant, let first = last.first
    else {
      return nil
    }
    if case .year(let year) = last { return year }
    let year = Int(first.year)
    return month + 6 < Int(first.month) ? year + 1 : year
  }
}
