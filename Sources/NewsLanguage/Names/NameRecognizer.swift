import NewsModel

/// Finds the names of an article.
///
/// Rules and lexicons first say what they know; a trained model, which sees that as well, decides where people,
/// organisations and places are named; the lexicons then say which country, agency or outlet each one is. Last, a surname
/// answers to the full name that stands elsewhere in the same article.
struct NameRecognizer: Sendable {
  private let nodes: NameNodes
  private let decoder: NameDecoder

  /// `section`: the section "names" of a model file.
  init(_ lexicon: NameLexicon, _ section: ModelBytes) {
    nodes = NameNodes(lexicon)
    decoder = NameDecoder(section)
  }

  func names(
    in tokens: [Token],
    _ sentences: [Sentence],
    _ words: [Word],
    of body: SourceText
  ) -> [NameMention] {
    let keys = NameWords(tokens, words, body)
    let fusion = NameFusion(lexicon: nodes.lexicon, words: keys, tokens: tokens, body: body)
    var scratch = NameDecoder.Scratch()
    var found: [NameMention] = []
    for sentence in sentences {
      let known = nodes.known(sentence, tokens, keys, body)
      let seen = nodes.nodes(sentence, tokens, words, keys, known)
      let labels = decoder.labels(of: seen.span, &scratch)
      found += fusion.names(NameLabel.names(in: labels), known, sentence)
    }
    let teams = ScoreLines(tokens: tokens, words: words, keys: keys, body: body)
    return SurnameResolver(body: body, words: keys).resolve(teams.resolve(found))
  }
}

/// The words of an article as name lookups see them.
struct NameWords: Sendable {
  /// Hash of the folded form of each token.
  let keys: [UInt64]
  let isCapital: [Bool]
  /// All letters capital, two at least.
  let isAcronym: [Bool]

  init(_ tokens: [Token], _ words: [Word], _ body: SourceText) {
    var keys: [UInt64] = []
    var isCapital: [Bool] = []
    var isAcronym: [Bool] = []
    keys.reserveCapacity(tokens.count)
    isCapital.reserveCapacity(tokens.count)
    isAcronym.reserveCapacity(tokens.count)
    let bytes = body.bytes
    let span = bytes.span
    for (index, token) in tokens.enumerated() {
      let range = token.range
      let first = span[range.start]
      var isASCII = true
      var hasSmallOrStop = false
      for offset in range.start..<range.end {
        if span[offset] >= 0x80 { isASCII = false }
        if span[offset].isASCIILower || span[offset] == 0x2E { hasSmallOrStop = true }
      }
      let capital = first.isASCIIUpper || first >= 0xC3 && Self.isUpper(body[range])
      isCapital.append(capital)
      isAcronym.append(capital && range.count >= 2 && isASCII && !hasSmallOrStop)
      keys.append(
        isASCII
          ? words[index].symbol.hash : Symbol(of: NameFolding.foldedUTF8(body[range])).hash
      )
    }
    self.keys = keys
    self.isCapital = isCapital
    self.isAcronym = isAcronym
  }

  private static func isUpper(_ word: String) -> Bool {
    word.unicodeScalars.first?.properties.isUppercase ?? false
  }
}
