import NewsModel

/// Gives a sentence its main verb back: where every verb is tagged as a participle or stands in a subordinate clause, the
/// first "-ed" right behind a noun is the past tense ("Coal workers called off the strike after talks.").
///
/// News writes such sentences far more often than the treebanks that the tagger learnt from.
enum FiniteVerb {
  static func restore(
    in sentence: Sentence,
    _ tokens: inout [Token],
    _ words: [Word],
    _ bytes: [UInt8]
  ) {
    // A headline without a full stop may do without a main verb.
    guard let end = sentence.tokens.last, tokens[end].tag.penn == .stop,
      sentence.tokens.count > 5
    else { return }
    var isSubordinate = false
    var candidate: Int?
    for index in sentence.tokens {
      let tag = tokens[index].tag
      if opens(words[index].symbol, tag) { isSubordinate = true }
      switch tag.penn {
      case .past, .present, .presentThird, .modal:
        // What a subordinate clause says is not what the sentence says.
        guard isSubordinate else { return }
      case .participle where candidate == nil && !isSubordinate:
        if isPastForm(tokens[index].range, bytes),
          index > sentence.tokens.lowerBound, followsNoun(index, sentence, tokens),
          index + 1 < end, !Self.agents.contains(words[index + 1].symbol)
        {
          candidate = index
        }
      default: break
      }
    }
    if let candidate { tokens[candidate].tag = PartOfSpeech(.verb, .past) }
  }

  /// "has so far refused": a form of "have" with a participle behind adverbs is an auxiliary.
  static func restoreAuxiliaries(
    in sentence: Sentence,
    _ tokens: inout [Token],
    _ words: [Word]
  ) {
    for index in sentence.tokens
    where tokens[index].tag.universal == .verb && having.contains(words[index].symbol) {
      var next = index + 1
      while next < sentence.tokens.upperBound, next < index + 5,
        tokens[next].tag.universal == .adv
      { next += 1 }
      guard next < sentence.tokens.upperBound,
        tokens[next].tag.universal == .verb,
        tokens[next].tag.penn == .participle
      else { continue }
      tokens[index].tag = PartOfSpeech(.aux, tokens[index].tag.penn)
    }
  }

  private static let having: Set<Symbol> = ["has", "have", "had", "having"]

  /// Conjunctions and relative words, behind which a verb is not the main one.
  private static func opens(_ word: Symbol, _ tag: PartOfSpeech) -> Bool {
    switch tag.penn {
    case .whDeterminer, .whPronoun, .whAdverb, .whPossessive: true
    default: tag.universal == .sconj || subordinators.contains(word)
    }
  }

  private static let subordinators: Set<Symbol> = [
    "after", "before", "because", "while", "when", "if", "as", "that", "which", "who", "until",
    "since", "although", "though", "unless", "whether", "where",
  ]
  private static let agents: Set<Symbol> = ["by"]

  /// A noun, with nothing but adverbs and days between.
  private static func followsNoun(_ index: Int, _ sentence: Sentence, _ tokens: [Token]) -> Bool {
    var place = index - 1
    while place >= sentence.tokens.lowerBound, tokens[place].tag.universal == .adv { place -= 1 }
    guard place >= sentence.tokens.lowerBound else { return false }
    return tokens[place].tag.isNominal || tokens[place].tag.universal == .num
  }

  private static func isPastForm(_ range: TextRange, _ bytes: [UInt8]) -> Bool {
    range.count > 3 && bytes[range.end - 1] == 0x64 && bytes[range.end - 2] == 0x65
  }
}
