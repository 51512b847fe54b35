import NewsModel

/// Narrows down when an article was published by what its own text says of time.
///
/// What the page states stands. What it leaves open (the year, or all of it) is closed by full dates that the text looks
/// back on, by dates that it looks ahead to, by weekdays that fit a day of the month in few years, and by the day on which
/// the file was stored. What nothing closes stays open.
struct PublicationDater {
  private let page: DatedFact?
  private let stored: CalendarDate?
  private var earliest: Bound?
  /// A day that is named, nobody knows whether as past or as coming.
  private var mentioned: Bound?
  private var latest: Bound?
  /// "Tuesday, December 22": a day that the article tells of, of a year that is not said.
  private var weekdays: [(month: Int, day: Int, weekday: Int, words: String, isAhead: Bool)] = []
  private var year: (number: Int, words: String)?

  /// "Monday night" near the head of the text.
  private var lead: (weekday: Int, part: Int, words: String)?
  private var sentences = 0

  private struct Bound {
    let day: CalendarDate
    let date: EDTFDate
    let words: String
  }

  /// News appears within a week of the day that it names by weekday and date.
  private static let delay = 7

  init(page: DatedFact?, stored: CalendarDate?) {
    self.page = page
    self.stored = stored
  }

  /// Takes in what one sentence says.
  mutating func note(_ matches: [TimeMatch], _ text: TimeTokens) {
    sentences += 1
    for match in matches {
      noteStatement(match, text)
      let words = text.body.line(match.range(in: text))
      if let weekday = match.number(.shortWeekday) ?? match.number(.weekday),
        let month = match.number(.month), let day = match.number(.dayNumber) ?? match.number(.ord),
        match[.year] == nil
      {
        let isAhead = Tense(of: match.tokens.lowerBound, in: text) == .future
        weekdays.append((month, day, weekday, words, isAhead))
        continue
      }
      guard match.operation == .date, let date = match.fullDate else { continue }
      noteDate(date, match, words, text)
    }
  }

  /// A statement of 7 February that says "tonight", in a report of "Monday night", tells of one night: a Monday.
  private mutating func noteStatement(_ match: TimeMatch, _ text: TimeTokens) {
    guard let part = match.number(.part) else { return }
    let range = match.range(in: text)
    let words = text.body.line(range)
    if let weekday = match.number(.weekday), match[.dayNumber] == nil, sentences <= 3 {
      lead = lead ?? (weekday, part, words)
    } else if let lead, lead.part == part, match.operation == .part || match.number(.today) == 0,
      let page, let place = page.range, place.start < range.start,
      let day = page.edtf.date?.dayOfYear, page.edtf.isYearless
    {
      weekdays.append(
        (day.month, day.day, lead.weekday, "\(lead.words), \(words) in \(page.text)", false)
      )
    }
  }

  private mutating func noteDate(
    _ date: EDTFDate,
    _ match: TimeMatch,
    _ words: String,
    _ text: TimeTokens
  ) {
    guard let first = date.earliest, let last = date.latest, stored.map({ first <= $0 }) ?? true
    else { return }
    let start = match.tokens.lowerBound
    // "So far in 2020".
    if start - 2 >= text.start, date.precision == .year, text.words[start - 1] == "in",
      text.words[start - 2] == "far"
    {
      year = (Int(date.year.value), words)
      return
    }
    switch Tense(of: start, in: text) {
    case .past:
      if earliest.map({ first > $0.day }) ?? true {
        earliest = Bound(day: first, date: date, words: words)
      }
    case .future:
      // Only days are looked ahead to: "by 2030" says little.
      if date.precision == .day, latest.map({ last < $0.day }) ?? true {
        latest = Bound(day: last, date: date, words: words)
      }
    case .present, .unknown:
      // "A summit set for 3 March" may lie ahead: such a day is used only where nothing else is known.
      if date.precision == .day, mentioned.map({ first > $0.day }) ?? true {
        mentioned = Bound(day: first, date: date, words: words)
      }
    }
  }

  /// The narrowest date that all evidence allows; nil where there is none.
  func published() -> DatedFact? {
    guard let page else { return windows() ?? yearOnly() ?? span() }
    if let date = page.edtf.date, date.earliest == nil { return dated(page, date) }
    return ambiguous(page)
  }

  /// A page that gives month and day: the years that fit.
  private func dated(_ page: DatedFact, _ date: EDTFDate) -> DatedFact {
    guard let (month, day) = date.dayOfYear else { return page }
    let fitting = weekdays.first { $0.month == month && $0.day == day }
    guard let fitting else {
      if let year, let found = CalendarDate(year: year.number, month: month, day: day) {
        return settled(page, [found], year.words)
      }
      return page
    }
    let days = days(month, day, fitting.weekday)
    guard (1...12).contains(days.count) else { return page }
    return settled(page, days, reason(fitting.words))
  }

