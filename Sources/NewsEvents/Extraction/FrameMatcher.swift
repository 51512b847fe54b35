import NewsModel

/// Finds the frame that fits a word best: the one with the most conditions that hold.
struct FrameMatcher {
  struct Match {
    let frame: Frame
    let trigger: Int
    /// Tokens of the idiom, particle or named object, for showing the act.
    let words: [Int]
    /// The object that the frame names, where it names one.
    let namedObject: Int?
    let score: Float
  }

  let scene: Scene
  private var graph: SentenceGraph { scene.graph }

  init(_ scene: Scene) { self.scene = scene }

  /// Nil where no frame fits; the frame has no type where this sense tells of no act.
  func match(at index: Int) -> Match? {
    let candidates = scene.lexicon.frames(of: graph.lemma(index))
    guard !candidates.isEmpty else { return nil }
    let part: Frame.Part? =
      switch graph.tag(index).universal {
      case .verb: .verb
      case .noun: .noun
      case .adj: .adjective
      default: nil
      }
    guard let part,
      ![.amod, .compound, .nmodDescriptive].contains(graph.relation(index)) || part == .noun
    else { return nil }
    var best: Match?
    for number in candidates where scene.lexicon.frames[number].part == part {
      guard let match = fit(scene.lexicon.frames[number], at: index) else { continue }
      if best.map({ match.score >= $0.score }) ?? true { best = match }
    }
    return best
  }

  /// "The minister said that Sylvania must do more": a demand, whatever the verb.
  func demand(at index: Int) -> Match? {
    guard graph.tag(index).universal == .verb || graph.tag(index).universal == .adj,
      graph.relation(index) == .ccomp,
      graph.children(of: index, .aux).contains(where: { Self.duties.contains(graph.lemma($0)) }),
      let asked = graph.child(of: index, .nsubj, .nsubjPassive), scene.isActor(asked),
      let said = graph.head(of: index),
      scene.lexicon.governor(graph.lemma(said), isNoun: false) == .say
    else { return nil }
    return Match(frame: .demand, trigger: index, words: [], namedObject: nil, score: 2)
  }

  private static let duties: Set<Symbol> = ["must", "should"]

  private func fit(_ frame: Frame, at index: Int) -> Match? {
    var score: Float = 1
    var words: [Int] = []
    if !frame.idiom.isEmpty {
      guard
        let found = frame.part == .noun
          ? modifiers(frame.idiom, of: index) : following(frame.idiom, index)
      else { return nil }
      words += found
      score += 2 * Float(found.count)
    }
    for particle in frame.particles {
      guard let found = self.particle(particle, of: index) else { return nil }
      words.append(found)
      score += 2
    }
    var namedObject: Int?
    if !frame.objects.isEmpty {
      guard let object = objects(of: index).first(where: { scene.fills(frame.objects, $0) }) else {
        return nil
      }
      namedObject = object
      let isWord = scene.fillsByWord(frame.objects, object)
      if isWord { words.append(object) }
      score += isWord ? 2.5 : 1.5
      if scene.fillsByPair(frame.objects, object) { score += 1 }
    }
    for (word, fillers) in frame.prepositions {
      guard prepositional(word, of: index).contains(where: { scene.fills(fillers, $0) }) else {
        return nil
      }
      score += 2
    }
    if !frame.subjects.isEmpty {
      guard let subject = RoleFinder(scene).subject(of: index), scene.fills(frame.subjects, subject)
      else { return nil }
      // What an earthquake or a team does is no act of politics, whatever it is done to.
      score += frame.type == nil ? 3 : 1.8
    }
    if frame.type == nil { score += 0.1 }
    return Match(frame: frame, trigger: index, words: words, namedObject: namedObject, score: score)
  }

