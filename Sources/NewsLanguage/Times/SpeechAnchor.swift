import NewsModel

/// For words within quotation marks, the day of the speech.
///
/// "'We expelled them yesterday,' he said on Monday": that was on Sunday.
struct SpeechAnchor {
  private let quoted: [Range<Int>]
  private let spoken: CalendarDate?

  init(_ matches: [TimeMatch], _ context: TimeContext, _ text: TimeTokens) {
    quoted = Self.quotations(text)
    guard !quoted.isEmpty else {
      spoken = nil
      return
    }
    // The day that stands outside the quotation.
    var day: CalendarDate?
    for match in matches
    where [.weekday, .date, .today].contains(match.operation)
      && !quoted.contains(where: { $0.contains(match.tokens.lowerBound) })
    {
      let readings = TimeTagger.readings(match, context, text, now: nil)
      if case .day(let found)? = readings.first?.instant { day = day ?? found }
    }
    spoken = day
  }

  func day(for match: TimeMatch) -> CalendarDate? {
    guard let spoken, quoted.contains(where: { $0.contains(match.tokens.lowerBound) }) else {
      return nil
    }
    return spoken
  }

  private static func quotations(_ text: TimeTokens) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: Int?
    for index in text.start..<text.end {
      // A straight mark opens or closes by turns, whatever the tagger takes it for.
      if text.body[text.tokens[index].range.start] == 0x22 {
        if let start = open {
          found.append(start..<index)
          open = nil
        } else {
          open = index
        }
        continue
      }
      switch text.tokens[index].tag.penn {
      case .openingQuote: open = open ?? index
      case .closingQuote:
        found.append((open ?? text.start)..<index)
        open = nil
      default: break
      }
    }
    if let open { found.append(open..<text.end) }
    return found
  }
}
