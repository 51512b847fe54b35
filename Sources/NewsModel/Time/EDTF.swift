/// A date as far as it is known, in the Extended Date/Time Format (ISO 8601-2:2019, as the Library of Congress sets it out).
///
/// All of levels 0 and 1; of level 2 one-of-a-set, unspecified digits anywhere, qualification of single components, and
/// sub-year groupings. Not exponents, significant digits, or all-of-a-set `{}`.
package enum EDTF: Hashable, Sendable {
  case date(EDTFDate)
  /// A day with the time of day as it was written ("09:30:01Z").
  case dateTime(EDTFDate, time: String)
  case interval(Endpoint, Endpoint)
  /// One of these, which of them is not known: `[2021-03-04,2021-04-03]`.
  case oneOf([Member])

  /// Where an interval begins or ends.
  package enum Endpoint: Hashable, Sendable {
    case date(EDTFDate)
    /// `..`: no limit.
    case open
    /// Nothing between the slash and the edge: there is a limit, and nobody knows which.
    case unknown

    var date: EDTFDate? {
      if case .date(let date) = self { date } else { nil }
    }
  }

  package enum Member: Hashable, Sendable {
    case date(EDTFDate)
    /// From the first to the last; nil is open.
    case span(EDTFDate?, EDTFDate?)
  }
}

extension EDTF {
  package static func day(_ day: CalendarDate) -> EDTF { .date(EDTFDate(day)) }

  package static func year(_ year: Int) -> EDTF? { EDTFDate.year(year).map { .date($0) } }

  package static func month(_ year: Int, _ month: Int) -> EDTF? {
    EDTFDate.month(year, month).map { .date($0) }
  }

  /// One of the days from first to last; a single day where they are the same.
  package static func oneOf(_ first: CalendarDate, _ last: CalendarDate) -> EDTF {
    first == last ? .day(first) : .oneOf([.span(EDTFDate(first), EDTFDate(last))])
  }

  /// One of these days, in order.
  package static func oneOf(_ days: [CalendarDate]) -> EDTF? {
    let days = Set(days).sorted()
    guard let first = days.first else { return nil }
    return days.count == 1 ? .day(first) : .oneOf(days.map { .date(EDTFDate($0)) })
  }

  package static func notAfter(_ last: CalendarDate) -> EDTF {
    .oneOf([.span(nil, EDTFDate(last))])
  }

  /// All days from first to last; nil is open.
  package static func period(_ first: EDTFDate?, _ last: EDTFDate?) -> EDTF {
    .interval(first.map { .date($0) } ?? .open, last.map { .date($0) } ?? .open)
  }

  /// `XXXX-XX-XX`: a day, and nobody knows which.
  package static let anyDay: EDTF = {
    guard let date = EDTFDate(year: .anyYear, month: .anyTwo, day: .anyTwo) else {
      preconditionFailure("some day fits any digits")
    }
    return .date(date)
  }()

  /// The first day that it touches; nil is open or not known.
  package var earliest: CalendarDate? {
    switch self {
    case .date(let date), .dateTime(let date, _): return date.earliest
    case .interval(let start, _): return start.date?.earliest
    case .oneOf(let members):
      let starts = members.map(\.earliest)
      return starts.contains { $0 == nil } ? nil : starts.compactMap(\.self).min()
    }
  }

  /// The last day that it touches; nil is open or not known.
  package var latest: CalendarDate? {
    switch self {
    case .date(let date), .dateTime(let date, _): return date.latest
    case .interval(_, let end): return end.date?.latest
    case .oneOf(let members):
      let ends = members.map(\.latest)
      return ends.contains { $0 == nil } ? nil : ends.compactMap(\.self).max()
    }
  }

  /// True for what goes on for all of its days, not for one among them.
  package var isPeriod: Bool {
    if case .interval = self { true } else { false }
  }

  /// True where only month and day are known: `XXXX-12-08`, `XXXX-12`.
  package var isYearless: Bool {
    guard case .date(let date) = self else { return false }
    return date.year.unknown == 0b1111 && date.precision != .year && date.month.isKnown
  }

  /// A single date with its year marked as uncertain; other dates as they are.
  package var withUncertainYear: EDTF {
    guard case .date(let date) = self, date.year.isKnown else { return self }
    return .date(date.withUncertainYear)
  }

  /// The single date, where it is no interval and no set.
  package var date: EDTFDate? {
    switch self {
    case .date(let date), .dateTime(let date, _): date
    case .interval, .oneOf: nil
    }
  }
}

extension EDTF.Member {
  package var earliest: CalendarDate? {
    switch self {
    case .date(let date): date.earliest
    case .span(let first, _): first?.earliest
    }
  }

  package var latest: CalendarDate? {
    switch self {
    case .date(let date): date.latest
    case .span(_, let last): last?.latest
    }
  }
}
