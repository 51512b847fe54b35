package import NewsModel

/// Dates as an English sentence says them: `8 March 2024`, `about 1968`, `not after 2 May 2021`.
package enum DateWords {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static func month(_ number: Int) -> String { months[number - 1] }

  static func words(_ day: CalendarDate) -> String {
    "\(day.day) \(month(Int(day.month))) \(day.year)"
  }

  /// A date that only bounds an event from the day of its report says so.
  package static func words(_ fact: DatedFact?) -> String {
    guard let fact, fact.edtf != .anyDay else { return "date not known" }
    if fact.basis == .publicationFallback, let latest = fact.latest {
      return "not after " + words(latest)
    }
    return words(fact.edtf)
  }

  package static func words(_ edtf: EDTF) -> String {
    switch edtf {
    case .date(let date): words(date)
    case .dateTime(let date, let time): words(date) + ", " + time
    case .interval(let start, let end): interval(start, end)
    case .oneOf(let members): members.map { words($0) }.joined(separator: " or ")
    }
  }

  private static func interval(_ start: EDTF.Endpoint, _ end: EDTF.Endpoint) -> String {
    switch (start, end) {
    case (.date(let start), .date(let end)): "from \(words(start)) to \(words(end))"
    case (.date(let start), .open): "from \(words(start)) on"
    case (.date(let start), .unknown): "from \(words(start)) to an unknown day"
    case (.open, .date(let end)): "until \(words(end))"
    case (.unknown, .date(let end)): "from an unknown day to \(words(end))"
    default: "over an unknown time"
    }
  }

  private static func words(_ member: EDTF.Member) -> String {
    switch member {
    case .date(let date): words(date)
    case .span(nil, let last?): "not after \(words(last))"
    case .span(let first?, nil): "not before \(words(first))"
    case .span(let first?, let last?): "between \(words(first)) and \(words(last))"
    case .span(nil, nil): "some day"
    }
  }

  static func words(_ date: EDTFDate) -> String {
    let all = date.yearQualifier.union(date.monthQualifier).union(date.dayQualifier)
    let plain = unqualified(date)
    let about = all.contains(.approximate) ? "about " + plain : plain
    guard all.contains(.uncertain) else { return about }
    let isWhole = date.precision == .year || date.monthQualifier.contains(.uncertain)
    return about + (isWhole ? " (uncertain)" : " (year uncertain)")
  }

  private static func unqualified(_ date: EDTFDate) -> String {
    let year = year(date)
    guard date.precision != .year else { return year }
    guard date.month.isKnown else { return bounds(date) ?? "some day of " + year }
    if date.isSeason { return season(Int(date.month.value)) + " " + year }
    let month = month(Int(date.month.value))
    guard date.precision == .day else { return "\(month) \(year)" }
    guard date.day.isKnown else {
      return date.day == .anyTwo
        ? "some day of \(month) \(year)" : bounds(date) ?? "some day of \(month) \(year)"
    }
    return "\(date.day.value) \(month) \(year)"
  }

  private static func year(_ date: EDTFDate) -> String {
    switch date.year.unknown {
    case 0: "\(date.year.value)"
    case 0b1: "the \(date.year.value)s"
    case 0b11: "the \(date.year.value)s (century)"
    default: "of an unknown year"
    }
  }

  private static func bounds(_ date: EDTFDate) -> String? {
    guard let first = date.earliest, let last = date.latest else { return nil }
    return "between \(words(first)) and \(words(last))"
  }

  private static func season(_ code: Int) -> String {
    switch code {
    case 21...32: ["spring", "summer", "autumn", "winter"][(code - 21) % 4]
    case 33...36: "quarter \(code - 32) of"
    case 37...39: "third \(code - 36) of"
    default: "half \(code - 39) of"
    }
  }
}
