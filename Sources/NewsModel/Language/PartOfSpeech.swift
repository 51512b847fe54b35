/// What kind of word a token is: the universal tag and the finer Penn Treebank tag.
package struct PartOfSpeech: Hashable, Sendable, BitwiseCopyable {
  package let universal: UniversalTag
  package let penn: PennTag

  package init(_ universal: UniversalTag, _ penn: PennTag) {
    self.universal = universal
    self.penn = penn
  }

  package var isNominal: Bool {
    universal == .noun || universal == .propn || universal == .pron
  }
  package var isVerb: Bool { universal == .verb || universal == .aux }
}

/// The universal part-of-speech tags (universaldependencies.org/u/pos).
package enum UniversalTag: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  case adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb,
    x

  package var name: String { "\(self)".uppercased() }

  package init?(name: some StringProtocol) {
    guard let tag = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = tag
  }
}

/// The tags of the Penn Treebank as the English treebanks of Universal Dependencies use them (XPOS).
package enum PennTag: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  case noun, nouns, name, names, base, past, gerund, participle, present, presentThird, modal
  case adjective, comparative, superlative, adverb, adverbComparative, adverbSuperlative
  case particle, preposition, to, determiner, predeterminer, pronoun, possessivePronoun
  case possessive, number, conjunction, existential, whDeterminer, whPronoun, whPossessive
  case whAdverb, interjection, foreign, symbol, listMark, address, affix, goesWith, otherMark
  case hyphen, comma, stop, colon, openingQuote, closingQuote, openingBracket, closingBracket
  case dollar

  /// As the treebanks write them, in the order of the cases.
  private static let spellings = [
    "NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD", "JJ", "JJR",
    "JJS", "RB", "RBR", "RBS", "RP", "IN", "TO", "DT", "PDT", "PRP", "PRP$", "POS", "CD", "CC",
    "EX", "WDT", "WP", "WP$", "WRB", "UH", "FW", "SYM", "LS", "ADD", "AFX", "GW", "NFP",
    "HYPH", ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "$",
  ]

  package var name: String { Self.spellings[Int(rawValue)] }

  package init?(name: some StringProtocol) {
    guard let index = Self.spellings.firstIndex(where: { $0 == name }) else { return nil }
    self.init(rawValue: UInt8(index))
  }
}
