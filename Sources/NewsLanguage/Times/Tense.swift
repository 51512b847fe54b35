import NewsModel

/// When the clause around an expression plays: it decides whether "Friday" is the last one or the next.
enum Tense {
  case past, present, future, unknown

  /// From the verb that governs a token.
  init(of index: Int, in text: TimeTokens) {
    // "said Tuesday", "Tuesday said", "was arrested Tuesday".
    for neighbour in [index - 1, index + 1]
    where neighbour >= text.start && neighbour < text.end
      && [.past, .participle].contains(text.tokens[neighbour].tag.penn)
    {
      self = Self.ofPredicate(neighbour, text) ?? .past
      return
    }
    var place = index
    for _ in 0..<8 {
      let head = Int(text.tokens[place].head)
      guard head != place, head >= text.start, head < text.end else { break }
      place = head
      if let tense = Self.ofPredicate(place, text) {
        self = tense
        return
      }
    }
    self = .unknown
  }

  private static func ofPredicate(_ index: Int, _ text: TimeTokens) -> Tense? {
    let tag = text.tokens[index].tag
    var helpers: [Int] = []
    for place in max(text.start, index - 8)..<index
    where Int(text.tokens[place].head) == index
      && [.aux, .auxPassive, .cop].contains(text.tokens[place].relation)
    {
      helpers.append(place)
    }
    guard tag.universal == .verb || !helpers.isEmpty else {
      return coming.contains(text.words[index]) ? .future : nil
    }
    let isBack = helpers.contains { [.past, .participle].contains(text.tokens[$0].tag.penn) }
    // "Had been due to expire Friday" may lie on either side.
    if coming.contains(text.words[index]) { return isBack ? .unknown : .future }
    if let modal = helpers.first(where: { text.tokens[$0].tag.penn == .modal }) {
      // "Would" and "could" say nothing of what lies ahead of now.
      return certain.contains(text.words[modal]) ? .future : .unknown
    }
    let isInfinitive =
      index > text.start
      && (max(text.start, index - 2)..<index).contains {
        text.tokens[$0].tag.penn == .to && Int(text.tokens[$0].head) == index
      }
    if isInfinitive { return .future }
    if isBack { return .past }
    if let helper = helpers.first {
      // "Has left" is past, "is leaving" is now or soon.
      let isPerfect =
        have.contains(text.words[helper]) && [.participle, .past].contains(tag.penn)
      return isPerfect ? .past : .present
    }
    switch tag.penn {
    case .past: return .past
    case .presentThird, .present: return .present
    case .participle: return .past
    case .base: return .future
    default: return nil
    }
  }

  /// Words that announce what has not come yet.
  private static let coming: Set<Symbol> = [
    "due", "scheduled", "expected", "slated", "planned", "upcoming",
  ]
  private static let certain: Set<Symbol> = [
    "will", "would", "'ll", "shall", "wo", "must", "should", "may", "can",
  ]
  private static let have: Set<Symbol> = ["has", "have", "'s", "'ve"]
}