  /// Objects, passive subjects, antecedents of reduced relatives, with their conjuncts.
  func objects(of index: Int) -> [Int] {
    var heads = graph.children(of: index, .obj, .iobj)
    if RoleFinder(scene).isPassive(index) {
      heads += graph.children(of: index, .nsubjPassive, .nsubj)
    }
    if graph.tag(index).penn == .participle, graph.relation(index) == .acl,
      let noun = graph.head(of: index)
    {
      heads.append(noun)
    }
    if heads.isEmpty, graph.relation(index) == .conj, let verb = graph.head(of: index),
      graph.tag(verb).universal == .verb
    {
      heads += graph.children(of: verb, .nsubjPassive)
    }
    // "two of the diplomats", "a number of staff": the of-phrase counts too.
    for head in heads {
      heads += graph.children(of: head, .nmod).filter {
        graph.preposition(of: $0) == "of" && isQuantity(head)
      }
      heads += graph.conjuncts(of: head)
    }
    return heads
  }

  private func isQuantity(_ index: Int) -> Bool {
    graph.tag(index).universal == .num
      || [
        "number", "group", "series", "round", "wave", "dozen", "hundred", "couple", "pair",
        "planeload", "truckload", "shipment", "load", "tonne", "ton", "consignment", "convoy",
        "package", "batch", "percent", "worth", "part", "rest", "piece", "portion", "share",
        "tranche",
        "million", "billion", "thousand", "lot", "set", "majority", "remainder", "amount", "type",
        "kind", "member", "sort",
      ].contains(graph.lemma(index))
  }

  private func following(_ idiom: [Symbol], _ index: Int) -> [Int]? {
    var found: [Int] = []
    var place = index + 1
    let limit = min(graph.sentence.tokens.upperBound, index + 9 + idiom.count)
    for word in idiom {
      while place < limit,
        graph.lemma(place) != word || bringsTime(place) || isElsewhere(place, index)
      {
        place += 1
      }
      guard place < limit else { return nil }
      found.append(place)
      place += 1
    }
    return found
  }

  /// A particle or preposition that hangs on another word ("ran high over the valley" is not "ran over").
  private func isElsewhere(_ place: Int, _ verb: Int) -> Bool {
    guard [.adp, .part, .adv].contains(graph.tag(place).universal), place > verb + 1 else {
      return false
    }
    guard let head = graph.head(of: place), head != verb else { return false }
    guard let above = graph.head(of: head), above != verb else { return false }
    return graph.head(of: above) != verb
  }

  /// "called him on Friday" is not "called on".
  private func bringsTime(_ preposition: Int) -> Bool {
    graph.relation(preposition) == .case
      && (graph.head(of: preposition).map { noun in
        scene.isTime(noun)
      } ?? false)
  }

  private func modifiers(_ idiom: [Symbol], of index: Int) -> [Int]? {
    var found: [Int] = []
    var place = index - idiom.count
    guard place >= graph.sentence.tokens.lowerBound else { return nil }
    for word in idiom {
      guard graph.lemma(place) == word else { return nil }
      found.append(place)
      place += 1
    }
    return found
  }

  private func particle(_ word: Symbol, of index: Int) -> Int? {
    if let child = graph.children(of: index, .compoundParticle, .advmod, .case).first(where: {
      graph.lemma($0) == word
    }) {
      return child
    }
    for phrase in Self.adverbs.contains(word)
      ? [] : graph.children(of: index, .obl, .oblAgent, .nmod)
    {
      if let mark = graph.children(of: phrase, .case).first(where: {
        graph.lemma($0) == word && !bringsTime($0)
      }) {
        return mark
      }
    }
    let next = index + 1
    guard next < graph.sentence.tokens.upperBound, graph.lemma(next) == word else { return nil }
    // "taken in its battle" is not "taken in".
    return Self.adverbs.contains(word) && graph.relation(next) == .case ? nil : next
  }

  /// Particles that are no preposition of a phrase further on ("gave in", not "gave one in Rome").
  private static let adverbs: Set<Symbol> = [
    "in", "out", "up", "off", "down", "back", "away", "over", "aside", "home",
  ]

  private func prepositional(_ word: Symbol, of index: Int) -> [Int] {
    var phrases = graph.children(of: index, .obl, .nmod)
    for object in graph.children(of: index, .obj) { phrases += graph.children(of: object, .nmod) }
    return phrases.filter { graph.hasPreposition(word, $0) }.flatMap {
      [$0] + graph.conjuncts(of: $0)
    }
  }
}
