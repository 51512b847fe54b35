import NewsModel

/// Finds to whom an act was done: every noun phrase below the trigger is weighed, and the best one taken.
///
/// The order is that of the event design: an object that can act, the prepositions that the frame asks for, the usual
/// prepositions, then what a promise or a refusal is about, then the deed or thing itself, then the place.
struct RecipientFinder {
  /// Where a noun phrase stands in relation to the trigger.
  private enum Slot {
    case object, phrase, content, clauseSubject, modifier
  }

  private struct Candidate {
    let index: Int
    let slot: Slot
    let preposition: Symbol?
    let depth: Int
  }

  struct Choice {
    var recipients: [Int] = []
    /// A deed or a thing that stands where a recipient would ("condemned the attack").
    var deed: Int?
    var slot = ""
  }

  let scene: Scene
  let finder: RoleFinder
  private var graph: SentenceGraph { scene.graph }

  init(_ scene: Scene, _ finder: RoleFinder) {
    self.scene = scene
    self.finder = finder
  }

  /// The best recipient of a verb, leaving out those who act.
  ///
  /// `objects`: the verb's objects, or its subject where it is passive. `carriers`: the verb that carries a noun.
  func choice(
    of match: FrameMatcher.Match,
    objects: [Int],
    and carriers: [Int] = [],
    excluding actors: [Int]
  ) -> Choice {
    var candidates = objects.map {
      Candidate(index: $0, slot: .object, preposition: nil, depth: 0)
    }
    for object in objects { collect(below: object, into: &candidates, depth: 1, content: false) }
    collect(below: match.trigger, into: &candidates, depth: 0, content: false)
    // What hangs on the verb that carries a noun ("held talks in Rome with the envoy").
    for carrier in carriers {
      collect(below: carrier, into: &candidates, depth: 0, content: false, except: match.trigger)
    }
    var best: (candidate: Candidate, score: Float)?
    for candidate in candidates
    where !actors.contains(candidate.index)
      && !actors.contains(where: { isPart(candidate.index, of: $0) })
      && !scene.isTime(candidate.index)
    {
      var score = score(candidate, match)
      // "On a visit to Zimbabwe he praised …": what stands before the verb is rarely whom it is done to.
      if candidate.index < match.trigger, candidate.slot != .object { score -= 3 }
      if score > 0, best.map({ score > $0.score }) ?? true { best = (candidate, score) }
    }
    if best.map({ $0.score < 6 }) ?? true, let near = nearby(match, excluding: actors) {
      return Choice(
        recipients: finder.withConjuncts(near).filter(scene.isRecipient),
        slot: "nearby"
      )
    }
    guard let best else { return Choice() }
    let chosen = best.candidate.index
    if graph.tag(chosen).universal == .pron {
      return Choice(recipients: [chosen], slot: name(best.candidate))
    }
    // "dozens of members": the whole phrase.
    if let head = graph.head(of: chosen), best.candidate.slot == .object, objects.contains(head),
      graph.relation(chosen) == .nmod
    {
      return Choice(recipients: [head], slot: name(best.candidate))
    }
    if scene.isRecipient(chosen)
      || match.frame.type == .request && scene.lexicon.actor(graph.lemma(chosen)) != nil
    {
      let together = finder.withConjuncts(chosen).filter { scene.isRecipient($0) || $0 == chosen }
      return Choice(recipients: together, slot: name(best.candidate))
    }
    return Choice(deed: chosen, slot: name(best.candidate))
  }

  private func name(_ candidate: Candidate) -> String {
    candidate.preposition == nil
      ? (candidate.slot == .object ? "object" : "content")
      : graph.child(of: candidate.index, .case).map(graph.text) ?? ""
  }

  private func isPart(_ index: Int, of actor: Int) -> Bool {
    scene.name(at: index).map { $0.tokens.contains(actor) } ?? false
  }

  // MARK: - Candidates

