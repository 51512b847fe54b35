package import NewsModel

/// Turns the words of a sentence into what the name model sees of them.
package struct NameNodes: Sendable {
  let lexicon: NameLexicon

  init(_ lexicon: NameLexicon) { self.lexicon = lexicon }

  /// With the lexicons of the language data.
  package init(_ data: LanguageData) { self.init(NameLexicon(data)) }

  /// Single words of known names, folded.
  package var words: Set<UInt64> { lexicon.words }

  /// The words of one tagged sentence that is a text of its own.
  package func nodes(_ tokens: [Token], _ words: [Word], of body: SourceText) -> [NameNode] {
    let sentence = Sentence(tokens: 0..<tokens.count, range: body.whole)
    let keys = NameWords(tokens, words, body)
    return nodes(sentence, tokens, words, keys, known(sentence, tokens, keys, body))
  }

  /// The names that rules and lexicons find in a sentence.
  func known(
    _ sentence: Sentence,
    _ tokens: [Token],
    _ keys: NameWords,
    _ body: SourceText
  ) -> [NameMention] {
    var scan = NameScan(
      lexicon: lexicon,
      words: keys,
      tokens: tokens,
      body: body,
      sentence: sentence
    )
    return scan.run()
  }

  /// `known`: the names that rules and lexicons found in the sentence.
  func nodes(
    _ sentence: Sentence,
    _ tokens: [Token],
    _ words: [Word],
    _ keys: NameWords,
    _ known: [NameMention]
  ) -> [NameNode] {
    var hints = [UInt64](repeating: 0, count: sentence.tokens.count)
    for name in known {
      for index in name.tokens {
        hints[index - sentence.tokens.lowerBound] = Self.hint(name, index)
      }
    }
    return sentence.tokens.map { index in
      NameNode(
        word: words[index],
        tag: tokens[index].tag,
        hint: hints[index - sentence.tokens.lowerBound],
        facts: keys.isCapital[index] ? facts(keys.keys[index...index]) : 0,
        isCandidate: isCandidate(index, sentence, tokens, words, keys)
      )
    }
  }

  private static func hint(_ name: NameMention, _ index: Int) -> UInt64 {
    let place: UInt64 =
      name.tokens.count == 1
      ? 3 : index == name.tokens.first ? 0 : index == name.tokens.last ? 2 : 1
    let kind = NameKind.allCases.firstIndex(of: name.kind) ?? 0
    // A country that the lexicon gives tells a known name from a guess.
    return UInt64(kind + 1) << 3 | place << 1 | (name.country == nil ? 0 : 1)
  }

  private func facts(_ key: ArraySlice<UInt64>) -> UInt64 {
    (lexicon.givenNames.contains(key[key.startIndex]) ? 1 : 0)
      | (lexicon.titles.value(of: key) == nil ? 0 : 2)
      | (lexicon.organs.value(of: key) == nil ? 0 : 4)
      | (lexicon.words.contains(key[key.startIndex]) ? 8 : 0)
  }

  /// A word with a capital; or a number, a small word or a mark beside one.
  private func isCandidate(
    _ index: Int,
    _ sentence: Sentence,
    _ tokens: [Token],
    _ words: [Word],
    _ keys: NameWords
  ) -> Bool {
    if isCapital(index, words, keys) || tokens[index].tag.universal == .propn { return true }
    guard index > sentence.tokens.lowerBound,
      isCapital(index - 1, words, keys) || isJoint(index - 1, keys)
    else { return false }
    if words[index].shape == .number { return true }
    guard isJoint(index, keys), index + 1 < sentence.tokens.upperBound else { return false }
    return isCapital(index + 1, words, keys) || isJoint(index + 1, keys)
  }

  /// A word of a headline that lost its capital has none.
  private func isCapital(_ index: Int, _ words: [Word], _ keys: NameWords) -> Bool {
    switch words[index].shape {
    case .capitalized, .upper: true
    case .mixed: keys.isCapital[index] || words[index].hasUpper
    case .lower: keys.isCapital[index] && words[index].isWide
    case .number, .mark: false
    }
  }

  private func isJoint(_ index: Int, _ keys: NameWords) -> Bool {
    Self.joints.contains(Symbol(hash: keys.keys[index]))
  }

  private static let joints: Set<Symbol> = [
    "of", "the", "for", "and", "de", "del", "la", "las", "los", "da", "dos", "do", "di", "van",
    "von", "der", "den", "bin", "ibn", "al", "el", "y", "e", "ben", "ul", "-", "&", "'", "/", "on",
    "in", "'s", "’s", ".",
  ]
}
