/// The units that durations are counted in.
enum TimeUnit: Int32, Sendable, CaseIterable {
  case second = 1
  case minute, hour, day, week, weekend, month, quarter, season, year, decade, century, millennium

  init?(name: some StringProtocol) {
    guard let unit = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
    self = unit
  }

  var isClock: Bool { rawValue <= TimeUnit.hour.rawValue }

  /// A duration of so many units as TIMEX3 writes it; an amount below zero is not known.
  func duration(_ amount: Double) -> String {
    let prefix = isClock ? "PT" : "P"
    let code = ["S", "M", "H", "D", "W", "WE", "M", "Q", "SE", "Y", "DE", "CE", "ML"][
      Int(rawValue) - 1
    ]
    guard amount >= 0 else { return prefix + "X" + code }
    switch self {
    case .decade: return TimeUnit.year.duration(amount * 10)
    case .century: return TimeUnit.year.duration(amount * 100)
    case .millennium: return TimeUnit.year.duration(amount * 1000)
    case .quarter: return TimeUnit.month.duration(amount * 3)
    default: break
    }
    let whole = Int(amount)
    guard amount != Double(whole) else { return prefix + String(whole) + code }
    // "Two and a half years" are two years and six months.
    let part: (count: Double, code: String)? =
      switch self {
      case .year: (12, "M")
      case .hour, .minute: (60, self == .hour ? "M" : "S")
      case .day: (24, "")
      default: nil
      }
    let rest = amount - Double(whole)
    guard let part, !part.code.isEmpty else { return prefix + "\(amount)" + code }
    let small = String(Int((rest * part.count).rounded())) + part.code
    return prefix + (whole > 0 ? String(whole) + code : "") + small
  }

  /// Days that so many units take, roughly.
  var days: Int {
    switch self {
    case .second, .minute, .hour: 0
    case .day: 1
    case .week, .weekend: 7
    case .month: 30
    case .quarter, .season: 91
    case .year: 365
    case .decade: 3_652
    case .century: 36_524
    case .millennium: 365_242
    }
  }
}

/// The part of a stretch that is meant, or how exact it is (TIMEX3 `mod`).
enum TimeModifier: Int32, Sendable, CaseIterable {
  case start = 1
  case mid, end, approx
  case lessThan, moreThan, equalOrLess, equalOrMore
  /// "Earlier this month": before now, and not a value of TIMEX3.
  case earlier, later

  /// As TIMEX3 writes it.
  var timex: String? {
    switch self {
    case .start: "START"
    case .mid: "MID"
    case .end: "END"
    case .approx: "APPROX"
    case .lessThan: "LESS_THAN"
    case .moreThan: "MORE_THAN"
    case .equalOrLess: "EQUAL_OR_LESS"
    case .equalOrMore: "EQUAL_OR_MORE"
    case .earlier, .later: nil
    }
  }

  init?(name: some StringProtocol) {
    if name == "earlier" || name == "later" {
      self = name == "earlier" ? .earlier : .later
      return
    }
    guard
      let found = Self.allCases.first(where: { $0.timex.map { $0.lowercased() == name } ?? false })
    else {
      return nil
    }
    self = found
  }
}

/// A part of the day (TIMEX3).
enum DayPart: Int32, Sendable, CaseIterable {
  case morning = 1
  case afternoon, evening, night

  var timex: String { ["TMO", "TAF", "TEV", "TNI"][Int(rawValue) - 1] }
}
