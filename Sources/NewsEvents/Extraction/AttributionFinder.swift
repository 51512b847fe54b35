import NewsModel

/// Finds every report of speech and opinion in a sentence: its source, its cue, its content.
struct AttributionFinder {
  let scene: Scene
  private var graph: SentenceGraph { scene.graph }

  init(_ scene: Scene) { self.scene = scene }

  func attributions() -> [Attribution] {
    var found: [Attribution] = []
    if let heading = heading() { found.append(heading) }
    for index in graph.sentence.tokens {
      let attribution: Attribution? =
        switch graph.tag(index).universal {
        case .verb, .aux: accordingTo(index) ?? verb(index)
        case .noun: noun(index)
        default: accordingTo(index)
        }
      if let attribution { found.append(attribution) }
    }
    return found
  }

  // MARK: - Verbs

  private func verb(_ index: Int) -> Attribution? {
    guard let strength = scene.lexicon.reporting.verb(graph.lemma(index)),
      ![.amod, .compound, .auxPassive, .aux, .cop].contains(graph.relation(index))
    else { return nil }
    var content = graph.children(of: index, .ccomp, .xcomp, .parataxis)
    if strength != .thinks { content += held(by: index) }
    if strength != .says {
      let isHeld = !content.isEmpty || strength == .holds && isTagged(index)
      guard isHeld, !isBare(index) else { return nil }
    }
    guard let speaker = strength == .says ? saidBy(index) : speaker(of: index) else { return nil }
    // In a quotation "I think" is how the speaker speaks.
    if strength != .says || graph.lemma(index) == "believe",
      ["i", "we", "you"].contains(graph.lemma(speaker))
    {
      return nil
    }
    if content.isEmpty, strength == .says, isBare(index) { return nil }
    content.removeAll { $0 == speaker }
    return Attribution(
      source: phrase(speaker),
      cue: graph.tokens[index].range,
      content: content.isEmpty ? [rest(besides: index)] : content.map(clause)
    )
  }

  /// "to think", "must know": no report of a thought that somebody had.
  private func isBare(_ verb: Int) -> Bool { graph.tag(verb).penn == .base }

  /// Who says it: the phrase right before or behind the verb, where the parse would have it elsewhere.
  private func saidBy(_ verb: Int) -> Int? {
    if [.past, .present, .presentThird].contains(graph.tag(verb).penn) {
      if endsQuotation(before: verb), let behind = nominal(behind: verb) { return behind }
      if let before = nominal(before: verb) { return before }
      if verb > graph.sentence.tokens.lowerBound, graph.tag(verb - 1).penn == .comma,
        let behind = nominal(behind: verb), !isAddressed(behind, by: verb)
      {
        return behind
      }
    }
    return speaker(of: verb)
  }

  /// "Why would they?" Graham asked: with the quotation in this sentence or in the one before.
  private func isTagged(_ verb: Int) -> Bool {
    guard let speaker = nominal(before: verb), scene.isActor(speaker) else { return false }
    var first = speaker
    while first > graph.sentence.tokens.lowerBound, graph.tag(first - 1).isNominal { first -= 1 }
    return first > 0 && graph.tag(first - 1).penn == .closingQuote
  }

  private func endsQuotation(before verb: Int) -> Bool {
    guard verb - 1 >= graph.sentence.tokens.lowerBound else { return false }
    return [.closingQuote, .stop, .openingQuote].contains(graph.tag(verb - 1).penn)
  }

  private func nominal(before verb: Int) -> Int? {
    let first = graph.sentence.tokens.lowerBound
    var place = verb - 1
    while place >= first {
      if let before = scene.beforeTime(at: place) {
        place = before
      } else if [.adv, .aux].contains(graph.tag(place).universal) {
        place -= 1
      } else if graph.tag(place).penn == .closingBracket,
        let open = (first..<place).last(where: { graph.tag($0).penn == .openingBracket })
      {
        // "Sen. Lindsey Graham (R-S.C.) told".
        place = open - 1
      } else if graph.tag(place).penn == .comma, place - 1 > first,
        let comma = (first..<place - 1).last(where: { graph.tag($0).penn == .comma }),
        comma > first,
        !(comma..<place).contains(where: { graph.tag($0).universal == .verb }),
        scene.isActor(comma - 1), graph.tag(comma - 1).isNominal
      {
        // "Malkia Cyril, the director of the centre, told".
        place = comma - 1
      } else {
        break
      }
    }
    guard place >= first, graph.tag(place).isNominal || graph.tag(place).universal == .pron else {
      return nil
    }
    var head = place
    while let above = graph.head(of: head), above < head, graph.tag(above).isNominal,
      [.nmod, .compound, .flat, .appos, .conj, .nmodPossessive, .nmodDescriptive].contains(
        graph.relation(head)
      ), !(above..<head).contains(where: { graph.tag($0).universal == .punct })
    { head = above }
    return head
  }

  /// "said David Plouffe": the phrase that begins behind the verb.
  private func nominal(behind verb: Int) -> Int? {
    var place = verb + 1
    var last: Int?
    while place < graph.sentence.tokens.upperBound, place < verb + 9 {
      let tag = graph.tag(place)
      guard
        tag.isNominal || [.det, .adj, .num].contains(tag.universal)
          || tag.penn == .possessivePronoun
      else { break }
      if tag.isNominal { last = place }
      place += 1
    }
    guard let last, !isSubject(last) else { return nil }
    return scene.isTime(last) ? nil : last
  }

