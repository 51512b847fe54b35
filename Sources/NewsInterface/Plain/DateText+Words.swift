package import NewsModel

extension DateText {
  /// A date in words, no more exact than it is: "8 Dec 2020?", "Dec 2020", "early Feb 2022", "4 Mar or 3 Apr 2021".
  package static func words(_ fact: DatedFact) -> String { words(fact.edtf) }

  static func words(_ edtf: EDTF) -> String {
    switch edtf {
    case .date(let date): return words(date)
    case .dateTime(let date, let time): return words(date) + " " + time.prefix(5)
    case .interval(let start, let end): return interval(start, end)
    case .oneOf(let members): return set(members)
    }
  }

  private static func words(_ date: EDTFDate) -> String {
    let about =
      date.yearQualifier.union(date.monthQualifier).union(date.dayQualifier).contains(.approximate)
      ? "about " : ""
    let doubt = date.isQualified && about.isEmpty ? "?" : ""
    return about + plain(date) + doubt
  }

  private static func plain(_ date: EDTFDate) -> String {
    let isYearKnown = date.year.unknown == 0
    let year =
      isYearKnown ? " \(date.year.value)" : date.year.unknown == 0b1111 ? "" : " " + decade(date)
    guard date.precision != .year, date.month.isKnown else {
      return year.isEmpty ? "date not known" : String(year.dropFirst())
    }
    if date.isSeason {
      let season = Int(date.month.value) - 21
      guard season < 4 else { return date.description }
      return ["spring", "summer", "autumn", "winter"][season] + year
    }
    let month = months[Int(date.month.value) - 1] + year
    guard date.precision == .day, date.day.isKnown else { return month }
    return "\(date.day.value) \(month)"
  }

  /// "1990s", "20th century".
  private static func decade(_ date: EDTFDate) -> String {
    switch date.year.unknown {
    case 0b1: "\(date.year.value)s"
    case 0b11: "\(date.year.value / 100 + 1)th century"
    default: date.description
    }
  }

  private static func interval(_ start: EDTF.Endpoint, _ end: EDTF.Endpoint) -> String {
    switch (start, end) {
    case (.date(let from), .date(let to)): return words(from) + " to " + words(to)
    case (.date(let from), _): return "since " + words(from)
    case (_, .date(let to)): return "until " + words(to)
    default: return "date not known"
    }
  }

  private static func set(_ members: [EDTF.Member]) -> String {
    guard members.count > 1 else { return members.first.map(single) ?? "date not known" }
    // The year once, where all share it: "4 Mar or 3 Apr 2021".
    let days = members.compactMap { member -> CalendarDate? in
      if case .date(let date) = member { date.earliest } else { nil }
    }
    if days.count == members.count, Set(days.map(\.year)).count == 1, let year = days.first?.year {
      return days.map { "\($0.day) \(months[Int($0.month) - 1])" }.joined(separator: " or ")
        + " \(year)"
    }
    if days.count == members.count, let first = days.first,
      days.allSatisfy({ ($0.month, $0.day) == (first.month, first.day) })
    {
      // The same day of several years: "7 Feb 2011, 2016 or 2022".
      let years = days.map { "\($0.year)" }
      return "\(first.day) \(months[Int(first.month) - 1]) "
        + years.dropLast().joined(separator: ", ") + " or " + (years.last ?? "")
    }
    return members.map(single).joined(separator: " or ")
  }

  private static func single(_ member: EDTF.Member) -> String {
    switch member {
    case .date(let date): return words(date)
    case .span(nil, let last?): return "not after " + words(last)
    case .span(let first?, nil): return words(first) + " or later"
    case .span(nil, nil): return "date not known"
    case .span(let first?, let last?): return span(first, last)
    }
  }

  /// "early Feb 2022", "late 2021", else "28 Nov to 4 Dec 2022".
  private static func span(_ first: EDTFDate, _ last: EDTFDate) -> String {
    guard let from = first.earliest, let to = last.latest, from.year == to.year else {
      return words(first) + " to " + words(last)
    }
    let year = "\(from.year)"
    if first.precision == .month, last.precision == .month {
      switch (from.month, to.month) {
      case (1, 3): return "early " + year
      case (5, 8): return "mid " + year
      case (10, 12): return "late " + year
      default: return "\(months[Int(from.month) - 1]) to \(months[Int(to.month) - 1]) " + year
      }
    }
    guard from.month == to.month else {
      return "\(from.day) \(months[Int(from.month) - 1]) to \(words(last))"
    }
    let month = months[Int(from.month) - 1] + " " + year
    let length = CalendarDate.days(inMonth: Int(from.month), of: Int(from.year))
    switch (Int(from.day), Int(to.day)) {
    case (1, 10): return "early " + month
    case (11, 20): return "mid " + month
    case (21, length): return "late " + month
    default: return "\(from.day) to \(words(last))"
    }
  }
}
