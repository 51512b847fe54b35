import NewsModel

/// How an act stands in its sentence: what it becomes under the words above it, and whether it is so.
struct Stance {
  var type: EventType
  var mode: String?
  var status: EventStatus = .asserted
  /// The word whose subject is the one who refuses, promises, demands; nil where the act's own subject acts.
  var governor: Int?
  var governorKind: EventLexicon.Governor?
  /// Verbs of saying above the act, inner ones first.
  var sayings: [Int] = []
  /// The word that makes it planned, alleged or denied.
  var cue: Int?
}

/// Reads modals, negation, conditionals and governing words.
///
/// The table is that of the event design: the outermost governor wins.
struct StanceFinder {
  let scene: Scene
  private var graph: SentenceGraph { scene.graph }

  init(_ scene: Scene) { self.scene = scene }

  func stance(of match: FrameMatcher.Match, type: EventType) -> Stance {
    var stance = Stance(type: type, mode: match.frame.mode)
    let chain = governors(of: match.trigger)
    apply(chain, to: &stance)
    if stance.governor == nil { applyOutlook(before: match.trigger, to: &stance) }
    let top = stance.governor ?? match.trigger
    if stance.governor == nil {
      applyModals(of: carrier(of: match.trigger), to: &stance)
    } else {
      applyModals(of: top, to: &stance)
    }
    if isConditional(match.trigger) { stance.status = .hypothetical }
    if stance.status == .asserted, hasDoubt(match.trigger, chain) { stance.status = .alleged }
    switch stance.type {
    case .threaten where stance.status == .asserted: stance.status = .threatened
    case .request where stance.status == .asserted: stance.status = .requested
    case .agree where stance.status == .asserted: stance.status = .planned
    default: break
    }
    return stance
  }

  // "due to sign", "ready to talk", "set to strike", whatever the parse makes of the adjective.
  private func applyOutlook(before trigger: Int, to stance: inout Stance) {
    let adjective = trigger - 2
    guard adjective >= graph.sentence.tokens.lowerBound, graph.lemma(trigger - 1) == "to",
      graph.tag(trigger).penn == .base,
      graph.tag(adjective).universal == .adj || graph.tag(adjective).penn == .participle,
      scene.lexicon.governor(graph.lemma(adjective), isNoun: false) == .promise
    else { return }
    change(Step(word: adjective, kind: .promise), &stance)
    stance.governor = nil
  }

  private struct Step {
    let word: Int
    let kind: EventLexicon.Governor
  }

  // A noun's modals stand on the verb that carries it.
  private func carrier(of trigger: Int) -> Int {
    guard graph.tag(trigger).universal == .noun else { return trigger }
    return RoleFinder(scene).lightVerb(over: trigger) ?? trigger
  }

  // The governing words above a trigger, inner ones first.
  private func governors(of trigger: Int) -> [Step] {
    var steps: [Step] = []
    var current = trigger
    for _ in 0..<6 {
      guard let head = graph.head(of: current) else { break }
      let relation = graph.relation(current)
      let isContent: Bool
      switch relation {
      case .xcomp, .ccomp: isContent = true
      case .acl:
        isContent = graph.tag(head).universal == .noun && graph.tag(current).penn != .participle
      case .advcl:
        isContent =
          graph.child(of: current, .mark).map {
            graph.lemma($0) == "of" || graph.lemma($0) == "for" || graph.lemma($0) == "from"
              || graph.lemma($0) == "with"
          } ?? ([.say, .claim].contains(scene.lexicon.governor(graph.lemma(head), isNoun: false)))
      case .obj, .obl, .nmod: isContent = graph.tag(current).universal == .noun
      case .parataxis:
        isContent =
          graph.child(of: head, .mark) == nil
          && [.say, .claim].contains(scene.lexicon.governor(graph.lemma(head), isNoun: false))
      case .conj:
        isContent =
          graph.tag(head).universal == .verb
          && graph.child(of: current, .nsubj, .nsubjPassive) == nil
      default: isContent = false
      }
      if relation == .parataxis, let said = saying(head, except: current) {
        steps.append(Step(word: said, kind: .say))
      }
      guard isContent else { break }
      if relation != .conj,
        let kind = scene.lexicon.governor(
          graph.lemma(head),
          isNoun: graph.tag(head).universal == .noun
        )
      {
        steps.append(Step(word: head, kind: kind))
      }
      current = head
    }
    if let tail = reportingTail(), tail > trigger, !steps.contains(where: { $0.word == tail }) {
      steps.append(Step(word: tail, kind: kindOfSaying(tail)))
      return steps
    }
    // "…, Reuters reported": the saying hangs on the said.
    if let said = saying(current, except: trigger) {
      steps.append(Step(word: said, kind: kindOfSaying(said)))
    }
    return steps
  }

  /// ", Reuters reported Tuesday." at the end of a sentence reports all of it, whatever the parse hangs it on.
  private func reportingTail() -> Int? {
    let end = graph.sentence.tokens.upperBound
    var place = end - 1
    while place > max(graph.sentence.tokens.lowerBound + 2, end - 7) {
      if graph.tag(place).universal == .verb,
        let kind = scene.lexicon.governor(graph.lemma(place), isNoun: false),
        kind == .say || kind == .claim,
        let subject = graph.child(of: place, .nsubj), graph.child(of: place, .obj, .ccomp) == nil
      {
        var start = subject
        while start > graph.sentence.tokens.lowerBound, graph.tag(start - 1).penn != .comma,
          subject - start < 8
        { start -= 1 }
        return start > graph.sentence.tokens.lowerBound && graph.tag(start - 1).penn == .comma
          ? place : nil
      }
      place -= 1
    }
    return nil
  }

