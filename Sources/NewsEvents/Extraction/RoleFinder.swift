import NewsModel

/// Finds who did it and to whom, from the dependencies around a trigger.
struct RoleFinder {
  struct Roles {
    var actors: [Int] = []
    var recipients: [Int] = []
    /// A deed or a thing that stands where a recipient would ("condemned the attack").
    var deed: Int?
    /// Where the recipient stood, for people: a preposition, "object", "content".
    var slot = ""
  }

  let scene: Scene
  private var graph: SentenceGraph { scene.graph }

  init(_ scene: Scene) { self.scene = scene }

  func roles(of match: FrameMatcher.Match) -> Roles {
    switch match.frame.part {
    case .verb, .adjective: verbRoles(match)
    case .noun: nounRoles(match)
    }
  }

  // MARK: - Verbs

  func isPassive(_ verb: Int) -> Bool {
    guard graph.tag(verb).penn == .participle || graph.tag(verb).penn == .past else { return false }
    let helpers = graph.children(of: verb, .aux, .auxPassive).map { graph.lemma($0) }
    if helpers.contains("be") || helpers.contains("get") { return true }
    // "was summoned and handed a protest": of what is given the object is no patient.
    if graph.relation(verb) == .conj, Self.giving.contains(graph.lemma(verb)),
      graph.child(of: verb, .nsubj, .aux) == nil, let first = graph.head(of: verb),
      graph.tag(first).universal == .verb, isPassive(first)
    {
      return true
    }
    // "has suspended" is active, whatever the parse calls its subject.
    if helpers.contains("have") || graph.tag(verb).penn == .past { return false }
    if graph.child(of: verb, .nsubjPassive) != nil { return graph.child(of: verb, .obj) == nil }
    if graph.relation(verb) == .acl { return graph.child(of: verb, .aux) == nil }
    if graph.relation(verb) == .conj, graph.child(of: verb, .nsubj, .aux, .obj) == nil,
      let first = graph.head(of: verb), first != verb
    {
      return graph.tag(first).universal == .verb && isPassive(first)
    }
    return graph.child(of: verb, .oblAgent) != nil
  }

  /// The head of the phrase that does what the verb says, wherever the grammar puts it.
  func subject(of verb: Int) -> Int? {
    if let found = subject(of: verb, depth: 0) { return found }
    return isPassive(verb) ? nil : actorBefore(verb)
  }

  /// Where the parse gives a finite verb no subject: the actor right before it, with nothing but quotes and adverbs between.
  private func actorBefore(_ verb: Int) -> Int? {
    let isFinite =
      [.past, .present, .presentThird].contains(graph.tag(verb).penn)
      || graph.tag(verb).penn == .base && graph.child(of: verb, .mark) == nil
        && graph.relation(verb) != .xcomp
    guard isFinite, graph.child(of: verb, .nsubj, .expl, .csubj) == nil else { return nil }
    var place = verb - 1
    while place >= graph.sentence.tokens.lowerBound {
      if let before = scene.beforeTime(at: place) {
        place = before
        continue
      }
      switch graph.tag(place).universal {
      case .adv, .aux, .part: place -= 1
      case .punct where [.openingQuote, .closingQuote].contains(graph.tag(place).penn): place -= 1
      case .noun, .propn:
        // Up to the head of the phrase that ends here, and to the first of a coordination.
        var head = place
        while let above = graph.head(of: head), above < verb, graph.tag(above).isNominal,
          above != head, !scene.isTime(above),
          [.nmod, .compound, .flat, .appos, .conj, .nmodPossessive].contains(graph.relation(head))
        { head = above }
        return scene.isActor(head) ? head : nil
      default: return nil
      }
    }
    return nil
  }

