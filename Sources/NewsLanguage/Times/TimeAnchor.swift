import NewsModel

/// The day that relative words are counted from: the publication date, where it is known to the day.
struct TimeAnchor: Sendable {
  let day: CalendarDate?
  /// The year, where at least that is known.
  let year: Int?

  init(published: DatedFact?) {
    if let earliest = published?.earliest, let latest = published?.latest {
      day = earliest == latest ? earliest : nil
      year = earliest.year == latest.year ? Int(earliest.year) : nil
    } else {
      day = nil
      year = nil
    }
  }

  var reason: String? {
    if let day { return "publication \(day)" }
    return year.map { "publication in \($0)" }
  }

  /// A month and a day without a year: the occurrence nearest to publication.
  func nearest(month: Int, day number: Int) -> CalendarDate? {
    guard let day else { return year.flatMap { CalendarDate(year: $0, month: month, day: number) } }
    return (-1...1)
      .compactMap { CalendarDate(year: Int(day.year) + $0, month: month, day: number) }
      .min { abs($0.dayNumber - day.dayNumber) < abs($1.dayNumber - day.dayNumber) }
  }

  /// The year of a month that stands alone: the latest such month that is not in the future, unless it is near.
  func year(ofMonth month: Int, isFuture: Bool) -> Int? {
    guard let day else { return year }
    let ahead = (month - Int(day.month) + 12) % 12
    if isFuture { return month >= Int(day.month) ? Int(day.year) : Int(day.year) + 1 }
    return ahead == 0 || month < Int(day.month)
      ? Int(day.year) : ahead <= 1 ? Int(day.year) : Int(day.year) - 1
  }

  func weekday(_ weekday: Int, _ direction: Direction) -> CalendarDate? {
    guard let day else { return nil }
    let back = (day.weekday - weekday + 7) % 7
    switch direction {
    case .nearestPast: return day.adding(days: -back)
    case .past: return day.adding(days: back == 0 ? -7 : -back)
    case .future: return day.adding(days: back == 0 ? 7 : 7 - back)
    }
  }

  enum Direction { case nearestPast, past, future }
}
