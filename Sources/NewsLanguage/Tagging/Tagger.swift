package import NewsModel

/// Gives every token its universal and Penn tag: a greedy averaged perceptron, left to right.
///
/// Source: Collins, "Discriminative Training Methods for Hidden Markov Models", 2002.
package struct Tagger: Sendable {
  package let tags: TagSet
  private let weights: ClassTable
  private let dictionary: TagDictionary
  private let usage: TagDictionary
  /// Single words of known names, folded: they keep their capitals in headlines.
  private let knownNames: Set<UInt64>

  package init(_ file: ModelFile, knownNames: Set<UInt64> = []) throws(ModelError) {
    self.knownNames = knownNames
    tags = TagSet(lines: try file.section("tags").array)
    weights = ClassTable(try file.section("tagger"))
    dictionary = TagDictionary(try file.section("tagdict"))
    usage = TagDictionary(try file.section("usage"))
  }

  /// Tags the tokens of every sentence in place.
  ///
  /// `words`: one a token; common words of a capitalised headline lose their capitals in it. `fixed`: tags that are known
  /// beforehand, by token.
  package func tag(
    _ tokens: inout [Token],
    _ sentences: [Sentence],
    _ words: inout [Word],
    _ fixed: [Int: PartOfSpeech] = [:],
    of body: SourceText
  ) {
    let bytes = body.bytes
    var nodes: [TaggerFeatures.Node] = []
    var chooser = Chooser(tags)
    let adjective = tags.number(of: PartOfSpeech(.adj, .adjective))
    for sentence in sentences {
      foldHeadline(sentence, tokens, &words, bytes)
      nodes.removeAll(keepingCapacity: true)
      for index in sentence.tokens {
        let form = words[index].form
        let only = fixed.isEmpty ? nil : fixed[index].flatMap(tags.number(of:))
        nodes.append(
          TaggerFeatures.Node(
            words[index],
            only.map { TagDictionary.Candidates([UInt8($0)]) } ?? dictionary.candidates(form),
            usage.candidates(form),
            isName: knownNames.contains(words[index].symbol.hash)
          )
        )
      }
      var previous = TagSet.outside
      var beforePrevious = TagSet.outside
      for position in nodes.indices {
        var number = chooser.choose(nodes.span, position, previous, beforePrevious, weights)
        if let adjective, Self.doubting.contains(nodes[position].word.symbol), position > 0,
          opensPhrase(tags[Int(previous)])
        {
          number = adjective
        }
        tokens[sentence.tokens.lowerBound + position].tag = tags[number]
        beforePrevious = previous
        previous = UInt64(number)
      }
      FiniteVerb.restoreAuxiliaries(in: sentence, &tokens, words)
      FiniteVerb.restore(in: sentence, &tokens, words, bytes)
    }
  }

  /// Words that only say how sure a report is; between a number or an article and a noun they are no verbs, though the
  /// treebanks, which seldom have them there, suggest it ("two alleged Russian officers").
  private static let doubting: Set<Symbol> = [
    "alleged", "suspected", "supposed", "purported", "reputed", "presumed",
  ]

  private func opensPhrase(_ tag: PartOfSpeech) -> Bool {
    tag.universal == .num || tag.universal == .det || tag.penn == .possessivePronoun
      || tag.penn == .possessive
  }

  /// In a headline, common words lose their capitals.
  private func foldHeadline(
    _ sentence: Sentence,
    _ tokens: [Token],
    _ words: inout [Word],
    _ bytes: [UInt8]
  ) {
    guard Headline.isCapitalized(sentence, tokens, bytes), holdsCommonWords(sentence, words) else {
      return
    }
    for index in sentence.tokens
    where words[index].shape == .capitalized || words[index].shape == .upper {
      let usual = dictionary.candidates(words[index].form).first
      let isCommon =
        usual.map { tags[Int($0)].universal != .propn } ?? (words[index].shape == .capitalized)
      if isCommon, !knownNames.contains(words[index].symbol.hash) { words[index].foldCase() }
    }
  }

  /// Whether several capitalised words are usually no names: a headline has such, a list of names has not.
  private func holdsCommonWords(_ sentence: Sentence, _ words: [Word]) -> Bool {
    var common = 0
    var capitals = 0
    for index in sentence.tokens.dropFirst()
    where words[index].shape == .capitalized || words[index].shape == .upper {
      capitals += 1
      if let usual = dictionary.candidates(words[index].form).first,
        tags[Int(usual)].universal != .propn
      {
        common += 1
      }
    }
    return common >= 2 && common * 4 >= capitals
  }
}

/// Chooses a tag among those that a word may have; keeps the scratch memory that this takes.
private struct Chooser: ~Copyable {
  private let open: [UInt8]
  private var features = FeatureList()
  private var sums: ClassSums

  init(_ tags: TagSet) {
    open = tags.open
    sums = ClassSums(classes: tags.count)
  }

  mutating func choose(
    _ nodes: Span<TaggerFeatures.Node>,
    _ position: Int,
    _ previous: UInt64,
    _ beforePrevious: UInt64,
    _ weights: ClassTable
  ) -> Int {
    let candidates = nodes[position].candidates
    if candidates.isSingle, let only = candidates.first { return Int(only) }
    features.removeAll()
    TaggerFeatures.add(nodes, position, previous, beforePrevious, to: &features)
    sums.sum(weights, features)
    if candidates.isEmpty {
      var best = open[0]
      for number in open where sums[Int(number)] > sums[Int(best)] { best = number }
      return Int(best)
    }
    var best = Int(candidates.packed & 0xFF)
    var rest = candidates.packed >> 8 | 0xFF << 56
    while rest & 0xFF != 0xFF {
      let number = Int(rest & 0xFF)
      if sums[number] > sums[best] { best = number }
      rest = rest >> 8 | 0xFF << 56
    }
    return best
  }
}
