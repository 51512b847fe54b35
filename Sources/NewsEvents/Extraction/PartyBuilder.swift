import NewsModel

/// Turns the head of a noun phrase into a party: its words, whom they name, and for which country and sector it acts.
struct PartyBuilder {
  let scene: Scene
  private var graph: SentenceGraph { scene.graph }

  init(_ scene: Scene) { self.scene = scene }

  /// `limit`: a token that the phrase may not reach ("persona" of "declared X persona non grata").
  func party(_ head: Int, before limit: Int? = nil) -> Party {
    let range = phrase(head, before: limit)
    let text = graph.body.line(range)
    let inside = scene.names.filter { range.contains($0.range) }
    let named = principal(head, inside)
    let country = country(head, named, inside)
    let sector = sector(head, named, range)
    return Party(
      range: range,
      text: text,
      name: name(named, text, country),
      kind: kind(named, head, sector),
      country: country,
      sector: sector
    )
  }

  /// Whether a party's part in an event makes it political.
  func isPolitical(_ party: Party, _ head: Int) -> Bool {
    if party.kind == .country || party.kind == .agency || party.kind == .group { return true }
    if let actor = scene.lexicon.actor(graph.lemma(head)), actor.isPolitical { return true }
    if let sector = party.sector, Self.political.contains(sector) { return true }
    if graph.sentence.tokens.contains(where: {
      party.range.contains(graph.tokens[$0].range)
        && scene.lexicon.actor(graph.lemma($0))?.isPolitical == true
    }) {
      return true
    }
    return party.country != nil && party.kind != .organization
  }

  private static let political: Set<String> = [
    "GOV", "MIL", "COP", "JUD", "LEG", "SPY", "PTY", "OPP", "REB", "UAF", "PRM", "IGO",
  ]

  private func phrase(_ head: Int, before limit: Int?) -> TextRange {
    var range = graph.phrase(head)
    if let limit, limit > head, limit > graph.sentence.tokens.lowerBound,
      graph.tokens[limit].range.start < range.end
    {
      range = TextRange(range.start, graph.tokens[limit - 1].range.end)
    }
    // "two diplomats Wednesday": the day is no part of whom the words name.
    if let day = scene.times.first(where: {
      $0.tokens.lowerBound > head && range.contains($0.range)
    }),
      day.range.end == range.end
    {
      range = TextRange(range.start, graph.tokens[day.tokens.lowerBound - 1].range.end)
    }
    if let name = scene.name(at: head) {
      range = range.joined(with: name.range)
    }
    return range
  }

  /// The name that the phrase is about: a person in it, else the name at its head.
  private func principal(_ head: Int, _ inside: [NameMention]) -> NameMention? {
    let own = scene.name(at: head)
    if own?.kind == .person { return own }
    let person = inside.first { name in
      name.kind == .person
        && name.tokens.contains { token in
          var current = token
          while let above = graph.head(of: current), name.tokens.contains(above) { current = above }
          return graph.head(of: current) == head
            && [.flat, .appos, .compound, .nmodDescriptive].contains(graph.relation(current))
        }
    }
    return person ?? own
  }

  private func name(_ named: NameMention?, _ text: String, _ country: String?) -> String {
    guard let named else { return Self.withoutArticle(text) }
    switch named.kind {
    case .place, .agency:
      // A capital that acts stands for its government.
      if named.kind == .place, let country, let known = scene.lexicon.name(ofCountry: country) {
        return known
      }
      return named.name
    case .nationality: return Self.withoutArticle(text)
    default: return named.name
    }
  }

  private static func withoutArticle(_ text: String) -> String {
    for article in ["the ", "The ", "a ", "A ", "an ", "An "] where text.hasPrefix(article) {
      return String(text.dropFirst(article.count))
    }
    return text
  }

  private func kind(_ named: NameMention?, _ head: Int, _ sector: String?) -> NameKind {
    guard let named, scene.name(at: head) != nil || named.kind == .person else {
      switch sector {
      case "GOV", "MIL", "COP", "JUD", "LEG", "SPY", "IGO":
        return Self.bodies.contains(graph.lemma(head)) ? .agency : .other
      case "REB", "UAF", "PRM": return .group
      default: return .other
      }
    }
    return named.kind == .place ? .country : named.kind
  }

  private static let bodies: Set<Symbol> = [
    "government", "ministry", "embassy", "consulate", "army", "police", "court", "parliament",
    "agency", "service", "department", "authority",
    "administration", "mission", "military", "navy", "council", "commission", "congress", "senate",
    "chancellery", "presidency", "office",
  ]

  private func country(_ head: Int, _ named: NameMention?, _ inside: [NameMention]) -> String? {
    if let named {
      let known = scene.lexicon.people.allegiance(of: named.name)
      if named.kind == .person {
        return scene.countries[named.name] ?? modifierCountry(head, inside) ?? known?.country
      }
      // "Chile's Defence Department" is not the one of the lexicon.
      if named.kind == .agency || named.kind == .organization,
        let owner = modifierCountry(head, inside.filter { $0.range != named.range })
      {
        return owner
      }
      if let country = named.country ?? known?.country { return country }
    }
    return modifierCountry(head, inside) ?? residence(head, inside)
  }

