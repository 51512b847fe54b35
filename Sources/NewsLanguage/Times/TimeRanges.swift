import NewsModel

/// Makes one period of two dates that are its ends ("from January to March"), and an open one of "since May".
struct TimeRanges {
  private let text: TimeTokens

  init(_ text: TimeTokens) { self.text = text }

  /// The same expressions; those of a period carry the whole of it for the reader.
  func joined(_ expressions: [TimeExpression]) -> [TimeExpression] {
    var result = expressions
    var index = 0
    while index < result.count {
      if index + 1 < result.count, let period = period(result[index], result[index + 1]) {
        result[index] = result[index].dated(period)
        result[index + 1] = result[index + 1].dated(period)
        index += 2
      } else {
        if let period = opened(result[index]) { result[index] = result[index].dated(period) }
        index += 1
      }
    }
    return result
  }

  private func period(_ one: TimeExpression, _ two: TimeExpression) -> DatedFact? {
    guard let first = one.fact, let last = two.fact, one.kind != .duration, two.kind != .duration,
      let start = first.edtf.start, let end = last.edtf.end, isRange(one, two)
    else { return nil }
    if let from = start.earliest, let to = end.latest, to < from { return nil }
    var fact = DatedFact(
      .period(start, end),
      basis: first.basis == .explicit ? last.basis : first.basis,
      anchor: first.anchor ?? last.anchor,
      confidence: min(first.confidence, last.confidence)
    )
    fact.range = one.range.joined(with: two.range)
    fact.text = fact.range.map { text.body.line($0) } ?? ""
    return fact
  }

  /// "from X to Y", "between X and Y", "X through Y", "X - Y".
  private func isRange(_ one: TimeExpression, _ two: TimeExpression) -> Bool {
    if one.tokens == two.tokens { return true }
    let before = one.tokens.lowerBound > text.start ? text.words[one.tokens.lowerBound - 1] : nil
    var between = text.words[
      min(one.tokens.upperBound, two.tokens.lowerBound)..<two.tokens.lowerBound
    ]
    if between.last == "the" || between.last == "in" { between.removeLast() }
    guard between.count == 1, let link = between.first else { return false }
    switch link {
    case "and", "or": return link == "and" && before == "between"
    case "to": return before == "from"
    default: return Self.links.contains(link)
    }
  }

  /// What may stand between the ends of a range.
  static let links: Set<Symbol> = [
    "to", "until", "till", "through", "-", "\u{2013}", "\u{2014}", "and", "or",
  ]

  private func opened(_ time: TimeExpression) -> DatedFact? {
    guard let fact = time.fact, time.kind == .date, let start = fact.edtf.start,
      time.tokens.lowerBound > text.start
    else { return nil }
    var place = time.tokens.lowerBound - 1
    if text.words[place] == "in", place > text.start { place -= 1 }
    guard text.words[place] == "since" else { return nil }
    var result = DatedFact(
      .period(time.modifier == "START" ? start.qualified(.approximate) : start, nil),
      basis: fact.basis,
      anchor: fact.anchor,
      confidence: fact.confidence
    )
    result.range = fact.range
    result.text = fact.text
    return result
  }
}

extension EDTF {
  /// The date that a period begins with where this is its first end.
  fileprivate var start: EDTFDate? {
    switch self {
    case .date(let date), .dateTime(let date, _): return date
    case .oneOf(let members):
      guard let first = members.first else { return nil }
      if case .date(let date) = first { return date }
      return first.earliest.map { EDTFDate($0) }
    case .interval: return nil
    }
  }

  fileprivate var end: EDTFDate? {
    switch self {
    case .date(let date), .dateTime(let date, _): return date
    case .oneOf(let members): return members.last?.latest.map { EDTFDate($0) }
    case .interval: return nil
    }
  }
}

extension TimeExpression {
  fileprivate func dated(_ fact: DatedFact) -> TimeExpression {
    TimeExpression(
      range: range,
      tokens: tokens,
      kind: kind,
      value: value,
      modifier: modifier,
      fact: fact
    )
  }
}
