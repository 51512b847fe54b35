import NewsModel

/// Finds time expressions by rules, and gives each its value.
struct TimeTagger: Sendable {
  let rules: TimeRules

  /// What a text says of time before it is known when it was published.
  struct Draft {
    /// The matches of each sentence.
    fileprivate(set) var matches: [[TimeMatch]] = []
    fileprivate let tokens: [Token]
    fileprivate let sentences: [Sentence]
    fileprivate let words: [Symbol]
    fileprivate let numbers: [Int32]
    fileprivate let body: SourceText

    /// One sentence as the rules see it.
    fileprivate func text(_ sentence: Int) -> TimeTokens {
      TimeTokens(
        tokens: tokens,
        words: words,
        numbers: numbers,
        body: body,
        start: sentences[sentence].tokens.lowerBound,
        end: sentences[sentence].tokens.upperBound
      )
    }
  }

  /// `names`: what lies within the name of a person or a body is part of the name ("Sunday Times", "Theresa May").
  func draft(
    _ tokens: [Token],
    _ sentences: [Sentence],
    _ words: [Word],
    _ names: [NameMention],
    of body: SourceText
  ) -> Draft {
    let words = words.map(\.symbol)
    var draft = Draft(
      tokens: tokens,
      sentences: sentences,
      words: words,
      numbers: words.map { rules.number(of: $0) },
      body: body
    )
    var names = names[...]
    for number in sentences.indices {
      var own: [TimeMatch] = []
      let text = draft.text(number)
      var matcher = TimeMatcher(rules, text)
      var index = text.start
      while index < text.end {
        guard let match = matcher.match(at: index) else {
          index += 1
          continue
        }
        while let name = names.first, name.tokens.upperBound <= index { names.removeFirst() }
        if match.operation != .nothing, !Self.isNamed(match.tokens, names, text) {
          own.append(match)
        }
        index = match.tokens.upperBound
      }
      draft.matches.append(own)
    }
    return draft
  }

  private static func isNamed(
    _ tokens: Range<Int>,
    _ names: ArraySlice<NameMention>,
    _ text: TimeTokens
  ) -> Bool {
    for name in names.prefix(2) {
      guard name.tokens.lowerBound < tokens.upperBound else { return false }
      guard [.person, .organization, .agency, .outlet, .group].contains(name.kind) else { continue }
      if name.tokens.lowerBound <= tokens.lowerBound, name.tokens.upperBound >= tokens.upperBound,
        name.tokens.count > tokens.count
      {
        return true
      }
    }
    return false
  }

  /// When the article was published, as far as its page and its text say.
  func published(_ draft: Draft, of article: Article) -> DatedFact? {
    // A day that the page states needs no other evidence.
    if let page = article.published, let date = page.edtf.date, date.precision == .day,
      date.earliest != nil
    {
      return page
    }
    var dater = PublicationDater(page: article.published, stored: article.stored)
    for number in draft.sentences.indices where !draft.matches[number].isEmpty {
      dater.note(draft.matches[number], draft.text(number))
    }
    return dater.published()
  }

  /// Every expression of the text with its value, counted from when it was published.
  func expressions(_ draft: Draft, published: DatedFact?) -> [TimeExpression] {
    var context = TimeContext(published: published)
    context.kind = Self.kind(draft, published)
    var found: [TimeExpression] = []
    for number in draft.sentences.indices where !draft.matches[number].isEmpty {
      context.sentence = number
      let text = draft.text(number)
      let speech = SpeechAnchor(draft.matches[number], context, text)
      var own: [TimeExpression] = []
      for (place, match) in draft.matches[number].enumerated() {
        let readings = Self.readings(
          match,
          context,
          text,
          now: speech.day(for: match),
          neighbour: Self.neighbour(draft.matches[number], behind: place, context, text)
        )
        let spans = Self.spans(of: match, count: readings.count, text)
        for (reading, span) in zip(readings, spans) {
          let expression = Self.expression(match, reading, span, text, context)
          // What a history calls today is not what it tells of.
          let isAside =
            context.kind == .narrative
            && [.today, .unit, .ago, .ahead, .part].contains(match.operation)
          if let instant = reading.instant, reading.kind != .set, !isAside {
            context.note(instant, text: draft.body.line(expression.range))
          }
          own.append(expression)
        }
      }
      found += TimeRanges(text).joined(own)
    }
    return found
  }

