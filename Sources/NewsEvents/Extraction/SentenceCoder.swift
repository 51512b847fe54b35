import NewsModel

/// A mention with what is needed to compare it with others of its sentence.
private struct Coded {
  var mention: EventMention
  let shape: EventShape
  let trigger: Int
  let governor: Int?

  init(_ mention: EventMention, _ shape: EventShape, trigger: Int, governor: Int?) {
    self.mention = mention
    self.shape = shape
    self.trigger = trigger
    self.governor = governor
  }
}

/// Codes one sentence: every trigger in turn, then what two triggers say twice is said once.
struct SentenceCoder {
  private let scene: Scene
  private let article: Article
  private let antecedents: Antecedents
  /// Where the article was written, by its dateline.
  private let dateline: PlaceMention?
  /// Why the whole article tells of something else ("sport"), if it does.
  private let articleReason: String?
  private let builder: PartyBuilder
  private var graph: SentenceGraph { scene.graph }

  init(
    _ scene: Scene,
    article: Article,
    antecedents: Antecedents,
    dateline: PlaceMention?,
    reason: String?
  ) {
    self.dateline = dateline
    articleReason = reason
    self.scene = scene
    self.article = article
    self.antecedents = antecedents
    builder = PartyBuilder(scene)
  }

  func mentions() -> [EventMention] { coded().map(\.mention) }

  func attributions() -> [Attribution] { AttributionFinder(scene).attributions() }

  /// The shape of each mention, in their order: for training.
  func shapes() -> [EventShape] { coded().map(\.shape) }

  private func coded() -> [Coded] {
    var found: [Coded] = []
    for (match, type) in matches() where !isGovernorOnly(match) {
      let stance = StanceFinder(scene).stance(of: match, type: type)
      if let (mention, shape) = mention(match, stance) {
        found.append(Coded(mention, shape, trigger: match.trigger, governor: stance.governor))
      }
    }
    return withoutRepetition(found)
  }

