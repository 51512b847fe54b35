import NewsModel

/// Codes one sentence: every trigger in turn, then what two triggers say twice is said once.
struct SentenceCoder {
  private let scene: Scene
  private let article: Article
  private let resolver: PartyResolver
  private let circumstances: Circumstances
  /// Why the whole article tells of something else ("sport"), if it does.
  private let articleReason: String?
  private let builder: PartyBuilder
  /// The day that the sentences before tell of.
  private let carried: DatedFact?
  private var graph: SentenceGraph { scene.graph }

  init(
    _ scene: Scene,
    article: Article,
    antecedents: Antecedents,
    dateline: PlaceMention?,
    carried: DatedFact?,
    reason: String?
  ) {
    self.carried = carried
    articleReason = reason
    self.scene = scene
    self.article = article
    resolver = PartyResolver(scene: scene, article: article, antecedents: antecedents)
    circumstances = Circumstances(scene: scene, article: article, dateline: dateline)
    builder = PartyBuilder(scene)
  }

  func mentions() -> [EventMention] { coded().map(\.mention) }

  func attributions() -> [Attribution] { AttributionFinder(scene).attributions() }

  /// The shape of each mention, in their order: for training.
  func shapes() -> [EventShape] { coded().map(\.shape) }

  private func coded() -> [CodedMention] {
    var found: [CodedMention] = []
    for (match, type) in matches() where !isGovernorOnly(match) {
      let stance = StanceFinder(scene).stance(of: match, type: type)
      if let (mention, shape) = mention(match, stance) {
        found.append(
          CodedMention(mention, shape, trigger: match.trigger, governor: stance.governor)
        )
      }
    }
    return Repetition(graph: graph).merged(found)
  }

  /// The frames that fit, without the nouns that a verb's frame already tells of ("carried out strikes").
  private func matches() -> [(match: FrameMatcher.Match, type: EventType)] {
    let matcher = FrameMatcher(scene)
    let all = graph.sentence.tokens.compactMap { matcher.match(at: $0) ?? matcher.demand(at: $0) }
    let told = Set(all.filter { $0.frame.part == .verb }.flatMap(\.words))
    return all.compactMap { match in
      guard match.frame.part != .noun || !told.contains(match.trigger) else { return nil }
      return match.frame.type.map { (match, $0) }
    }
  }

  /// What became of each word that has a frame, for people: the frame and the outcome.
  func traces() -> [String] {
    let kept = Set(mentions().map(\.trigger))
    return matches().map { match, type in
      let title = "\(graph.text(match.trigger)): \(match.frame.title), \(type.rawValue)"
      if isGovernorOnly(match) { return title + "; told by what it governs" }
      let stance = StanceFinder(scene).stance(of: match, type: type)
      guard let (mention, _) = mention(match, stance) else {
        return title + "; dropped: nobody takes part whom the frame needs"
      }
      let doers = mention.actors.map(\.name).joined(separator: ", ")
      let others = mention.recipients.map(\.name).joined(separator: ", ")
      let outcome = kept.contains(mention.trigger) ? "" : "; merged with another"
      return title + " → \(mention.type.rawValue) \(mention.status.rawValue), \(doers) → \(others)"
        + "; \(mention.why)\(mention.filtered.map { "; hidden: " + $0 } ?? "")\(outcome)"
    }
  }

  /// "threatened to expel": the threat is told by the governor rule of the expulsion, not a second time by its own frame.
  private func isGovernorOnly(_ match: FrameMatcher.Match) -> Bool {
    // "recalled that …" only says something.
    if scene.lexicon.governor(graph.lemma(match.trigger), isNoun: false) == .say,
      graph.child(of: match.trigger, .ccomp) != nil
    {
      return true
    }
    guard match.frame.part == .verb,
      let kind = scene.lexicon.governor(graph.lemma(match.trigger), isNoun: false),
      [.promise, .refuse, .threat, .stop, .permit].contains(kind),
      let content = graph.child(of: match.trigger, .xcomp)
    else { return false }
    return FrameMatcher(scene).match(at: content)?.frame.type != nil
  }

