import NewsModel

/// Gives a match its value: what it says, counted from publication or from what the text spoke of last.
struct TimeResolver {
  let match: TimeMatch
  let context: TimeContext
  let text: TimeTokens
  /// The day that relative words are counted from; nil where it is not known.
  let now: CalendarDate?
  /// The day that the next expression names, where it stands close behind: "at 10:12 on Wednesday".
  let neighbour: CalendarDate?

  private(set) lazy var tense = Tense(of: match.tokens.lowerBound, in: text)

  init(
    _ match: TimeMatch,
    _ context: TimeContext,
    _ text: TimeTokens,
    now: CalendarDate?,
    neighbour: CalendarDate? = nil
  ) {
    self.neighbour = neighbour
    self.match = match
    self.context = context
    self.text = text
    self.now = now
  }

  var modifier: TimeModifier? {
    (match.number(.mod) ?? match.number(.about)).flatMap { TimeModifier(rawValue: Int32($0)) }
  }

  var unit: TimeUnit? {
    (match.number(.unit) ?? match.number(.units)).flatMap { TimeUnit(rawValue: Int32($0)) }
  }

  /// One reading, or two of an expression that names both ends of a range.
  mutating func readings() -> [TimeReading] {
    if match.operation == .yearSpan || match.operation == .daySpan { return span() }
    guard var reading = reading() else { return [] }
    addTimeOfDay(&reading)
    return [reading]
  }

  mutating func reading() -> TimeReading? {
    switch match.operation {
    case .date: return inWeek(date())
    case .dayAlone: return dayAlone()
    case .unit: return relativeUnit()
    case .ago: return counted(from: now, -1, isNow: true)
    case .ahead: return counted(from: now, 1, isNow: true)
    case .before: return beside(-1)
    case .after: return beside(1)
    case .same: return same()
    case .weekday: return weekday()
    case .weekend: return weekend()
    case .today: return today()
    case .part, .clock: return timeOfDay()
    case .quarter: return quarter()
    case .half: return half()
    case .season: return season()
    case .decade: return decade()
    case .century:
      return match.number(.century).map { TimeReading(.century($0), .explicit, modifier) }
        ?? match.number(.ord).map { TimeReading(.century($0 - 1), .explicit, modifier) }
    case .holiday: return holiday()
    case .duration, .lately, .soon: return duration()
    case .set: return set()
    case .reference: return .reference(match.number(.ref) ?? 0)
    case .yearSpan, .daySpan, .nothing: return nil
    }
  }
}

extension TimeModifier {
  var timexOnly: TimeModifier? { timex == nil ? nil : self }
}