  private func subject(of verb: Int, depth: Int) -> Int? {
    guard depth < 5 else { return nil }
    if isPassive(verb) { return agent(of: verb) }
    let own = graph.children(of: verb, .nsubj, .nsubjPassive)
    // "said Wednesday it had expelled": a day acts on nobody.
    if let own = own.last(where: { !scene.isTime($0) && scene.isActor($0) }) ?? own.last(where: {
      !scene.isTime($0)
    })
      ?? own.first
    {
      return antecedent(of: own, in: verb) ?? own
    }
    guard let head = graph.head(of: verb) else { return nil }
    switch graph.relation(verb) {
    case .xcomp:
      // "ordered two officials to leave": the object of the order; "agreed to leave": its subject.
      if let object = graph.child(of: head, .obj, .iobj), object < verb { return object }
      if isPassive(head) { return graph.child(of: head, .nsubjPassive) }
      return subject(of: head, depth: depth + 1)
    case .advcl:
      if graph.child(of: verb, .mark).map({ graph.lemma($0) == "of" || graph.lemma($0) == "for" })
        ?? false,
        let object = graph.child(of: head, .obj, .nsubjPassive)
      {
        return object
      }
      if let told = told(by: head, before: verb) { return subject(of: told, depth: depth + 1) }
      return isPassive(head)
        ? graph.child(of: head, .nsubjPassive) : subject(of: head, depth: depth + 1)
    case .conj:
      guard graph.tag(head).universal == .verb || graph.tag(head).universal == .adj else {
        return nil
      }
      return isPassive(head)
        ? graph.child(of: head, .nsubjPassive) : subject(of: head, depth: depth + 1)
    case .acl:
      guard graph.tag(head).isNominal else { return nil }
      // "passed a resolution Thursday criticising …": a day criticises nobody.
      if scene.isTime(head) {
        return graph.head(of: head).flatMap { subject(of: $0, depth: depth + 1) }
      }
      // "made the decision to request": who made it; "a man wanting peace": the man.
      guard graph.child(of: verb, .mark).map({ graph.lemma($0) == "to" }) ?? false,
        !scene.isActor(head)
      else { return head }
      if let owner = graph.child(of: head, .nmodPossessive) { return owner }
      // "the attempts by the government to accuse …".
      if let maker = graph.children(of: head, .nmod).first(where: {
        graph.preposition(of: $0) == "by" && scene.isActor($0)
      }) {
        return maker
      }
      guard let carrier = graph.head(of: head), graph.tag(carrier).universal == .verb else {
        return nil
      }
      return subject(of: carrier, depth: depth + 1)
    case .aclRelative: return head
    case .ccomp, .parataxis: return nil
    default: return nil
    }
  }

  /// "They overran the base, officials said, killing five": what is told acts, not the teller.
  private func told(by verb: Int, before participle: Int) -> Int? {
    guard [.say, .claim].contains(scene.lexicon.governor(graph.lemma(verb), isNoun: false)),
      graph.tag(participle).penn == .gerund,
      scene.lexicon.reporting.verb(graph.lemma(participle)) == nil
    else { return nil }
    return graph.children(of: verb, .ccomp, .parataxis).first { $0 < verb }
  }

  /// What a relative pronoun stands for.
  private func antecedent(of pronoun: Int, in verb: Int) -> Int? {
    let isRelative = [.whDeterminer, .whPronoun].contains(graph.tag(pronoun).penn)
    if graph.relation(verb) == .aclRelative, isRelative || graph.lemma(pronoun) == "that" {
      return graph.head(of: verb)
    }
    // "Suu Kyi, who had breakfast": whom the parse did not hang it on.
    guard isRelative else { return nil }
    var place = pronoun - 1
    if place >= graph.sentence.tokens.lowerBound, graph.tag(place).penn == .comma { place -= 1 }
    guard place >= graph.sentence.tokens.lowerBound, graph.tag(place).isNominal else { return nil }
    var head = place
    while let above = graph.head(of: head), above < pronoun, graph.tag(above).isNominal,
      [.compound, .flat, .nmod, .nmodPossessive].contains(graph.relation(head))
    { head = above }
    return scene.isActor(head) ? head : nil
  }

  func agent(of verb: Int) -> Int? {
    if let agent = graph.child(of: verb, .oblAgent) { return agent }
    return graph.children(of: verb, .obl).first { graph.preposition(of: $0) == "by" }
  }