  /// Every noun phrase below a word, without other clauses' subjects, conditions and coordinated acts.
  private func collect(
    below index: Int,
    into list: inout [Candidate],
    depth: Int,
    content: Bool,
    except skipped: Int? = nil
  ) {
    guard depth < 6 else { return }
    for child in graph.children(of: index) where child != skipped {
      switch graph.relation(child) {
      case .obl, .nmod, .oblAgent:
        let word = graph.preposition(of: child)
        if let word, Self.circumstantial.contains(word) { continue }
        if graph.relation(child) == .obl, Self.occasions.contains(graph.lemma(child)),
          !scene.isActor(child)
        {
          continue
        }
        list.append(
          Candidate(
            index: child,
            slot: content ? .content : .phrase,
            preposition: word,
            depth: depth
          )
        )
        collect(below: child, into: &list, depth: depth + 1, content: content)
      case .obj, .iobj:
        guard content else { continue }
        list.append(Candidate(index: child, slot: .content, preposition: nil, depth: depth))
        collect(below: child, into: &list, depth: depth + 1, content: true)
      case .nmodPossessive, .amod, .compound:
        guard scene.name(at: child) != nil, depth > 0 else { continue }
        list.append(Candidate(index: child, slot: .modifier, preposition: nil, depth: depth))
      case .appos where depth > 0:
        collect(below: child, into: &list, depth: depth + 1, content: content)
      case .xcomp, .ccomp:
        if let subject = graph.child(of: child, .nsubj, .nsubjPassive) {
          list.append(
            Candidate(index: subject, slot: .clauseSubject, preposition: nil, depth: depth)
          )
        }
        collect(below: child, into: &list, depth: depth + 1, content: true)
      case .acl:
        // "a plea filed by lawyers", "a proposal to help X"
        collect(below: child, into: &list, depth: depth + 1, content: true)
      case .advcl:
        // "by shelling", "to support", "in refusing"; never "if", "after", "until".
        guard let mark = graph.child(of: child, .mark),
          Self.joining.contains(graph.lemma(mark))
        else { continue }
        collect(below: child, into: &list, depth: depth + 2, content: true)
      default: continue
      }
    }
  }

  /// Prepositions that say when or why, never to whom.
  private static let circumstantial: Set<Symbol> = [
    "after", "before", "during", "since", "amid", "amidst", "following", "until", "despite",
    "without", "as", "like", "because", "due", "per", "than", "besides", "except", "under",
    "behind",
    "ahead", "pending",
  ]
  /// Phrases that only tell of the occasion ("in the wake of", "on a visit to").
  private static let occasions: Set<Symbol> = [
    "wake", "response", "aftermath", "retaliation", "run-up", "light", "course", "interview",
    "speech", "address", "tweet", "ceremony", "visit", "trip", "tour", "statement", "bid",
    "attempt", "effort",
    "meeting", "letter", "addition", "name", "spite", "face", "order", "case", "context", "article",
    "anniversary", "conjunction", "accordance", "line", "reaction", "term", "sign", "sake", "move",
  ]

  private static let joining: Set<Symbol> = ["to", "for", "of", "from", "with", "by"]

  // MARK: - Weights

  private func score(_ candidate: Candidate, _ match: FrameMatcher.Match) -> Float {
    let index = candidate.index
    let depth = Float(candidate.depth)
    let distance = max(0, index - match.trigger - 12)
    let far = Float(distance) * 0.15
    let isAsked =
      match.frame.type == .request && candidate.slot != .object
      && scene.lexicon.actor(graph.lemma(index)) != nil
    guard scene.isRecipient(index) || isAsked else { return thingScore(candidate, match) - far }
    if graph.tag(index).universal == .pron, !Self.personal.contains(graph.lemma(index)) { return 0 }
    switch candidate.slot {
    case .object:
      if match.frame.isDoneWithObject, isNamed(index, match) { return 0 }
      // "shared evidence with Turkey and other nations": no object, though the parse hangs it on one.
      if graph.relation(index) == .conj, let head = graph.head(of: index), !scene.isActor(head) {
        return 8
      }
      return 10
    case .modifier: return takesDeeds(match) ? 0 : 4.6 - depth * 0.3 - far
    case .clauseSubject:
      return scene.lexicon.governor(graph.lemma(match.trigger), isNoun: false) == nil
        ? 4 - far : 8.6 - depth * 0.3 - far
    case .phrase, .content:
      var value = candidate.preposition.map { weight($0, match) } ?? 7.4
      if scene.isPlaceName(index), let word = candidate.preposition,
        !match.frame.recipientPrepositions.contains(word)
      {
        if word == "in" || word == "at" || word == "near" { value = 4.4 }
        if word == "from", graph.relation(index) == .obl { value -= 1.5 }
      }
      if scene.name(at: index) != nil { value += 0.4 }
      value -= depth * 0.5
      if candidate.slot == .content { value -= 0.8 }
      return value - far
    }
  }

