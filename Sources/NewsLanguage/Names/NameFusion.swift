import NewsModel

/// Brings together what the model decided and what rules and lexicons know.
struct NameFusion {
  let lexicon: NameLexicon
  let words: NameWords
  let tokens: [Token]
  let body: SourceText

  /// The names of a sentence.
  ///
  /// `decided`: ranges of words of the sentence with their types. `known`: what the rules found there, in order.
  func names(
    _ decided: [(range: Range<Int>, kind: NameLabel.Kind)],
    _ known: [NameMention],
    _ sentence: Sentence
  ) -> [NameMention] {
    var result: [NameMention] = []
    var rest = known[...]
    for (range, kind) in decided {
      let first = sentence.tokens.lowerBound
      let tokens = (first + range.lowerBound)..<(first + range.upperBound)
      while let name = rest.first, name.tokens.upperBound <= tokens.lowerBound {
        keep(name, &result)
        rest = rest.dropFirst()
      }
      var within: [NameMention] = []
      while let name = rest.first, name.tokens.lowerBound < tokens.upperBound {
        within.append(name)
        rest = rest.dropFirst()
      }
      result += fused(tokens, kind, within)
    }
    for name in rest { keep(name, &result) }
    return result.map(located)
  }

  /// "Shanghai authorities", "Kano State government": a body that no lexicon knows is of the place in its name.
  private func located(_ name: NameMention) -> NameMention {
    guard name.country == nil, [.agency, .organization, .group].contains(name.kind),
      lexicon.phrases.value(of: words.keys[name.tokens]) == nil
    else { return name }
    for index in name.tokens where words.isCapital[index] {
      guard let entry = lexicon.phrases.longest(words.keys[index..<name.tokens.upperBound])?.value,
        entry.kind == .place || entry.kind == .country || entry.kind == .nationality,
        let country = entry.country
      else { continue }
      return NameMention(
        range: name.range,
        tokens: name.tokens,
        kind: name.kind,
        name: name.name,
        country: country
      )
    }
    return name
  }

  /// What the model knows nothing of stays where a lexicon vouches for it.
  private func keep(_ name: NameMention, _ result: inout [NameMention]) {
    switch name.kind {
    case .nationality, .country, .other, .agency, .outlet, .group: result.append(name)
    case .place where name.country != nil: result.append(name)
    case .person, .organization, .place: break
    }
  }

  private func fused(_ range: Range<Int>, _ kind: NameLabel.Kind, _ within: [NameMention])
    -> [NameMention]
  {
    if let only = within.first, within.count == 1, only.tokens == range, fits(only.kind, kind) {
      return within
    }
    // "Russian Foreign Ministry": the people, then the body that is theirs.
    if kind == .organization, within.count == 2, within[0].kind == .nationality,
      within[0].tokens.lowerBound == range.lowerBound,
      within[1].tokens.upperBound == range.upperBound, fits(within[1].kind, kind)
    {
      return within
    }
    let people = within.first {
      $0.kind == .nationality && $0.tokens.lowerBound == range.lowerBound
    }
    return [mention(range, kind, people?.country)]
  }

  private func fits(_ known: NameKind, _ kind: NameLabel.Kind) -> Bool {
    NameLabel.Kind(known) == kind
  }

  private func mention(_ tokens: Range<Int>, _ kind: NameLabel.Kind, _ country: String?)
    -> NameMention
  {
    let range = TextRange(
      self.tokens[tokens.lowerBound].range.start,
      self.tokens[tokens.upperBound - 1].range.end
    )
    let entry = lexicon.phrases.value(of: words.keys[tokens])
    let text = body.line(range)
    switch kind {
    case .person:
      return NameMention(range: range, tokens: tokens, kind: .person, name: text, country: nil)
    case .organization:
      let known = entry.flatMap { fits($0.kind, kind) ? $0 : nil }
      return NameMention(
        range: range,
        tokens: tokens,
        kind: known?.kind ?? lexicon.bodyKind(words.keys[tokens]) ?? .organization,
        name: known?.name ?? text,
        country: known?.country ?? country
      )
    case .place:
      let known = entry.flatMap { fits($0.kind, kind) ? $0 : nil }
      let usual = known?.kind == .country ? known?.country.flatMap(lexicon.name(ofCountry:)) : nil
      return NameMention(
        range: range,
        tokens: tokens,
        kind: known?.kind ?? .place,
        name: known?.name ?? usual ?? text,
        country: known?.country
      )
    }
  }
}
