import NewsModel

/// Mends trees in which the parse of news hid the main verb under a noun.
enum TreeMending {
  /// "The United Nations imposed sanctions" read as a noun with a participle: the verb is what the sentence says.
  static func raise(
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
  static let particles: Set<Symbol> = ["off", "out", "up", "down", "back", "over", "away"]
}
