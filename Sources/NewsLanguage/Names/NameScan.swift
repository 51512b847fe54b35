import NewsModel

/// One walk over one sentence, cutting its capitalised runs into names.
struct NameScan {
  let lexicon: NameLexicon
  let words: NameWords
  let tokens: [Token]
  let body: SourceText
  let sentence: Sentence
  private var found: [NameMention] = []

  init(
    lexicon: NameLexicon,
    words: NameWords,
    tokens: [Token],
    body: SourceText,
    sentence: Sentence
  ) {
    self.lexicon = lexicon
    self.words = words
    self.tokens = tokens
    self.body = body
    self.sentence = sentence
  }

  mutating func run() -> [NameMention] {
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      index = step(at: index)
    }
    return found
  }

  private var end: Int { sentence.tokens.upperBound }

  /// Takes the name that begins here, if one does; returns where to go on.
  private mutating func step(at index: Int) -> Int {
    guard words.isCapital[index] || startsKnownLowerCase(index) else { return index + 1 }
    // "The US": the article is no part of the name, unless the lexicon says so ("The Hague").
    if index + 1 < end, isFunctionWord(index),
      lexicon.phrases.longest(words.keys[index..<end]) == nil
    {
      return index + 1
    }
    let run = capitalRun(from: index)
    if let known = lexicon.phrases.longest(words.keys[index..<end]),
      isNameLike(index, known.count, known.value)
    {
      let last = index + known.count
      // "National Bank of Russia", "Colombia University": a longer run with an organ word at its end wins.
      if last >= run.upperBound || known.value.kind == .nationality
        || !isBody(index..<run.upperBound)
      {
        if last < run.upperBound, known.value.kind == .place || known.value.kind == .country,
          isPerson(index..<run.upperBound) || followsTitle(index)
        {
          return take(index..<run.upperBound, .person, nil)
        }
        return takeKnown(index..<last, known.value)
      }
    }
    guard run.upperBound > index, isNamed(index..<run.upperBound) else { return index + 1 }
    let titleEnd = endOfTitle(from: index, run.upperBound)
    if titleEnd > index, titleEnd < run.upperBound { return takePerson(titleEnd..<run.upperBound) }
    if titleEnd == run.upperBound { return run.upperBound }
    let range = index..<run.upperBound
    if let kind = bodyKind(range) { return take(range, kind, nil) }
    if isPerson(range) || followsTitle(range.lowerBound) { return takePerson(range) }
    return take(range, guess(range), nil)
  }

  /// "then-President", "al-Qaeda": known phrases that need not begin with a capital.
  private func startsKnownLowerCase(_ index: Int) -> Bool {
    let range = tokens[index].range
    guard range.count > 3, body[range.start + 2] == 0x2D, body[range.start + 1] == 0x6C else {
      return false
    }
    return body[range.start] == 0x61 || body[range.start] == 0x65
  }

  /// No name has more words; a text all in capitals is cut so that its reading stays linear.
  private static let longestName = 24

  /// The run of capitalised words from here, small words inside names included.
  private func capitalRun(from start: Int) -> Range<Int> {
    var last = start + 1
    while last < end, last - start < Self.longestName {
      if words.isCapital[last], !isBreak(last) {
        last += 1
        continue
      }
      guard isInner(last), last + 1 < end else { break }
      var next = last + 1
      while next < end, isInner(next) { next += 1 }
      guard next < end, words.isCapital[next], joins(start..<last, last, next) else { break }
      last = next + 1
    }
    return start..<last
  }

  /// A capitalised word that begins a new name: a demonym or a pronoun does not go on the last one.
  private func isBreak(_ index: Int) -> Bool {
    switch tokens[index].tag.universal {
    case .verb, .aux, .pron, .adp, .sconj, .part, .det: true
    default: false
    }
  }

  private func isInner(_ index: Int) -> Bool {
    Self.inner.contains(Symbol(hash: words.keys[index]))
  }

  /// "of" and "for" go on the name of a body; "de", "bin", "van" go on a person's.
  private func joins(_ before: Range<Int>, _ inner: Int, _ next: Int) -> Bool {
    let word = Symbol(hash: words.keys[inner])
    if Self.particles.contains(word) { return true }
    if word == "-" { return tokens[inner].range.start == tokens[inner - 1].range.end }
    // "Ministry of Defence", "Bank of America", but not "Russia of".
    guard lexicon.phrases.longest(words.keys[before])?.value.kind != .country else { return false }
    return before.contains { lexicon.organs.value(of: words.keys[$0...$0]) != nil }
      || Self.headed.contains(Symbol(hash: words.keys[before.lowerBound]))
  }

  private static let particles: Set<Symbol> = [
    "de", "del", "la", "las", "los", "da", "dos", "do", "di", "van", "von", "der", "den", "bin",
    "ibn", "al", "el", "y", "e", "ben", "ul",
  ]
  private static let inner: Set<Symbol> = particles.union(["of", "for", "the", "-", "and"])
    .subtracting(["and"])
  private static let headed: Set<Symbol> = [
    "organization", "organisation", "house", "secretary", "director", "court", "bank", "university",
    "republic", "institute",
    "department", "council", "association", "union", "federation", "minister",
  ]

  /// Whether the words may be names here: not the mere first word of a sentence.
  private func isNamed(_ range: Range<Int>) -> Bool {
    if range.count > 1 {
      return range.contains { tokens[$0].tag.universal == .propn || words.isAcronym[$0] }
    }
    let index = range.lowerBound
    let tag = tokens[index].tag.universal
    if tag == .propn || words.isAcronym[index] && tag != .num { return true }
    return index > sentence.tokens.lowerBound && tag == .noun
      && !Self.isMonthOrDay(words.keys[index])
      && followsTitle(index)
  }

  private func isNameLike(_ index: Int, _ count: Int, _ entry: NameLexicon.Entry) -> Bool {
    // "US" is a country, "us" is not; "WHO" likewise: the lexicon's own capitals count for short words.
    let range = tokens[index].range
    if count == 1, range.count <= 3, entry.kind != .place {
      return words.isAcronym[index] || body[range].contains(".")
        || entry.name == nil && words.isCapital[index] && range.count == 3
    }
    return words.isCapital[index] || startsKnownLowerCase(index)
  }

  private func isBody(_ range: Range<Int>) -> Bool { bodyKind(range) != nil }

  private func bodyKind(_ range: Range<Int>) -> NameKind? { lexicon.bodyKind(words.keys[range]) }

  private func isPerson(_ range: Range<Int>) -> Bool {
    guard range.count <= 5 else { return false }
    if givenName(at: range.lowerBound) { return range.count > 1 || isPersonAlone(range.lowerBound) }
    guard range.count >= 2 else { return isPersonAlone(range.lowerBound) }
    return hasInitial(range) || isFollowedByAge(range.upperBound)
      || isFollowedByTitle(range.upperBound)
  }

  private func givenName(at index: Int) -> Bool {
    if lexicon.givenNames.contains(words.keys[index]) { return true }
    return pluralGivenName(at: index) != nil
  }

  /// "Alexanders" before two surnames: "Alexander".
  private func pluralGivenName(at index: Int) -> String? {
    let text = body[tokens[index].range]
    guard text.hasSuffix("s"), index + 3 < end, body[tokens[index + 2].range] == "and",
      words.isCapital[index + 1], words.isCapital[index + 3],
      lexicon.givenNames.contains(PhraseTable<Bool>.key(text.dropLast()))
    else { return nil }
    return String(text.dropLast())
  }

  private func isPersonAlone(_ index: Int) -> Bool {
    guard tokens[index].tag.universal == .propn, !words.isAcronym[index] else { return false }
    let next = index + 1 < end ? tokens[index + 1] : nil
    return next?.tag.isVerb == true && Self.speaking.contains(next?.lemma ?? "")
  }

  private static let speaking: Set<Symbol> = [
    "say", "tell", "add", "claim", "insist", "argue", "tweet", "declare", "affirm", "recall",
    "stress",
  ]

  private func hasInitial(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains {
      tokens[$0].range.count == 2 && body[tokens[$0].range].hasSuffix(".")
    }
  }

  // "John Gill, 52,"
  private func isFollowedByAge(_ index: Int) -> Bool {
    index + 1 < end && body[tokens[index].range] == "," && tokens[index + 1].tag.penn == .number
  }

  // "Diego Molano, the defence minister"
  private func isFollowedByTitle(_ index: Int) -> Bool {
    guard index + 2 < end, body[tokens[index].range] == "," else { return false }
    var next = index + 1
    let limit = min(end, index + 6)
    while next < limit {
      if lexicon.titles.value(of: words.keys[next...next]) != nil { return true }
      if tokens[next].tag.isVerb || tokens[next].tag.universal == .punct { return false }
      next += 1
    }
    return false
  }

  private func followsTitle(_ index: Int) -> Bool {
    guard index > sentence.tokens.lowerBound else { return false }
    for length in 1...3 where index - length >= sentence.tokens.lowerBound {
      if lexicon.titles.value(of: words.keys[(index - length)..<index]) != nil { return true }
    }
    return false
  }

  // Where the titles that begin a run end ("Foreign Minister" in "Foreign Minister Sergei Lavrov").
  private func endOfTitle(from start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, let title = lexicon.titles.longest(words.keys[index..<end]) {
      index += title.count
    }
    if index == start {
      // "Senior Foreign Minister": words before a title are part of it.
      for inner in (start + 1)..<max(start + 1, end)
      where lexicon.titles.longest(words.keys[inner..<end]) != nil && bodyKind(start..<end) == nil {
        return endOfTitle(from: inner, end)
      }
    }
    return index
  }

  private func isFunctionWord(_ index: Int) -> Bool {
    switch tokens[index].tag.universal {
    case .det, .adp, .sconj, .adv, .pron, .cconj, .aux, .part, .verb, .num: true
    default: false
    }
  }

  private func guess(_ range: Range<Int>) -> NameKind {
    if range.count == 1, words.isAcronym[range.lowerBound] { return .organization }
    if range.lowerBound > sentence.tokens.lowerBound {
      let before = tokens[range.lowerBound - 1]
      if before.tag.universal == .adp, Self.locative.contains(before.lemma) { return .place }
    }
    if range.count == 2 || range.count == 3,
      range.allSatisfy({ tokens[$0].tag.universal == .propn && !words.isAcronym[$0] })
    {
      return .person
    }
    return .other
  }

  private static let locative: Set<Symbol> = [
    "in", "at", "near", "from", "around", "outside", "inside",
  ]

  private static func isMonthOrDay(_ key: UInt64) -> Bool {
    let word = Symbol(hash: key)
    return CalendarNames.month(word) != nil || CalendarNames.weekday(word) != nil
  }

  private mutating func takeKnown(_ range: Range<Int>, _ entry: NameLexicon.Entry) -> Int {
    if entry.kind == .nationality {
      // "Russian Foreign Ministry": the demonym, then the body that belongs to its country.
      append(range, .nationality, body[span(range)], entry.country)
      let rest = range.upperBound
      guard rest < end, words.isCapital[rest] else { return rest }
      let run = capitalRun(from: rest)
      if let kind = bodyKind(run) {
        append(run, kind, body.line(span(range.lowerBound..<run.upperBound)), entry.country)
        return run.upperBound
      }
      return rest
    }
    append(
      range,
      entry.kind,
      entry.name ?? (entry.kind == .country ? countryName(entry, range) : text(range)),
      entry.country
    )
    return range.upperBound
  }

  private func countryName(_ entry: NameLexicon.Entry, _ range: Range<Int>) -> String {
    entry.country.flatMap(lexicon.name(ofCountry:)) ?? text(range)
  }

  private mutating func takePerson(_ range: Range<Int>) -> Int {
    if let given = pluralGivenName(at: range.lowerBound) {
      let first = range.lowerBound
      append(first..<(first + 2), .person, given + " " + text((first + 1)..<(first + 2)), nil)
      append((first + 3)..<(first + 4), .person, given + " " + text((first + 3)..<(first + 4)), nil)
      return first + 4
    }
    return take(range, .person, nil)
  }

  private mutating func take(_ range: Range<Int>, _ kind: NameKind, _ country: String?) -> Int {
    guard !(range.count == 1 && Self.isMonthOrDay(words.keys[range.lowerBound])) else {
      return range.upperBound
    }
    append(range, kind, text(range), country)
    return range.upperBound
  }

  private mutating func append(
    _ range: Range<Int>,
    _ kind: NameKind,
    _ name: String,
    _ country: String?
  ) {
    found.append(
      NameMention(range: span(range), tokens: range, kind: kind, name: name, country: country)
    )
  }

  private func text(_ range: Range<Int>) -> String { body.line(span(range)) }

  private func span(_ range: Range<Int>) -> TextRange {
    TextRange(tokens[range.lowerBound].range.start, tokens[range.upperBound - 1].range.end)
  }
}
