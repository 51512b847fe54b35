import NewsModel

/// One sentence as a tree to ask questions of; indices are those of the article's tokens.
struct SentenceGraph {
  let sentence: Sentence
  let tokens: [Token]
  let body: SourceText
  private let first: Int
  private let childStarts: [Int32]
  private let childList: [Int32]
  /// The relations, with what a parse of news often gets wrong mended.
  private var relations: [Dependency]
  private let heads: [Int32]

  init(_ sentence: Sentence, _ tokens: [Token], _ body: SourceText) {
    self.sentence = sentence
    self.tokens = tokens
    self.body = body
    first = sentence.tokens.lowerBound
    let count = sentence.tokens.count
    var heads = sentence.tokens.map { tokens[$0].head }
    var relations = sentence.tokens.map { tokens[$0].relation }
    Self.raise(&heads, &relations, sentence, tokens)
    var starts = [Int32](repeating: 0, count: count + 1)
    for index in sentence.tokens where Int(heads[index - first]) != index {
      starts[Int(heads[index - first]) - first + 1] += 1
    }
    for position in 0..<count { starts[position + 1] += starts[position] }
    var list = [Int32](repeating: 0, count: Int(starts[count]))
    var fill = starts
    for index in sentence.tokens where Int(heads[index - first]) != index {
      let head = Int(heads[index - first]) - first
      list[Int(fill[head])] = Int32(index)
      fill[head] += 1
    }
    childStarts = starts
    childList = list
    self.heads = heads
    self.relations = relations
    for index in sentence.tokens where tokens[index].tag.universal == .verb { mend(index) }
  }

  /// "The United Nations imposed sanctions" read as a noun with a participle: the verb is what the sentence says.
  private static func raise(
    _ heads: inout [Int32],
    _ relations: inout [Dependency],
    _ sentence: Sentence,
    _ tokens: [Token]
  ) {
    let first = sentence.tokens.lowerBound
    guard let root = sentence.tokens.first(where: { Int(heads[$0 - first]) == $0 }),
      tokens[root].tag.isNominal
    else { return }
    let below = sentence.tokens.filter { Int(heads[$0 - first]) == root && $0 != root }
    // "The United Nations imposed sanctions", read as "imposed sanctions" with a subject: the verb stands between.
    if let subject = below.first(where: { relations[$0 - first] == .nsubj }), subject < root,
      !below.contains(where: { [.cop, .aux].contains(relations[$0 - first]) }),
      let verb = below.first(where: {
        relations[$0 - first] == .amod && $0 > subject && $0 < root
          && [.participle, .past].contains(tokens[$0].tag.penn)
      })
    {
      for index in below where index < verb || tokens[index].tag.universal == .punct {
        heads[index - first] = Int32(verb)
      }
      heads[verb - first] = Int32(verb)
      relations[verb - first] = .root
      heads[root - first] = Int32(verb)
      relations[root - first] = .obj
      return
    }
    guard
      !below.contains(where: {
        [.cop, .nsubj, .nsubjPassive, .aux].contains(relations[$0 - first])
      }),
      let verb = below.first(where: { index in
        index > root && tokens[index].tag.isVerb
          && isMain(index, heads, relations, sentence, tokens)
      })
    else { return }
    for index in below where index > verb || tokens[index].tag.universal == .punct {
      heads[index - first] = Int32(verb)
    }
    heads[verb - first] = Int32(verb)
    relations[verb - first] = .root
    heads[root - first] = Int32(verb)
    relations[root - first] = .nsubj
  }

