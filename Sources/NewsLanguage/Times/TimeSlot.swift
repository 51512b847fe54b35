import NewsModel

/// What a piece of a time expression stands for: the names of the rule file, in capitals there.
enum TimeSlot: UInt8, CaseIterable, Sendable {
  // Words, listed in the rule file.
  case month, weekday, shortWeekday, unit, units, season, holiday, part, today, shift, ord, mod
  case about, ampm, zone, vague, decadeWord, number, yearWord, every, ref, ago
  // Numbers and other tokens that are known by their form.
  case int, dayNumber, ordinalDay, year, shortYear, decade, clock, dotClock, fourDigits, isoDate,
    isoMonth, slashDate
  case dotDate, yearSpan, daySpan, quarterCode, fiscalCode, midMonth, midYear, midDecade, count
  // Tags and places, for what must or must not stand beside an expression.
  case noun, plural, name, verb, adjective, numeral
  // What only a meaning sets.
  case same, century

  init?(name: some StringProtocol) {
    guard name.utf8.first.map({ $0.isASCIIUpper }) ?? false,
      let slot = Self.byName[Symbol(name)]
    else { return nil }
    self = slot
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { (Symbol($0.ruleName), $0) }
  )

  /// "dayNumber" is DAYNUMBER in the rule file.
  var ruleName: String { "\(self)".uppercased() }
}

/// How the pieces of an expression make its value.
enum TimeOperation: String, Sendable {
  /// A calendar date from year, month, day, weekday and time of day, as far as they are there.
  case date
  /// A day whose month stands further on, or was named last: "3 and 5 March", "on the 20th".
  case dayAlone
  /// A stretch that is so many stretches away from now: "last week", "next year".
  case unit
  /// So many units back from now, or on from now: "two weeks ago".
  case ago, ahead
  /// So many units before or after what the text spoke of last: "a year earlier", "two days later".
  case before, after
  /// What the text spoke of last: "that day", "the same month".
  case same
  case weekday, weekend, today, part, clock, quarter, half, season, decade, century, holiday
  /// Two years or two days, written as one: "2018-20", "May 2-3".
  case yearSpan, daySpan
  /// "The first nine months": a duration that lies somewhere.
  case duration
  /// "The past two years": a duration up to now; "the next two years": from now on.
  case lately, soon
  case set
  case reference
  /// "As many as 2,000 troops": a number that is no date.
  case nothing
}