  /// "Erin Murphy, a former aide, said McConnell's trip was": of what is said, not who says it.
  private func isSubject(_ index: Int) -> Bool {
    guard let head = graph.head(of: index), head > index else { return false }
    return [.nsubj, .nsubjPassive].contains(graph.relation(index))
  }

  /// "The minister, who knew it, told his advisers": whom one tells is not who tells it.
  private func isAddressed(_ index: Int, by verb: Int) -> Bool {
    guard graph.head(of: index) == verb else { return false }
    return graph.relation(index) == .iobj
      || graph.relation(index) == .obj && graph.child(of: verb, .nsubj).map { $0 < verb } == true
  }

  /// Who speaks, as the words stand: "who", not whom it stands for.
  private func speaker(of verb: Int) -> Int? {
    let finder = RoleFinder(scene)
    if !finder.isPassive(verb),
      let own = graph.children(of: verb, .nsubj).last(where: { !scene.isTime($0) })
    {
      return graph.lemma(own) == "there" ? nil : own
    }
    guard let speaker = finder.subject(of: verb) else { return nil }
    return graph.lemma(speaker) == "there" ? nil : speaker
  }

  private func held(by verb: Int) -> [Int] {
    graph.children(of: verb, .obj)
      + graph.children(of: verb, .obl).filter {
        Self.topics.contains(graph.preposition(of: $0) ?? "")
      }
      // "called for reducing the rate".
      + graph.children(of: verb, .advcl).filter {
        $0 > verb && graph.tag($0).penn == .gerund
          && graph.child(of: $0, .mark).map { Self.topics.contains(graph.lemma($0)) } == true
      }
  }

  private static let topics: Set<Symbol> = [
    "about", "for", "of", "to", "against", "on", "as", "with",
  ]

  // MARK: - Other cues

  /// "according to the police".
  private func accordingTo(_ index: Int) -> Attribution? {
    guard graph.lemma(index) == "accord" || graph.text(index).lowercased() == "according" else {
      return nil
    }
    let source =
      graph.relation(index) == .case
      ? graph.head(of: index) : graph.child(of: index, .obl, .obj, .nmod)
    guard let source, source != index else { return nil }
    let cue = graph.tokens[index].range
    let next = index + 1
    return Attribution(
      source: phrase(source),
      cue: next < graph.sentence.tokens.upperBound
        ? cue.joined(with: graph.tokens[next].range) : cue,
      content: [rest(besides: source)]
    )
  }

  /// "Trump's claim that …", "the minister's warning of …".
  private func noun(_ index: Int) -> Attribution? {
    guard scene.lexicon.reporting.isNoun(graph.lemma(index)),
      let owner = graph.child(of: index, .nmodPossessive),
      let content = graph.child(of: index, .acl, .ccomp, .nmod)
    else { return nil }
    return Attribution(
      source: phrase(owner),
      cue: graph.tokens[index].range,
      content: [clause(content)]
    )
  }

  /// A speaker and a colon ("Poll: Voters abandon …").
  private func heading() -> Attribution? {
    let tokens = graph.sentence.tokens
    guard
      let colon = tokens.prefix(7).first(where: {
        graph.tag($0).penn == .colon && graph.text($0) == ":"
      }), colon > tokens.lowerBound,
      (tokens.lowerBound..<colon).allSatisfy({
        graph.tag($0).isNominal || graph.tag($0).penn == .openingQuote
          || [.adj, .det, .num].contains(graph.tag($0).universal)
      }),
      (tokens.lowerBound..<colon).contains(where: {
        scene.isActor($0) || scene.lexicon.reporting.isNoun(graph.lemma($0))
          || graph.tag($0).universal == .propn
      })
    else { return nil }
    return Attribution(
      source: TextRange(
        graph.tokens[tokens.lowerBound].range.start,
        graph.tokens[colon - 1].range.end
      ),
      cue: graph.tokens[colon].range,
      content: colon + 1 < tokens.upperBound
        ? [
          TextRange(
            graph.tokens[colon + 1].range.start,
            graph.tokens[tokens.upperBound - 1].range.end
          )
        ]
        : []
    )
  }

  // MARK: - Spans

  private func phrase(_ head: Int) -> TextRange {
    [.pron, .det].contains(graph.tag(head).universal)
      ? graph.tokens[head].range : PartyBuilder(scene).party(head).range
  }

  /// All words below one.
  private func clause(_ head: Int) -> TextRange {
    var low = head
    var high = head
    var open = [head]
    var seen = 0
    while let index = open.popLast(), seen < graph.sentence.tokens.count {
      seen += 1
      low = min(low, index)
      high = max(high, index)
      open += graph.children(of: index)
    }
    return TextRange(graph.tokens[low].range.start, graph.tokens[high].range.end)
  }

  /// The longer part of the sentence before or behind a word.
  private func rest(besides index: Int) -> TextRange {
    let tokens = graph.sentence.tokens
    let before = index - tokens.lowerBound
    return before >= tokens.upperBound - index
      ? TextRange(
        graph.sentence.range.start,
        graph.tokens[max(tokens.lowerBound, index - 1)].range.end
      )
      : TextRange(
        graph.tokens[min(tokens.upperBound - 1, index + 1)].range.start,
        graph.sentence.range.end
      )
  }
}
