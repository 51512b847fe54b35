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
    TreeMending.raise(&heads, &relations, sentence, tokens)
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
    if next < sentence.tokens.upperBound, TreeMending.particles.contains(lemma(next)),
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
    return HyphenedWords.whole(tokens[index - 2].lemma, tokens[index].lemma)
      ?? tokens[index].lemma
  }
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
