/// How long one column of the timeline is.
package enum TimelineScale: String, Sendable, CaseIterable, Hashable {
  case day, week, month, quarter, year, decade

  /// The period that a day falls into, counted so that periods follow each other without gaps.
  package func index(ofDay day: Int) -> Int {
    let date = CalendarDate(dayNumber: day)
    let month = Int(date.year) * 12 + Int(date.month) - 1
    switch self {
    case .day: return day
    // 1970-01-01 was a Thursday: weeks begin on Monday.
    case .week: return Self.floorDivide(day + 3, 7)
    case .month: return month
    case .quarter: return Self.floorDivide(month, 3)
    case .year: return Int(date.year)
    case .decade: return Self.floorDivide(Int(date.year), 10)
    }
  }

  package func firstDay(of index: Int) -> CalendarDate {
    switch self {
    case .day: CalendarDate(dayNumber: index)
    case .week: CalendarDate(dayNumber: index * 7 - 3)
    case .month: Self.month(index)
    case .quarter: Self.month(index * 3)
    case .year: Self.month(index * 12)
    case .decade: Self.month(index * 120)
    }
  }

  package func lastDay(of index: Int) -> CalendarDate { firstDay(of: index + 1).adding(days: -1) }

  // `2022-03-14`, `2022-03`, `2022-Q1`, `2022`, `2020s`
  package func label(_ index: Int) -> String {
    let first = firstDay(of: index)
    switch self {
    case .day, .week: return first.description
    case .month: return String(first.description.prefix(7))
    case .quarter: return "\(first.description.prefix(4))-Q\((Int(first.month) - 1) / 3 + 1)"
    case .year: return String(first.description.prefix(4))
    case .decade: return "\(first.description.prefix(4))s"
    }
  }

  package var coarser: TimelineScale? {
    Self.allCases.firstIndex(of: self).flatMap {
      $0 + 1 < Self.allCases.count ? Self.allCases[$0 + 1] : nil
    }
  }
  package var finer: TimelineScale? {
    Self.allCases.firstIndex(of: self).flatMap { $0 > 0 ? Self.allCases[$0 - 1] : nil }
  }

  private static func month(_ index: Int) -> CalendarDate {
    let year = floorDivide(index, 12)
    return CalendarDate(year: year, month: index - year * 12 + 1, day: 1)
      ?? CalendarDate(dayNumber: 0)
  }

  private static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : (value - divisor + 1) / divisor
  }
}
