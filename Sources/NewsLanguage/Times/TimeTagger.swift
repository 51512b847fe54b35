import NewsModel

/// Finds time expressions and reads them: explicit dates, weekdays, relative words, durations.
///
/// A first version: calendar words and their neighbours, counted from the publication date where there is one.
struct TimeTagger: Sendable {
  func expressions(
    in tokens: [Token],
    _ sentences: [Sentence],
    _ words: [Word],
    of body: SourceText,
    published: DatedFact?
  ) -> [TimeExpression] {
    let anchor = TimeAnchor(published: published)
    let words = words.map(\.symbol)
    var found: [TimeExpression] = []
    for sentence in sentences {
      var index = sentence.tokens.lowerBound
      let scan = TimeScan(
        tokens: tokens,
        words: words,
        body: body,
        anchor: anchor,
        end: sentence.tokens.upperBound
      )
      while index < sentence.tokens.upperBound {
        if let (count, reading) = scan.reading(at: index) {
          found.append(scan.expression(index..<(index + count), reading))
          index += count
        } else {
          index += 1
        }
      }
    }
    return found
  }
}

/// What an expression means, before it is tied to its words.
struct TimeReading {
  var kind: TimeExpression.Kind = .date
  var value: String
  var modifier: String?
  var edtf: String?
  var earliest: CalendarDate?
  var latest: CalendarDate?
  var basis: DatedFact.Basis = .explicit
  var period: DatedFact.Kind = .point

  init(
    kind: TimeExpression.Kind = .date,
    value: String,
    modifier: String? = nil,
    edtf: String? = nil,
    earliest: CalendarDate? = nil,
    latest: CalendarDate? = nil,
    basis: DatedFact.Basis = .explicit
  ) {
    self.kind = kind
    self.value = value
    self.modifier = modifier
    self.edtf = edtf
    self.earliest = earliest
    self.latest = latest
    self.basis = basis
  }

  static func day(_ date: CalendarDate, _ basis: DatedFact.Basis) -> TimeReading {
    TimeReading(
      value: date.description,
      edtf: date.description,
      earliest: date,
      latest: date,
      basis: basis
    )
  }

  static func month(_ year: Int, _ month: Int, _ basis: DatedFact.Basis) -> TimeReading? {
    guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
    let name = CalendarDate.padded(year, 4) + "-" + CalendarDate.padded(month, 2)
    return TimeReading(
      value: name,
      edtf: name,
      earliest: first,
      latest: first.adding(months: 1).adding(days: -1),
      basis: basis
    )
  }

  static func year(_ year: Int, _ basis: DatedFact.Basis) -> TimeReading {
    let name = CalendarDate.padded(year, 4)
    return TimeReading(
      value: name,
      edtf: name,
      earliest: CalendarDate(year: year, month: 1, day: 1),
      latest: CalendarDate(year: year, month: 12, day: 31),
      basis: basis
    )
  }

  /// One of the days from first to last, which day is not said.
  static func oneOf(
    _ first: CalendarDate,
    _ last: CalendarDate,
    value: String,
    modifier: String? = nil
  ) -> TimeReading {
    TimeReading(
      value: value,
      modifier: modifier,
      edtf: "[\(first)..\(last)]",
      earliest: first,
      latest: last,
      basis: .relative
    )
  }
}