  /// "people in Britain", "unions in Denmark": where people live says whose they are, unless others sent them.
  private func residence(_ head: Int, _ inside: [NameMention]) -> String? {
    guard !Self.sent.contains(graph.lemma(head)) else { return nil }
    for phrase in graph.children(of: head, .nmod)
    where ["in", "across", "of"].contains(graph.preposition(of: phrase) ?? "") {
      if let country = inside.first(where: { $0.tokens.contains(phrase) })?.country {
        return country
      }
    }
    return nil
  }

  private static let sent: Set<Symbol> = [
    "embassy", "consulate", "mission", "ambassador", "envoy", "troop", "troops", "force",
    "diplomat", "attaché", "commander", "consul", "representative", "delegation", "army", "soldier",
    "base", "company", "correspondent",
  ]

  /// "Russian" before the head, "Russia's", "of Russia"; not the place behind "in".
  private func modifierCountry(_ head: Int, _ inside: [NameMention]) -> String? {
    for child in graph.children(
      of: head,
      .amod,
      .compound,
      .nmodPossessive,
      .nmod,
      .flat,
      .nmodDescriptive,
      .appos
    ) {
      // "two diplomats from the Russian embassy" act for Russia; "the embassy in Bogotá" does not act for Colombia.
      if graph.relation(child) == .nmod, let word = graph.preposition(of: child),
        !["of", "from", "at"].contains(word)
      {
        continue
      }
      if let country = inside.first(where: { $0.tokens.contains(child) })?.country {
        return country
      }
      if let deeper = graph.children(of: child, .amod, .compound, .nmodPossessive).lazy.compactMap({
        inner in inside.first { $0.tokens.contains(inner) }?.country
      }).first {
        return deeper
      }
    }
    return nil
  }

  private func sector(_ head: Int, _ named: NameMention?, _ range: TextRange) -> String? {
    let own = sectorInOffice(head, named, range)
    // Who held an office holds it no more.
    if own == "GOV", isFormer(head) { return "ELI" }
    return own
  }

  private func isFormer(_ head: Int) -> Bool {
    graph.children(of: head, .amod, .compound, .nmodDescriptive).contains {
      ["former", "ex", "retired", "disgraced", "ousted", "deposed"].contains(graph.lemma($0))
    }
  }

  private func sectorInOffice(_ head: Int, _ named: NameMention?, _ range: TextRange) -> String? {
    let words = graph.sentence.tokens.filter { range.contains(graph.tokens[$0].range) }
    let title = words.lazy.filter { !(named?.tokens.contains($0) ?? false) }.compactMap {
      scene.lexicon.actor(graph.lemma($0))?.sector
    }.first
    if let named, named.kind == .person {
      return title ?? scene.lexicon.people.allegiance(of: named.name)?.sector
    }
    // "a military intelligence agency officer": whoever else they are, they are spies.
    if words.contains(where: { ["intelligence", "spy", "espionage"].contains(graph.lemma($0)) }) {
      return "SPY"
    }
    if let named, let known = scene.lexicon.people.allegiance(of: named.name) {
      return known.sector
    }
    if let named, [.agency, .group, .organization].contains(named.kind) {
      if let sector = scene.lexicon.sector(ofBody: named.name) { return sector }
      for token in named.tokens.reversed() {
        if let sector = scene.lexicon.actor(graph.lemma(token))?.sector { return sector }
      }
    }
    switch named?.kind {
    case .outlet: return "MED"
    case .country, .place: return "GOV"
    default: break
    }
    return sectorOfNoun(head, words)
      ?? (named?.kind == .nationality && named?.country != nil ? "GOV" : nil)
  }

  /// By the noun, unless it says little: "members of the army", "a paramilitary group", "a group of thieves".
  private func sectorOfNoun(_ head: Int, _ words: [Int]) -> String? {
    if Self.vague.contains(graph.lemma(head)) {
      let inner =
        graph.children(of: head, .amod, .compound)
        + graph.children(of: head, .nmod).filter { graph.preposition(of: $0) == "of" }
      for word in inner {
        if let name = scene.name(at: word),
          let known = scene.lexicon.people.allegiance(of: name.name)
        {
          return known.sector
        }
        if let sector = scene.lexicon.actor(graph.lemma(word))?.sector { return sector }
      }
    }
    if let sector = scene.lexicon.actor(graph.lemma(head))?.sector { return sector }
    return words.lazy.compactMap { scene.lexicon.actor(graph.lemma($0))?.sector }.first
  }

  private static let vague: Set<Symbol> = [
    "member", "group", "organization", "organisation", "leader", "community", "unit", "force",
    "number", "dozen", "dozens", "hundred", "hundreds", "thousands", "worker", "team", "body",
    "gunman", "fighter", "element", "faction", "band", "section", "supporter", "representative",
    "syndicate", "network", "bank", "chief", "head", "director", "officer", "several", "some",
    "two", "three",
  ]
}
