import NewsModel

/// What a text has told of time so far, and when it was published.
struct TimeContext {
  /// News tells its time from the day of publication; a history tells it from what it mentioned last.
  enum Kind { case news, narrative }

  var kind = Kind.news
  /// The day of publication, as far as it is known; both are the same where it is known to the day.
  let published: (earliest: CalendarDate, latest: CalendarDate)?
  /// True where the day of publication is not certain, and so the years counted from it are not.
  let isDoubtful: Bool
  /// What the text named last, and the words that did.
  private(set) var last: Mention?
  private(set) var lastQuarter: Mention?
  private(set) var lastDay: Mention?
  /// The number of the sentence that is read.
  var sentence = 0

  struct Mention {
    let instant: TimeInstant
    let text: String
    let sentence: Int
  }

  init(published: DatedFact?) {
    if let earliest = published?.earliest, let latest = published?.latest {
      self.published = (earliest, latest)
      isDoubtful =
        earliest != latest
        || published?.edtf.date.map { $0.yearQualifier.contains(.uncertain) } ?? true
    } else {
      self.published = nil
      isDoubtful = true
    }
  }

  mutating func note(_ instant: TimeInstant, text: String) {
    let mention = Mention(
      instant: instant,
      text: text,
      sentence: sentence
    )
    last = mention
    switch instant {
    case .quarter: noteQuarter(mention)
    case .day: lastDay = mention
    default: break
    }
  }

  /// The quarter that a report is about is the latest that is over; others are compared with it.
  private mutating func noteQuarter(_ mention: Mention) {
    guard let first = mention.instant.first, let last = mention.instant.last else { return }
    if let published, last > published.latest { return }
    if let known = lastQuarter, let other = known.instant.first, first < other {
      lastQuarter = Mention(
        instant: known.instant,
        text: known.text,
        sentence: sentence
      )
    } else {
      lastQuarter = mention
    }
  }

  /// A quarter that the text still speaks of.
  var currentQuarter: TimeInstant? {
    lastQuarter.flatMap { sentence - $0.sentence <= 3 ? $0.instant : nil }
  }
}