  private func verbRoles(_ match: FrameMatcher.Match) -> Roles {
    let verb = match.trigger
    var roles = Roles()
    roles.actors = subjects(of: verb).flatMap(actorsBehind)
    var objects = FrameMatcher(scene).objects(of: verb)
    if objects.isEmpty { objects = distantObject(verb) }
    let choice = RecipientFinder(scene, self).choice(
      of: match,
      objects: objects,
      excluding: roles.actors
    )
    roles.recipients = choice.recipients.filter { !roles.actors.contains($0) }
    roles.deed = choice.deed
    roles.slot = choice.slot
    return roles
  }

  /// The object of a verb that stands elsewhere: a relative's noun, a passive complement's subject.
  private func distantObject(_ verb: Int) -> [Int] {
    guard let head = graph.head(of: verb) else { return [] }
    switch graph.relation(verb) {
    case .aclRelative:
      return isPassive(verb) || graph.child(of: verb, .nsubj) != nil ? [head] : []
    case .xcomp where isPassive(verb):
      return subject(of: head).map { [$0] } ?? []
    default: return []
    }
  }

  /// All who do what the verb says.
  func subjects(of verb: Int) -> [Int] {
    guard let first = subject(of: verb) else { return [] }
    // Two subjects side by side are a coordination that the parse did not see.
    if !isPassive(verb) {
      let own = graph.children(of: verb, .nsubj).filter { !scene.isTime($0) && $0 < verb }
      if own.count > 1, let last = own.last, last == first, last - own[0] < 20,
        (own[0]..<last).contains(where: { graph.lemma($0) == "and" })
      {
        // "his counterpart Imran Khan": of two that stand side by side the name.
        let parties = own.indices.filter { place in
          place + 1 == own.count
            || (own[place]..<own[place + 1]).contains {
              graph.tag($0).universal == .cconj || graph.tag($0).penn == .comma
            }
        }
        return parties.flatMap { withConjuncts(own[$0]) }
      }
    }
    return withConjuncts(first)
  }

  /// Subjects that only carry the act: "a statement by the ministry", "a report from X" lead to their maker.
  private func actorsBehind(_ index: Int) -> [Int] {
    guard scene.name(at: index) == nil, Self.vehicles.contains(graph.lemma(index)) else {
      return [index]
    }
    if let owner = graph.child(of: index, .nmodPossessive) { return [owner] }
    let makers = graph.children(of: index, .nmod).filter {
      ["by", "from", "of"].contains(graph.preposition(of: $0) ?? "") && scene.isActor($0)
    }
    if let maker = makers.first { return [maker] }
    // "passed a resolution criticising …": who passed it.
    if graph.relation(index) == .obj, let carrier = graph.head(of: index),
      let author = subject(of: carrier), author != index
    {
      return withConjuncts(author)
    }
    return [index]
  }

  private static let vehicles: Set<Symbol> = [
    "statement", "report", "bill", "resolution", "decree", "letter", "note", "move", "decision",
    "document",
  ]

  // MARK: - Nouns