  /// Whether a verb below a noun says what the noun did, not which noun it is.
  private static func isMain(
    _ verb: Int,
    _ heads: [Int32],
    _ relations: [Dependency],
    _ sentence: Sentence,
    _ tokens: [Token]
  ) -> Bool {
    let first = sentence.tokens.lowerBound
    let children = sentence.tokens.filter { Int(heads[$0 - first]) == verb && $0 != verb }
    let found = Set(children.map { relations[$0 - first] })
    guard found.isDisjoint(with: [.nsubj, .nsubjPassive, .mark, .oblAgent]) else { return false }
    switch relations[verb - first] {
    case .acl:
      guard [.participle, .past].contains(tokens[verb].tag.penn) else { return false }
      return !found.isDisjoint(with: [.obj, .ccomp, .xcomp, .compoundParticle])
        || intransitive.contains(tokens[verb].lemma)
        || verb + 1 < sentence.tokens.upperBound && particles.contains(tokens[verb + 1].lemma)
    case .parataxis, .conj: return !found.isDisjoint(with: [.aux])
    default: return false
    }
  }

  /// Verbs whose participle is never passive.
  private static let intransitive: Set<Symbol> = [
    "remain", "agree", "arrive", "resign", "return", "fall", "rise", "continue", "fail", "travel",
    "appear", "retreat", "rally", "march", "clash", "respond", "react", "go", "come", "stay",
    "disagree", "apologise", "apologize", "insist", "appeal", "object", "fly", "walk", "gather",
    "step",
  ]
  private static let particles: Set<Symbol> = ["off", "out", "up", "down", "back", "over", "away"]

  /// Subjects and objects of a verb that cannot be what the parse calls them.
  private mutating func mend(_ verb: Int) {
    let children = children(of: verb)
    let helpers = children.filter { relation($0) == .aux || relation($0) == .auxPassive }
      .map { lemma($0) }
    let subjects = children.filter { relation($0) == .nsubj || relation($0) == .nsubjPassive }
    // "has pardoned": whoever has done it did it.
    if helpers.contains("have"), !helpers.contains("be"), !helpers.contains("get") {
      for subject in subjects where subject < verb { relations[subject - first] = .nsubj }
    }
    // "has pardoned Joseph Estrada": behind a verb that has its subject stands an object.
    if let own = subjects.first, own < verb, let late = subjects.last, late > verb,
      !children.contains(where: { relation($0) == .obj }),
      !(own + 1..<verb).contains(where: { tag($0).penn == .openingQuote })
    {
      relations[late - first] = .obj
    }
    // "called off the strike": a particle, and the object behind it.
    let next = verb + 1
    if next < sentence.tokens.upperBound, Self.particles.contains(lemma(next)),
      relation(next) == .case, let noun = head(of: next), head(of: noun) == verb,
      relation(noun) == .obl, self.children(of: noun, .case).count == 1,
      !children.contains(where: { relation($0) == .obj })
    {
      relations[noun - first] = .obj
      relations[next - first] = .compoundParticle
    }
    // "long-standing sanctions": a participle right before the object is part of it.
    let objects = children.filter { relation($0) == .obj }
    if objects.count > 1, tag(objects[0]).isVerb, tag(objects[1]).isNominal,
      objects[1] - objects[0] < 3
    {
      relations[objects[0] - first] = .amod
    }
  }

  func children(of index: Int) -> [Int] {
    let position = index - first
    return childList[Int(childStarts[position])..<Int(childStarts[position + 1])].map(Int.init)
  }

  func child(of index: Int, _ relations: Dependency...) -> Int? {
    children(of: index).first { relations.contains(relation($0)) }
  }

  func children(of index: Int, _ relations: Dependency...) -> [Int] {
    children(of: index).filter { relations.contains(relation($0)) }
  }

  /// Nil at the root.
  func head(of index: Int) -> Int? {
    let head = Int(heads[index - first])
    return head == index ? nil : head
  }

  /// The lemma; of an event word with a hyphen ("cease-fire") that of the whole.
  func lemma(_ index: Int) -> Symbol {
    guard index - 2 >= first, tokens[index - 1].tag.penn == .hyphen,
      tokens[index].range.start == tokens[index - 1].range.end
    else { return tokens[index].lemma }
    return Self.hyphened[Pair(tokens[index - 2].lemma, tokens[index].lemma)] ?? tokens[index].lemma
  }