  private func settled(_ page: DatedFact, _ days: [CalendarDate], _ reason: String) -> DatedFact {
    guard let edtf = EDTF.oneOf(days) else { return page }
    return DatedFact(
      edtf,
      basis: page.basis,
      anchor: reason,
      confidence: days.count == 1 ? 0.9 : 0.5,
      range: page.range,
      text: page.text
    )
  }

  /// "03/04/2021" before a date that the text looks back on is no day of publication.
  private func ambiguous(_ page: DatedFact) -> DatedFact {
    guard case .oneOf(let members) = page.edtf, let earliest else { return page }
    let days = members.compactMap { $0.earliest }.filter { $0 >= earliest.day }
    guard !days.isEmpty, days.count < members.count else { return page }
    return settled(page, days, "after \"\(earliest.words)\"")
  }

  /// Years in which the month's day is that weekday, within what is possible.
  private func days(_ month: Int, _ day: Int, _ weekday: Int) -> [CalendarDate] {
    let first = year?.number ?? earliest.map { Int($0.day.year) } ?? 1990
    let last =
      year?.number
      ?? min(stored.map { Int($0.year) } ?? 9999, latest.map { Int($0.day.year) } ?? 9999)
    guard first <= last, last < 9999 else { return [] }
    return (first...last).compactMap { CalendarDate(year: $0, month: month, day: day) }
      .filter { found in
        found.weekday == weekday && (stored.map { found <= $0 } ?? true)
          && (earliest.map { $0.day.dayNumber <= found.dayNumber + Self.delay } ?? true)
          && (latest.map { found <= $0.day } ?? true)
      }
  }

  /// A page without a date whose text names a weekday with its date: a week from there on.
  private func windows() -> DatedFact? {
    guard let newest = weekdays.last(where: { !$0.isAhead }) else { return nil }
    var starts = days(newest.month, newest.day, newest.weekday)
    // Of many years, those that a day of the text does not lie behind.
    if starts.count > 1, let mentioned {
      let late = starts.filter { mentioned.day.dayNumber <= $0.dayNumber + Self.delay }
      starts = late.isEmpty ? starts : late
    }
    guard (1...3).contains(starts.count) else { return nil }
    let members = starts.map { start -> EDTF.Member in
      let end = [start.adding(days: Self.delay), stored, latest?.day].compactMap(\.self).min()
      return .span(EDTFDate(start), EDTFDate(end ?? start))
    }
    return DatedFact(
      .oneOf(members),
      basis: .text,
      anchor: reason(newest.words),
      confidence: starts.count == 1 ? 0.6 : 0.4
    )
  }

  private func yearOnly() -> DatedFact? {
    year.flatMap { year in
      EDTF.year(year.number).map {
        DatedFact($0, basis: .text, anchor: "\"far in \(year.words)\"", confidence: 0.6)
      }
    }
  }

  private func span() -> DatedFact? {
    guard let earliest = earliest ?? mentioned else { return nil }
    // A date that lies before what the text looks back on was no plan.
    let latest = self.latest.flatMap { $0.day >= earliest.day ? $0 : nil }
    let end = [latest?.day, stored].compactMap(\.self).min()
    let words = "after \"\(earliest.words)\"" + (latest.map { ", before \"\($0.words)\"" } ?? "")
    return DatedFact(
      .oneOf([.span(earliest.date, end.map { EDTFDate($0) })]),
      basis: .text,
      anchor: words,
      confidence: 0.3
    )
  }

  private func reason(_ words: String) -> String {
    "\"\(words)\"" + (earliest.map { ", after \"\($0.words)\"" } ?? "")
  }
}

extension TimeMatch {
  func range(in text: TimeTokens) -> TextRange {
    TextRange(
      text.tokens[tokens.lowerBound].range.start,
      text.tokens[tokens.upperBound - 1].range.end
    )
  }

  /// A date that says its year.
  fileprivate var fullDate: EDTFDate? {
    if let number = number(.isoDate) { return EDTFDate(CalendarDate(dayNumber: number)) }
    guard let year = number(.year), number(.ref) == nil, self[.slashDate] == nil, year > 1500 else {
      return nil
    }
    guard let month = number(.month) else { return EDTFDate.year(year) }
    guard let day = number(.dayNumber) else { return EDTFDate.month(year, month) }
    return EDTFDate(
      year: EDTFNumber(year),
      month: EDTFNumber(month),
      day: EDTFNumber(day)
    )
  }
}
