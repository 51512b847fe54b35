import NewsModel

/// Finds names of people, bodies, outlets, countries and places by lexicon, title, capitals and part of speech.
///
/// Two passes over an article: the first finds names by themselves, the second lets a surname answer to the full name
/// that stands elsewhere in the same article.
struct NameRecognizer: Sendable {
  private let lexicon: NameLexicon

  init(_ lexicon: NameLexicon) { self.lexicon = lexicon }

  func names(in tokens: [Token], _ sentences: [Sentence], of body: SourceText) -> [NameMention] {
    let words = NameWords(tokens, body)
    var found: [NameMention] = []
    for sentence in sentences {
      var scan = NameScan(
        lexicon: lexicon,
        words: words,
        tokens: tokens,
        body: body,
        sentence: sentence
      )
      found += scan.run()
    }
    return SurnameResolver(body: body, words: words).resolve(found)
  }
}

/// The words of an article as name lookups see them.
struct NameWords: Sendable {
  /// Hash of the folded form of each token.
  let keys: [UInt64]
  let isCapital: [Bool]
  /// All letters capital, two at least.
  let isAcronym: [Bool]

  init(_ tokens: [Token], _ body: SourceText) {
    var keys: [UInt64] = []
    var isCapital: [Bool] = []
    var isAcronym: [Bool] = []
    keys.reserveCapacity(tokens.count)
    let bytes = body.bytes
    for token in tokens {
      let first = bytes[token.range.start]
      let capital = first.isASCIIUpper || (first >= 0xC3 && Self.isUpper(body[token.range]))
      isCapital.append(capital)
      let letters = bytes[token.range.start..<token.range.end]
      isAcronym.append(
        capital && token.range.count >= 2 && letters.allSatisfy { !$0.isASCIILower && $0 < 0x80 }
          && !letters.contains(0x2E)
      )
      if letters.allSatisfy({ $0 < 0x80 }) {
        keys.append(Symbol(of: letters.lazy.map(\.asciiLowercased)).hash)
      } else {
        keys.append(Symbol(of: NameFolding.foldedUTF8(body[token.range])).hash)
      }
    }
    self.keys = keys
    self.isCapital = isCapital
    self.isAcronym = isAcronym
  }

  private static func isUpper(_ word: String) -> Bool {
    word.unicodeScalars.first?.properties.isUppercase ?? false
  }
}