  private struct Pair: Hashable {
    let left: Symbol
    let right: Symbol
    init(_ left: Symbol, _ right: Symbol) {
      self.left = left
      self.right = right
    }
  }

  private static let hyphened: [Pair: Symbol] = [
    Pair("cease", "fire"): "ceasefire", Pair("sit", "in"): "sit-in", Pair("walk", "out"): "walkout",
    Pair("pull", "out"): "pullout", Pair("pull", "back"): "pullback",
    Pair("crack", "down"): "crackdown",
    Pair("air", "strike"): "airstrike", Pair("build", "up"): "build-up",
    Pair("hand", "over"): "handover",
    Pair("peace", "keeper"): "peacekeeper", Pair("counter", "attack"): "counterattack",
    Pair("counter", "offensive"): "counteroffensive", Pair("cyber", "attack"): "cyberattack",
    Pair("test", "fire"): "test-fire", Pair("asylum", "seeker"): "seeker",
    Pair("persona", "grata"): "grata",
  ]
  func relation(_ index: Int) -> Dependency { relations[index - first] }
  func tag(_ index: Int) -> PartOfSpeech { tokens[index].tag }
  func text(_ index: Int) -> String { body[tokens[index].range] }

  /// The preposition on a noun phrase ("with" in "with the envoy"), the first word of it where it has several.
  func preposition(of index: Int) -> Symbol? {
    child(of: index, .case).map { lemma($0) }
  }

  /// Whether a word is among the prepositions of a noun phrase ("out of the talks").
  func hasPreposition(_ word: Symbol, _ index: Int) -> Bool {
    children(of: index, .case).contains { lemma($0) == word }
  }

  /// The other members of a coordination that begins here.
  func conjuncts(of index: Int) -> [Int] {
    children(of: index, .conj).filter {
      tag($0).isNominal || tag($0).universal == .num || tag($0).universal == .adj
    }
  }

  /// Whether one token stands below another, or is it.
  func isBelow(_ index: Int, _ ancestor: Int) -> Bool {
    var current = index
    for _ in 0..<sentence.tokens.count {
      if current == ancestor { return true }
      guard let next = head(of: current) else { return false }
      current = next
    }
    return false
  }

  /// The words of a noun phrase around its head: modifiers and of-phrases, without relative clauses, coordination and marks.
  func phrase(_ head: Int) -> TextRange {
    var low = head
    var high = head
    extend(head, &low, &high, depth: 0)
    // A phrase is contiguous: nothing that hangs far to the right across a verb.
    return TextRange(tokens[low].range.start, tokens[high].range.end)
  }

  private func extend(_ index: Int, _ low: inout Int, _ high: inout Int, depth: Int) {
    guard depth < 5 else { return }
    for child in children(of: index) {
      switch relation(child) {
      case .amod, .compound, .det, .detPredeterminer, .nummod, .nmodPossessive, .flat,
        .nmodDescriptive, .compoundParticle:
        break
      case .nmodUnmarked:
        // "two diplomats Wednesday": a day behind the head is no part of whom it names.
        guard child < index else { continue }
      case .nmod:
        guard child > index, let word = preposition(of: child),
          word == "of" || word == "for" || depth == 0 && Self.placing.contains(word)
        else { continue }
      case .case:
        // The preposition is not part of the phrase that it brings; a possessive mark is.
        guard depth > 0 else { continue }
      case .cc, .conj:
        guard depth > 0 else { continue }
      case .advmod:
        guard child < index else { continue }
      case .appos:
        // "Minister Diego Molano" parsed as an apposition without a comma.
        guard child > index, !hasComma(between: index, child) else { continue }
      default: continue
      }
      low = min(low, child)
      high = max(high, child)
      extend(child, &low, &high, depth: depth + 1)
    }
  }

  private static let placing: Set<Symbol> = ["in", "to", "at"]

  private func hasComma(between low: Int, _ high: Int) -> Bool {
    (low..<high).contains { tag($0).universal == .punct }
  }
}