  /// The frames that fit, without the nouns that a verb's frame already tells of ("carried out strikes").
  private func matches() -> [(match: FrameMatcher.Match, type: EventType)] {
    let matcher = FrameMatcher(scene)
    let all = graph.sentence.tokens.compactMap(matcher.match)
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
    var actors = parties(actorHeads)
    var recipients = parties(
      recipientHeads,
      before: match.frame.idiom.isEmpty ? nil : match.words.min()
    )
    if recipients.isEmpty, let deed = roles.deed {
      recipients = [deedParty(deed)]
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
    guard isSupported(match, actors, recipients) else { return nil }
    let isActorPolitical = zip(actorHeads, actors).contains { builder.isPolitical($1, $0) }
    let isRecipientPolitical =
      zip(recipientHeads, recipients).contains { builder.isPolitical($1, $0) }
      || recipients.contains { $0.country != nil }
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
    let date = DateChooser(scene).date(
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
      action: action(match, stance),
      date: date,
      place: place(of: match.trigger),
      quantity: quantity(recipientHeads + actorHeads),
      status: status(stance, credits, date),
      reportedBy: credits,
      why: why(match, roles, stance),
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

  /// The frame, how the parties hang on its word, and the cues of the status, in a few words.
  private func why(_ match: FrameMatcher.Match, _ roles: RoleFinder.Roles, _ stance: Stance)
    -> String
  {
    var parts = ["frame \(match.frame.title)"]
    if let actor = roles.actors.first {
      parts.append("actor \(path(from: actor, to: match.trigger))")
    }
    if !roles.recipients.isEmpty || roles.deed != nil { parts.append("recipient by \(roles.slot)") }
    if let governor = stance.governor { parts.append("under \"\(graph.text(governor))\"") }
    if let cue = stance.cue, stance.status != .asserted {
      parts.append("\(stance.status.rawValue) by \"\(graph.text(cue))\"")
    }
    return parts.joined(separator: "; ")
  }

  /// The relations between a party's head and the trigger, from the party.
  private func path(from index: Int, to trigger: Int) -> String {
    var names: [String] = []
    var current = index
    for _ in 0..<6 {
      if current == trigger { break }
      guard let head = graph.head(of: current) else { break }
      names.append(graph.relation(current).name)
      current = head
    }
    return current == trigger && !names.isEmpty ? names.joined(separator: "<") : "inferred"
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

  private func parties(_ heads: [Int], before limit: Int? = nil) -> [Party] {
    heads.compactMap { head in
      if graph.tag(head).universal == .pron {
        if let speaker = speaker(above: head) { return builder.party(speaker) }
        if let other = antecedent(of: head) { return builder.party(other) }
        return antecedents.party(for: head, in: scene).map { relocated($0, to: head) }
      }
      let party = builder.party(head, before: limit)
      if party.country == nil, let known = antecedents.party(for: head, in: scene) {
        return relocated(known, to: head)
      }
      return party
    }
  }

  /// Whom a pronoun stands for in its own sentence: the nearest actor before it that fits and is not in its own clause.
  private func antecedent(of pronoun: Int) -> Int? {
    let lemma = graph.lemma(pronoun)
    let isPerson = ["he", "she", "him", "her"].contains(lemma)
    guard isPerson || ["it", "they", "them"].contains(lemma), let verb = graph.head(of: pronoun)
    else {
      return nil
    }
    let own = RoleFinder(scene).subjects(of: verb)
    return (graph.sentence.tokens.lowerBound..<pronoun).last { index in
      guard graph.tag(index).isNominal, scene.isActor(index), !own.contains(index),
        graph.head(of: index) != verb,
        [.nsubj, .nsubjPassive, .obj, .obl, .nmod, .oblAgent].contains(graph.relation(index))
      else { return false }
      let isPersonHere =
        scene.name(at: index).map { $0.kind == .person } ?? (graph.tag(index).penn == .noun)
      return isPerson
        ? isPersonHere : lemma == "it" ? !isPersonHere || scene.name(at: index) == nil : true
    }
  }

  /// "The ministry said it declared …": a pronoun in what is said is the one who says it.
  private func speaker(above pronoun: Int) -> Int? {
    guard ["it", "he", "she", "they", "we", "i"].contains(graph.lemma(pronoun)) else { return nil }
    var current = pronoun
    for _ in 0..<6 {
      guard let head = graph.head(of: current) else { return nil }
      if [.say, .claim].contains(scene.lexicon.governor(graph.lemma(head), isNoun: false)),
        [.ccomp, .parataxis].contains(graph.relation(current)),
        let subject = RoleFinder(scene).subject(of: head), graph.tag(subject).universal != .pron
      {
        return subject
      }
      current = head
    }
    return nil
  }

  /// A party known from an earlier sentence, with the words that stand for it here.
  private func relocated(_ party: Party, to head: Int) -> Party {
    let range = graph.tag(head).universal == .pron ? graph.tokens[head].range : graph.phrase(head)
    return Party(
      range: range,
      text: article.body.line(range),
      name: party.name,
      kind: party.kind,
      country: party.country,
      sector: party.sector
    )
  }

  private func deedParty(_ head: Int) -> Party {
    var range = graph.phrase(head)
    // Whose deed it is belongs to it: "a protest by farmers", "a plea from the bishops".
    for author in graph.children(of: head, .nmod)
    where author > head
      && ["by", "from", "of", "with"].contains(graph.preposition(of: author) ?? "")
    {
      range = range.joined(with: graph.phrase(author))
    }
    let country = scene.names.first { range.contains($0.range) && $0.country != nil }?.country
    let text = article.body.line(range)
    return Party(range: range, text: text, name: text, kind: .other, country: country, sector: nil)
  }

  /// A bare noun counts only with both roles, or carried by a verb; a verb needs somebody.
  private func isSupported(_ match: FrameMatcher.Match, _ actors: [Party], _ recipients: [Party])
    -> Bool
  {
    if match.frame.part == .noun {
      if RoleFinder(scene).lightVerb(over: match.trigger) != nil {
        return !actors.isEmpty || !recipients.isEmpty
      }
      return !actors.isEmpty
        && (!recipients.isEmpty || match.frame.type?.isSymmetric == true && actors.count > 1)
    }
    if match.frame.isWeak { return !actors.isEmpty && !recipients.isEmpty }
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

  /// The act in the article's own words.
  private func action(_ match: FrameMatcher.Match, _ stance: Stance) -> String {
    var words = Set(
      match.words.filter {
        scene.name(at: $0) == nil && (match.namedObject != $0 || scene.isInstrument($0))
      }
    )
    words.insert(match.trigger)
    var text = words.sorted().map(graph.text).joined(separator: " ")
    if match.frame.part == .noun, let light = RoleFinder(scene).lightVerb(over: match.trigger) {
      text = graph.text(light) + " " + text
    }
    if graph.children(of: match.trigger, .advmod).contains(where: {
      ["not", "n't", "never"].contains(graph.lemma($0))
    }) {
      text = "not " + text
    }
    if let governor = stance.governor {
      text =
        graph.text(governor)
        + (graph.tag(match.trigger).universal == .verb && graph.tag(match.trigger).penn == .base
          ? " to " : " ") + text
    }
    return text
  }

  private func status(_ stance: Stance, _ credits: [Credit], _ date: DatedFact?) -> EventStatus {
    guard stance.status == .asserted else { return stance.status }
    // Background from long before the report.
    if let last = date?.latest, date?.basis != .publicationFallback,
      let published = article.published?.earliest, last.dayNumber + 365 < published.dayNumber
    {
      return .historical
    }
    let accordingTo = credits.filter { article.body[$0.cue].lowercased() == "according" }
    if let source = accordingTo.first, CreditFinder(scene).isUnnamed(source) { return .alleged }
    return .asserted
  }

  /// Where the clause says that it happened, the finest place of the phrase; else what the dateline says.
  private func place(of trigger: Int) -> PlaceMention? {
    for phrase in placePhrases(below: trigger, depth: 0) {
      let range = graph.phrase(phrase)
      let inside = scene.names.filter {
        range.contains($0.range) && ($0.kind == .place || $0.kind == .country)
      }
      if let name = inside.first(where: { $0.kind == .place }) ?? inside.first {
        return PlaceMention(
          range: name.range,
          text: article.body.line(name.range),
          name: name.name,
          country: name.country
        )
      }
    }
    return dateline
  }

  private func placePhrases(below index: Int, depth: Int) -> [Int] {
    guard depth < 3 else { return [] }
    let own = graph.children(of: index, .obl, .nmod).filter {
      ["in", "at", "near", "outside", "inside"].contains(graph.preposition(of: $0) ?? "")
    }
    return own
      + graph.children(of: index, .obj, .obl, .nmod, .nsubjPassive).flatMap {
        placePhrases(below: $0, depth: depth + 1)
      }
  }

  private func quantity(_ heads: [Int]) -> Quantity? {
    for head in heads {
      let number =
        graph.child(of: head, .nummod) ?? (graph.tag(head).universal == .num ? head : nil)
      guard let number, let value = NumberWords.value(graph.text(number)) else { continue }
      // "twenty-three", in three tokens.
      if number - 2 >= graph.sentence.tokens.lowerBound, graph.tag(number - 1).penn == .hyphen,
        let tens = NumberWords.value(graph.text(number - 2)), tens % 10 == 0, value < 10
      {
        let range = graph.tokens[number - 2].range.joined(with: graph.tokens[number].range)
        return Quantity(range: range, value: tens + value, text: graph.body.line(range))
      }
      return Quantity(range: graph.tokens[number].range, value: value, text: graph.text(number))
    }
    return nil
  }

  /// Of several mentions of one type with the same parties, and of a governor and its content, one stays.
  private func withoutRepetition(_ found: [Coded]) -> [Coded] {
    var kept: [Coded] = []
    for item in found {
      // The governor has a frame of its own that says the same: the fuller of the two stays.
      if let twin = kept.firstIndex(where: { other in
        other.mention.type == item.mention.type
          && (other.governor == item.trigger || item.governor == other.trigger
            || Self.sharesRoles(other.mention, item.mention))
      }) {
        if Self.fullness(item.mention) > Self.fullness(kept[twin].mention) { kept[twin] = item }
      } else if let deed = kept.firstIndex(where: { isConsequence(item, of: $0) }) {
        kept[deed].mention.recipients += item.mention.recipients.filter { recipient in
          !kept[deed].mention.recipients.contains { $0.range == recipient.range }
        }
      } else {
        kept.append(item)
      }
    }
    return kept
  }

  /// "stormed the base, killing five": one deed, with the place and the victims.
  private func isConsequence(_ item: Coded, of deed: Coded) -> Bool {
    item.mention.type == deed.mention.type && item.mention.status == deed.mention.status
      && item.mention.actors.map(\.range) == deed.mention.actors.map(\.range)
      && graph.tag(item.trigger).penn == .gerund && graph.relation(item.trigger) == .advcl
      && item.mention.date == deed.mention.date
  }

  private static func fullness(_ mention: EventMention) -> Int {
    (mention.actors.isEmpty ? 0 : 1) + (mention.recipients.isEmpty ? 0 : 1)
  }

  private static func sharesRoles(_ left: EventMention, _ right: EventMention) -> Bool {
    left.actors.map(\.range) == right.actors.map(\.range)
      && (left.recipients.map(\.range) == right.recipients.map(\.range) || left.recipients.isEmpty
        || right.recipients.isEmpty)
  }
}

/// Small numbers in words and figures.
enum NumberWords {
  static func value(_ text: String) -> Int? {
    if let number = Int(text.filter { $0 != "," }) { return number }
    return words[text.lowercased()]
  }

  private static let words: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12,
    "hundred": 100,
  ]
}