  /// Whether the frame names this object, or one beside it.
  private func isNamed(_ index: Int, _ match: FrameMatcher.Match) -> Bool {
    index == match.namedObject || scene.fillsByWord(match.frame.objects, index)
  }

  private static let personal: Set<Symbol> = [
    "he", "she", "it", "they", "we", "i", "you", "him", "her", "them", "us", "me",
  ]

  private func weight(_ word: Symbol, _ match: FrameMatcher.Match) -> Float {
    if let rank = match.frame.recipientPrepositions.firstIndex(of: word) {
      return 9.4 - Float(rank) * 0.15
    }
    return Self.usual[word] ?? 3
  }

  /// How much each preposition says that a recipient follows.
  private static let usual: [Symbol: Float] = [
    "against": 9, "with": 8.6, "on": 8.2, "upon": 8.2, "to": 8, "between": 8, "toward": 8,
    "towards": 8,
    "at": 7, "from": 7.4, "of": 7.6, "over": 6.6, "for": 7, "into": 6.5, "in": 5.6, "among": 5,
    "by": 5.6, "across": 4.2, "along": 4, "near": 4, "around": 4, "outside": 4, "inside": 4.2,
    "onto": 5,
    "about": 4.2, "through": 3.6, "within": 4,
  ]

  /// Things and deeds: the object itself where it is what the act is done to, else a place that has a name.
  private func thingScore(_ candidate: Candidate, _ match: FrameMatcher.Match) -> Float {
    let index = candidate.index
    if candidate.slot == .object {
      let isTarget =
        isNamed(index, match) && match.frame.type?.quad == 4 && !match.frame.isDoneWithObject
      guard !scene.isInstrument(index) || takesDeeds(match) || isTarget, !graph.tag(index).isVerb
      else { return 0 }
      if isNamed(index, match), !takesDeeds(match),
        match.frame.isDoneWithObject || match.frame.type?.quad != 4
      {
        return 0
      }
      guard graph.tag(index).isNominal || graph.tag(index).universal == .num else { return 0 }
      // "accused him": whom the pronoun stands for is asked later.
      if graph.tag(index).universal == .pron {
        return Self.personal.contains(graph.lemma(index)) ? 9.5 : 0
      }
      if takesDeeds(match) { return 9.9 }
      return match.frame.type == .assault || match.frame.type == .coerce ? 7.9 : 5
    }
    guard candidate.slot != .modifier,
      let word = candidate.preposition, Self.usual[word] != nil || word == "to"
    else { return 0 }
    if !scene.isInstrument(index) || Self.verbal.contains(match.frame.type ?? .assault),
      graph.tag(index).isNominal
    {
      if match.frame.recipientPrepositions.contains(word) {
        return 6.4 - Float(candidate.depth) * 0.3
      }
      if word == "against" { return 5.6 - Float(candidate.depth) * 0.3 }
      if match.frame.part == .noun, candidate.depth == 0,
        ["into", "of", "on", "over"].contains(word)
      {
        return 5
      }
    }
    // A phrase that at least names somebody or somewhere ("a curfew on Basra's markets").
    let names = scene.names.filter { graph.phrase(index).contains($0.range) }
    guard !names.isEmpty else { return 0 }
    return min(4.5, (Self.usual[word] ?? 4) / 2) - Float(candidate.depth) * 0.2
  }

  /// Acts in words, and protests, may be aimed at what others act with ("against the decision").
  private static let verbal: Set<EventType> = [.accuse, .reject, .protest, .request, .support]

  /// Words are aimed at deeds as well as at those who did them.
  private func takesDeeds(_ match: FrameMatcher.Match) -> Bool {
    switch match.frame.type {
    case .accuse, .support:
      !match.frame.isDoneWithObject && match.frame.recipientPrepositions.isEmpty
    case .reject: !match.frame.isDoneWithObject
    default: false
    }
  }

  /// Last resort where the parse went astray: the nearest actor behind one of the frame's own prepositions.
  private func nearby(_ match: FrameMatcher.Match, excluding actors: [Int]) -> Int? {
    let end = min(graph.sentence.tokens.upperBound, match.trigger + 25)
    for index in match.trigger..<end {
      guard graph.relation(index) == .case,
        match.frame.recipientPrepositions.contains(graph.lemma(index)),
        let noun = graph.head(of: index), noun > index, scene.isRecipient(noun),
        !scene.isTime(noun),
        !actors.contains(noun)
      else { continue }
      return noun
    }
    return nil
  }
}