  private func mention(_ match: FrameMatcher.Match, _ stance: Stance) -> (
    EventMention, EventShape
  )? {
    let roles = RoleFinder(scene).roles(of: match)
    let (actorHeads, recipientHeads) = adjusted(roles, stance)
    var actors = resolver.parties(actorHeads)
    var recipients = resolver.parties(
      recipientHeads,
      before: match.frame.idiom.isEmpty ? nil : match.words.min()
    )
    if recipients.isEmpty, let deed = roles.deed {
      recipients = [resolver.deedParty(deed)]
    }
    recipients.removeAll { recipient in actors.contains { $0.range == recipient.range } }
    // A dyad, as political scientists count them: "X and Y met" is X meeting Y.
    if stance.type.standsSideBySide, actors.count > 1,
      recipients.isEmpty || stance.type.isSymmetric && roles.recipients.isEmpty
        || stance.type != .assault && Self.placing.contains(roles.slot)
        || roles.recipients.isEmpty && stance.type != .reject
          && (match.frame.isDoneWithObject || match.frame.type == .agree)
    {
      recipients = Array(actors.dropFirst())
      actors = [actors[0]]
    }
    let isActorPolitical = zip(actorHeads, actors).contains { builder.isPolitical($1, $0) }
    let isRecipientPolitical =
      zip(recipientHeads, recipients).contains { builder.isPolitical($1, $0) }
      || recipients.contains { $0.country != nil }
    let isDeed = roles.deed != nil && !isActorPolitical && !isRecipientPolitical
    guard isSupported(match, actors, recipients, isDeed: isDeed) else { return nil }
    var stance = stance
    // What a ministry protests against it does not protest in the street.
    if stance.type == .protest, match.frame.head == "protest", match.frame.part == .verb,
      let sector = actors.first?.sector, ["GOV", "LEG", "IGO", "JUD"].contains(sector)
    {
      stance.type = .accuse
      stance.mode = "disapprove"
    }
    let shape = EventShape(
      match,
      stance,
      roles,
      actors: actors,
      recipients: recipients,
      isPolitical: (isActorPolitical, isRecipientPolitical),
      in: scene
    )
    let confidence = scene.lexicon.confidence.confidence(shape)
    let credits = CreditFinder(scene).credits(stance.sayings)
    let trigger = graph.tokens[match.trigger].range
    let quote = article.body.line(graph.sentence.range)
    let date = DateChooser(scene, carried: carried).date(
      of: match.trigger,
      governor: stance.governor,
      sayings: stance.sayings,
      published: article.published
    )
    let mention = EventMention(
      id: id(stance.type, quote: quote, trigger: trigger),
      article: article.id,
      sentence: graph.sentence.range,
      type: stance.type,
      mode: stance.mode,
      cameo: stance.type == match.frame.type ? match.frame.cameo : stance.type.cameoRoot,
      actors: actors,
      recipients: recipients,
      trigger: trigger,
      action: EventWording(scene).action(match, stance),
      date: date,
      place: circumstances.place(of: match.trigger),
      quantity: circumstances.quantity(recipientHeads + actorHeads),
      status: circumstances.status(stance, credits, date, of: match.trigger),
      reportedBy: credits,
      why: EventWording(scene).why(match, roles, stance),
      namesInSentence: Array(
        Set(
          scene.names.filter { $0.kind != .nationality && $0.kind != .country && $0.kind != .place }
            .map(\.name)
        )
      ).sorted(),
      confidence: confidence,
      filtered: falseFriend(match, roles, recipientHeads)
        ?? (confidence >= Self.cut
          ? nil : isActorPolitical || isRecipientPolitical ? "confidence" : "no political party")
    )
    return (mention, shape)
  }

  /// Under a promise, a refusal or a demand the one who speaks is the actor, and the act's own subject may be whom it is asked of.
  private func adjusted(_ roles: RoleFinder.Roles, _ stance: Stance) -> (
    actors: [Int], recipients: [Int]
  ) {
    guard let governor = stance.governor else { return (roles.actors, roles.recipients) }
    let finder = RoleFinder(scene)
    let isNoun = graph.tag(governor).universal == .noun
    let speaker =
      isNoun
      ? graph.child(of: governor, .nmodPossessive)
        ?? finder.lightVerb(over: governor).flatMap(finder.subject) : finder.subject(of: governor)
    var recipients = roles.recipients
    if stance.governorKind == .demand {
      let asked = isNoun ? nil : graph.child(of: governor, .obj, .iobj)
      if let asked, scene.isActor(asked) {
        recipients = finder.withConjuncts(asked)
      } else if let doer = roles.actors.first, speaker != nil, doer != speaker, scene.isActor(doer)
      {
        recipients = roles.actors
      }
    }
    let actors =
      speaker.map(finder.withConjuncts) ?? (stance.governorKind == .demand ? [] : roles.actors)
    return (actors, recipients.filter { !actors.contains($0) })
  }

  /// A bare noun counts only with both roles, or carried by a verb; a verb needs somebody.
  ///
  /// `isDeed`: what it is done to is a thing, and nobody in it is political.
  private func isSupported(
    _ match: FrameMatcher.Match,
    _ actors: [Party],
    _ recipients: [Party],
    isDeed: Bool
  ) -> Bool {
    if match.frame.part == .noun {
      if RoleFinder(scene).lightVerb(over: match.trigger) != nil {
        return !actors.isEmpty || !recipients.isEmpty
      }
      return !actors.isEmpty
        && (!recipients.isEmpty || match.frame.type?.isSymmetric == true && actors.count > 1)
    }
    if match.frame.isWeak { return !actors.isEmpty && !recipients.isEmpty && !isDeed }
    return !actors.isEmpty || !recipients.isEmpty
  }

  /// Where, not with whom.
  private static let placing: Set<String> = ["in", "at", "near", "over", "outside", "content"]

  /// Why these words tell of something else, if they do.
  private func falseFriend(
    _ match: FrameMatcher.Match,
    _ roles: RoleFinder.Roles,
    _ recipients: [Int]
  ) -> String? {
    let rules = scene.lexicon.falseFriends
    if let reason = articleReason { return reason }
    let aimed = graph.children(of: match.trigger, .nmod).filter {
      ["on", "against"].contains(graph.preposition(of: $0) ?? "")
    }
    let targets =
      match.frame.type?.quad == 4 ? recipients + [roles.deed].compactMap(\.self) + aimed : []
    for target in targets where scene.name(at: target) == nil {
      if let reason = rules.reason(of: graph.lemma(target), as: .target) { return reason }
    }
    for actor in roles.actors where scene.name(at: actor) == nil {
      if let reason = rules.reason(of: graph.lemma(actor), as: .subject) { return reason }
    }
    return rules.reason(ofSentence: graph.tokens[graph.sentence.tokens])
  }

  /// Below this an event is hidden by default.
  private static let cut: Float = 0.4

  private func id(_ type: EventType, quote: String, trigger: TextRange) -> EventMention.ID {
    var digest = Digest()
    digest.combine(article.id.key)
    digest.combine(quote)
    digest.combine(trigger.start - graph.sentence.range.start)
    digest.combine(type.rawValue)
    return EventMention.ID(digest.value)
  }
}