  private func saying(_ index: Int, except: Int) -> Int? {
    graph.children(of: index, .parataxis, .ccomp, .advcl).first {
      $0 != except
        && [.say, .claim].contains(scene.lexicon.governor(graph.lemma($0), isNoun: false))
        && graph.child(of: $0, .nsubj) != nil
        && graph.relation($0) == .parataxis
    }
  }

  private func kindOfSaying(_ verb: Int) -> EventLexicon.Governor {
    scene.lexicon.governor(graph.lemma(verb), isNoun: false) ?? .say
  }

  private func apply(_ chain: [Step], to stance: inout Stance) {
    for step in chain {
      switch step.kind {
      case .say: stance.sayings.append(step.word)
      case .claim:
        stance.sayings.append(step.word)
        stance.status = .alleged
        stance.cue = step.word
      case .accuse where stance.governor == nil:
        stance.status = .alleged
        stance.cue = step.word
      case .deny:
        stance.status = .denied
        stance.cue = step.word
      case .fail:
        stance.status = .negated
        stance.cue = step.word
      default: change(step, &stance)
      }
    }
  }

  private func change(_ step: Step, _ stance: inout Stance) {
    let original = stance.type
    var changed: EventType?
    switch step.kind {
    case .refuse: changed = .reject
    case .threat: changed = .threaten
    case .promise:
      changed = original.isCooperative ? .agree : original.isHostile ? .threaten : nil
      if changed == nil { stance.status = .planned }
    case .demand: changed = .request
    case .stop:
      changed =
        original == .protest || original == .assault || original == .coerce
        ? .concede : original.isCooperative && original != .agree ? .sanction : nil
    case .permit: changed = original.isHostile ? nil : .concede
    default: break
    }
    guard let changed else { return }
    stance.type = changed
    stance.mode = nil
    stance.governor = step.word
    stance.governorKind = step.kind
    stance.status = .asserted
  }

  private func applyModals(of verb: Int, to stance: inout Stance) {
    let helpers = graph.children(of: verb, .aux)
    let isNegated = isNegated(verb)
    for helper in helpers {
      switch graph.lemma(helper) {
      case "will", "would", "shall", "'ll":
        if isNegated, stance.type.isCooperative {
          stance.type = .reject
          stance.mode = nil
          return
        }
        stance.cue = helper
        if graph.lemma(helper) == "would" {
          stance.status = stance.sayings.isEmpty ? .hypothetical : .planned
        } else if stance.status == .asserted {
          stance.status = .planned
        }
        if stance.status == .planned {
          if stance.type.isCooperative, stance.type != .agree {
            stance.type = .agree
            stance.mode = nil
          } else if stance.type.isHostile,
            stance.type != .sanction || graph.lemma(helper) == "would"
          {
            stance.type = .threaten
            stance.status = .threatened
            stance.mode = nil
          }
        }
      case "may", "might", "could", "can":
        if stance.status == .asserted {
          stance.status = .hypothetical
          stance.cue = helper
        }
      case "should", "must":
        if stance.type != .request || stance.governor == nil {
          stance.type = .request
          stance.status = .requested
          stance.mode = nil
          // "The minister said the EU must …": he asks it of the EU.
          if stance.governor == nil, let said = stance.sayings.first {
            stance.governor = said
            stance.governorKind = .demand
          }
        }
      default: break
      }
    }
    // "did not give permission", "has not allowed": what was asked for is refused.
    if isNegated, [.concede, .retreat].contains(stance.type), graph.child(of: verb, .aux) != nil,
      Self.permissions.contains(graph.lemma(verb))
    {
      stance.type = .reject
      stance.mode = nil
      return
    }
    if isNegated, stance.type != .reject || graph.child(of: verb, .aux) != nil {
      stance.status = .negated
    }
  }

  private func isNegated(_ verb: Int) -> Bool {
    for child in graph.children(of: verb) {
      if Self.negations.contains(graph.lemma(child)),
        [.advmod, .det, .cc, .mark].contains(graph.relation(child))
      {
        return true
      }
      if [.nsubj, .obj, .nsubjPassive].contains(graph.relation(child)),
        graph.children(of: child, .det).contains(where: {
          graph.lemma($0) == "no" || graph.lemma($0) == "neither"
        }) || graph.lemma(child) == "nobody"
      {
        return true
      }
    }
    return false
  }

  private static let permissions: Set<Symbol> = [
    "allow", "permit", "let", "give", "grant", "authorise", "authorize",
  ]

  private static let negations: Set<Symbol> = ["not", "n't", "never", "n’t", "without"]

  private func isConditional(_ trigger: Int) -> Bool {
    var current = trigger
    for _ in 0..<5 {
      if graph.relation(current) == .advcl,
        graph.children(of: current, .mark, .advmod).contains(where: {
          ["if", "unless", "lest", "should"].contains(graph.lemma($0))
        })
      {
        return true
      }
      guard let head = graph.head(of: current) else { return false }
      current = head
    }
    return false
  }

  private func hasDoubt(_ trigger: Int, _ chain: [Step]) -> Bool {
    for word in [trigger, carrier(of: trigger)] + chain.map(\.word) {
      if graph.children(of: word).contains(where: { Self.doubts.contains(graph.lemma($0)) }) {
        return true
      }
    }
    return false
  }

  private static let doubts: Set<Symbol> = [
    "reportedly", "allegedly", "apparently", "supposedly", "purportedly", "alleged", "suspected",
    "supposed", "reported", "purported",
  ]
}