  private func nounRoles(_ match: FrameMatcher.Match) -> Roles {
    let noun = match.trigger
    var roles = Roles()
    if let possessor = graph.child(of: noun, .nmodPossessive), scene.isActor(possessor) {
      roles.actors = withConjuncts(possessor)
    }
    if roles.actors.isEmpty,
      let modifier = graph.children(of: noun, .amod, .compound).first(where: {
        scene.name(at: $0).map {
          $0.kind == .nationality || $0.kind == .country || $0.kind == .agency || $0.kind == .group
        } ?? false
      })
    {
      roles.actors = [modifier]
    }
    let phrases = graph.children(of: noun, .nmod, .obl)
    if roles.actors.isEmpty,
      let maker = phrases.first(where: { graph.preposition(of: $0) == "by" && scene.isActor($0) })
    {
      roles.actors = withConjuncts(maker)
    }
    let light = lightVerb(over: noun)
    let around = phrases + (light.map { graph.children(of: $0, .obl) } ?? [])
    if roles.actors.isEmpty, let maker = byPhrase(after: noun) {
      roles.actors = withConjuncts(maker)
    }
    if let sides = around.first(where: { graph.preposition(of: $0) == "between" }) {
      roles.actors = withConjuncts(sides).filter(scene.isActor)
      return roles
    }
    if let light {
      if graph.relation(noun) == .nsubjPassive || isPassive(light) {
        if let agent = agent(of: light) { roles.actors = withConjuncts(agent) }
      } else if graph.relation(noun) == .obj || graph.relation(noun) == .obl,
        let subject = subject(of: light)
      {
        if Self.reverse.contains(graph.lemma(light)) {
          roles.recipients = withConjuncts(subject).filter(scene.isRecipient)
          if roles.actors.isEmpty,
            let giver = around.first(where: {
              graph.preposition(of: $0) == "from" && scene.isActor($0)
            })
          {
            roles.actors = withConjuncts(giver)
          }
        } else if roles.actors.isEmpty || Self.light.contains(graph.lemma(light)) {
          roles.actors = withConjuncts(subject)
        }
      }
    }
    if roles.actors.isEmpty, Self.done.contains(graph.lemma(noun)),
      let doer = phrases.first(where: { graph.preposition(of: $0) == "of" && scene.isActor($0) })
    {
      roles.actors = withConjuncts(doer)
    }
    guard roles.recipients.isEmpty else { return roles }
    let choice = RecipientFinder(scene, self).choice(
      of: match,
      objects: [],
      and: light.map { [$0] } ?? [],
      excluding: roles.actors
    )
    roles.recipients = choice.recipients.filter { !roles.actors.contains($0) }
    roles.deed = choice.deed
    roles.slot = choice.slot
    return roles
  }

  /// Nouns whose of-phrase does it: "the withdrawal of the army", not "the arrest of the spy".
  private static let done: Set<Symbol> = [
    "withdrawal", "resignation", "retreat", "departure", "arrival", "visit", "surrender", "protest",
    "demonstration", "march", "return", "refusal", "rally", "strike", "pullout", "revolt", "mutiny",
    "meeting",
  ]

  /// "The expulsion of two officers by Lithuania came …": the by-phrase before the verb, wherever the parse hangs it.
  private func byPhrase(after noun: Int) -> Int? {
    var place = noun + 1
    while place < graph.sentence.tokens.upperBound, place < noun + 12,
      graph.tag(place).universal != .verb, graph.tag(place).penn != .comma
    {
      if graph.lemma(place) == "by", graph.relation(place) == .case,
        let maker = graph.head(of: place), scene.isActor(maker)
      {
        return maker
      }
      place += 1
    }
    return nil
  }

  /// The verb that does no more than carry the noun ("held talks", "the meeting held on Monday").
  func lightVerb(over noun: Int) -> Int? {
    if let head = graph.head(of: noun), graph.tag(head).universal == .verb,
      [.obj, .nsubjPassive, .obl].contains(graph.relation(noun)),
      Self.light.contains(graph.lemma(head)) || Self.reverse.contains(graph.lemma(head))
        || scene.lexicon.governor(graph.lemma(head), isNoun: false) == .start
    {
      return head
    }
    return graph.children(of: noun, .acl, .aclRelative).first {
      Self.light.contains(graph.lemma($0))
    }
  }

  private static let light: Set<Symbol> = [
    "hold", "launch", "carry", "stage", "issue", "make", "open", "give", "file", "have", "conduct",
    "begin", "start", "resume", "mount", "take", "announce", "order", "impose", "host", "convene",
    "call", "deliver", "level", "lodge", "attend", "join", "pay",
  ]
  private static let giving: Set<Symbol> = [
    "hand", "give", "deny", "refuse", "offer", "grant", "award", "tell", "ask", "show", "send",
  ]
  private static let reverse: Set<Symbol> = [
    "face", "receive", "suffer", "draw", "undergo", "meet",
  ]

  // MARK: - Coordination

  func withConjuncts(_ head: Int) -> [Int] {
    [head] + graph.conjuncts(of: head).filter { !scene.isTime($0) }
  }
}