  /// A history has most of its years far from publication, and no today.
  private static func kind(_ draft: Draft, _ published: DatedFact?) -> TimeContext.Kind {
    guard let own = published?.latest.map({ Int($0.year) }) else { return .news }
    var (near, far, counted) = (0, 0, 0)
    for match in draft.matches.joined() {
      switch match.operation {
      case .date:
        guard let year = match.number(.year) ?? (match[.ref] == nil ? nil : 0) else { continue }
        if abs(year - own) > 1 { far += 1 } else { near += 1 }
      case .today, .weekday, .unit: counted += match[.month] == nil ? 1 : 0
      default: break
      }
    }
    // The recent past is told like a history where hardly anything in it is counted from today.
    let isChronicle = far >= 15 && far >= 8 * counted
    return isChronicle || far >= 3 && far >= 4 * (near + counted) ? .narrative : .news
  }

  /// The day that the next expression names, for an hour or a bare day before it.
  private static func neighbour(
    _ matches: [TimeMatch],
    behind place: Int,
    _ context: TimeContext,
    _ text: TimeTokens
  ) -> CalendarDate? {
    let match = matches[place]
    if match.operation == .date, match[.month] != nil, match[.year] == nil, match[.shift] == nil {
      return rangeEnd(matches, behind: place, context, text)
    }
    guard [.clock, .dayAlone].contains(match.operation) else { return nil }
    for next in matches[(place + 1)...].prefix(3)
    where next.tokens.lowerBound - matches[place].tokens.upperBound <= 6
      && [.date, .weekday, .today, .holiday].contains(next.operation)
    {
      if case .day(let day)? = readings(next, context, text, now: nil).first?.instant { return day }
    }
    return nil
  }

  /// The end of a range whose start leaves its year to it ("from June to August 2021").
  private static func rangeEnd(
    _ matches: [TimeMatch],
    behind place: Int,
    _ context: TimeContext,
    _ text: TimeTokens
  ) -> CalendarDate? {
    guard place + 1 < matches.count else { return nil }
    let (match, next) = (matches[place], matches[place + 1])
    guard next.tokens.lowerBound - match.tokens.upperBound == 1, next[.year] != nil,
      TimeRanges.links.contains(text.words[match.tokens.upperBound])
    else { return nil }
    return readings(next, context, text, now: nil).first?.instant?.first
  }

  /// Read from both ends of the span that publication lies in, and kept where they agree.
  static func readings(
    _ match: TimeMatch,
    _ context: TimeContext,
    _ text: TimeTokens,
    now: CalendarDate?,
    neighbour: CalendarDate? = nil
  ) -> [TimeReading] {
    let day = now ?? context.published?.earliest
    var resolver = TimeResolver(match, context, text, now: day, neighbour: neighbour)
    let first = resolver.readings()
    guard now == nil, let published = context.published, published.earliest != published.latest
    else {
      return first
    }
    var other = TimeResolver(
      match,
      context,
      text,
      now: published.latest,
      neighbour: neighbour
    )
    let second = other.readings()
    guard first.map(\.value) == second.map(\.value) else {
      var open = TimeResolver(match, context, text, now: nil)
      return open.readings()
    }
    return first
  }

  /// The words of each reading: all of them, or those on each side of the stroke of "2018-20" and "May 2-3".
  private static func spans(of match: TimeMatch, count: Int, _ text: TimeTokens) -> [TextRange] {
    let whole = match.range(in: text)
    guard count == 2,
      let stroke = (whole.start..<whole.end).first(where: {
        text.body[$0] == UInt8(ascii: "-") || text.body[$0] == UInt8(ascii: "/")
      })
    else { return [whole] }
    return [TextRange(whole.start, stroke), TextRange(stroke + 1, whole.end)]
  }

  private static func expression(
    _ match: TimeMatch,
    _ reading: TimeReading,
    _ span: TextRange,
    _ text: TimeTokens,
    _ context: TimeContext
  ) -> TimeExpression {
    let anchor =
      reading.anchor
      ?? context.published.map {
        $0.earliest == $0.latest ? "publication \($0.earliest)" : "publication"
      }
    let fact = reading.edtf.map { edtf in
      DatedFact(
        // Counted from a year that is not certain, it is no more certain itself.
        reading.basis != .explicit && context.isDoubtful ? edtf.withUncertainYear : edtf,
        basis: reading.basis,
        anchor: reading.basis == .explicit ? nil : anchor,
        confidence: reading.basis == .explicit ? 1 : 0.8,
        range: span,
        text: text.body.line(span)
      )
    }
    return TimeExpression(
      range: span,
      tokens: match.tokens,
      kind: reading.kind,
      value: reading.value,
      modifier: reading.modifier?.timex,
      fact: fact
    )
  }
}
