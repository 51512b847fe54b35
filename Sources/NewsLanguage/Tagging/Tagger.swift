package import NewsModel

/// Gives every token its universal and Penn tag: a greedy averaged perceptron, left to right.
///
/// Source: Collins, "Discriminative Training Methods for Hidden Markov Models", 2002; features after Ratnaparkhi 1996.
package struct Tagger: Sendable {
  package let tags: TagSet
  private let weights: WeightTable
  private let dictionary: TagDictionary
  /// Single words of known names, folded: they keep their capitals in headlines.
  private let knownNames: Set<UInt64>

  package init(_ file: ModelFile, knownNames: Set<UInt64> = []) throws(ModelError) {
    self.knownNames = knownNames
    tags = TagSet(lines: try file.section("tags").array)
    weights = WeightTable(try file.section("tagger"))
    dictionary = TagDictionary(try file.section("tagdict"))
  }

  /// Tags the tokens of every sentence in place.
  package func tag(_ tokens: inout [Token], _ sentences: [Sentence], of body: SourceText) {
    let bytes = body.bytes
    var words: [Word] = []
    var scores = [Int32](repeating: 0, count: tags.count)
    for sentence in sentences {
      self.words(of: sentence, tokens, bytes, into: &words)
      var previous = TagSet.outside
      var beforePrevious = TagSet.outside
      for position in 0..<words.count {
        let number = best(words, position, previous, beforePrevious, &scores)
        tokens[sentence.tokens.lowerBound + position].tag = tags[number]
        beforePrevious = previous
        previous = UInt64(number)
      }
    }
  }

  private func best(
    _ words: [Word],
    _ position: Int,
    _ previous: UInt64,
    _ beforePrevious: UInt64,
    _ scores: inout [Int32]
  ) -> Int {
    let known = dictionary.candidates(words[position].form)
    let candidates = known.isEmpty ? tags.open : known
    if candidates.count == 1 { return Int(candidates[0]) }
    for candidate in candidates { scores[Int(candidate)] = 0 }
    Self.withFeatures(words, position, previous, beforePrevious) { feature in
      for candidate in candidates {
        scores[Int(candidate)] &+= weights.weight(classFeature(feature, Int(candidate)))
      }
    }
    var best = candidates[0]
    for candidate in candidates where scores[Int(candidate)] > scores[Int(best)] {
      best = candidate
    }
    return Int(best)
  }

  /// Whether several capitalised words are usually no names: a headline has such, a list of names has not.
  private func holdsCommonWords(_ sentence: Sentence, _ tokens: [Token], _ bytes: [UInt8]) -> Bool {
    var common = 0
    var capitals = 0
    for index in sentence.tokens.dropFirst() where bytes[tokens[index].range.start].isASCIIUpper {
      capitals += 1
      let form = Word(bytes.span, tokens[index].range, foldsCase: true).form
      if let usual = dictionary.candidates(form).first, tags[Int(usual)].universal != .propn {
        common += 1
      }
    }
    return common >= 2 && common * 4 >= capitals
  }

  /// The words of a sentence as the model sees them; in a headline, common words lose their capitals.
  private func words(
    of sentence: Sentence,
    _ tokens: [Token],
    _ bytes: [UInt8],
    into words: inout [Word]
  ) {
    words.removeAll(keepingCapacity: true)
    let span = bytes.span
    let isHeadline =
      Headline.isCapitalized(sentence, tokens, bytes) && holdsCommonWords(sentence, tokens, bytes)
    for index in sentence.tokens {
      let word = Word(span, tokens[index].range, foldsCase: false)
      guard isHeadline, word.shape == .capitalized || word.shape == .upper,
        !knownNames.contains(
          Symbol(
            of: bytes[tokens[index].range.start..<tokens[index].range.end].lazy.map(
              \.asciiLowercased
            )
          ).hash
        ),
        dictionary.candidates(word.form).first.map({ tags[Int($0)].universal != .propn })
          ?? (word.shape == .capitalized)
      else {
        words.append(word)
        continue
      }
      words.append(Word(span, tokens[index].range, foldsCase: true))
    }
  }

  /// Calls back with each feature of one position; the trainer calls the same function.
  @inline(__always)
  package static func withFeatures(
    _ words: [Word],
    _ position: Int,
    _ previous: UInt64,
    _ beforePrevious: UInt64,
    _ body: (UInt64) -> Void
  ) {
    let word = words[position]
    let outside = Word()
    let left = position > 0 ? words[position - 1] : outside
    let left2 = position > 1 ? words[position - 2] : outside
    let right = position + 1 < words.count ? words[position + 1] : outside
    let right2 = position + 2 < words.count ? words[position + 2] : outside
    let isFirst: UInt64 = position == 0 ? 1 : 0
    body(feature(0, 0))
    body(feature(1, word.form))
    body(feature(2, word.suffix3))
    body(feature(3, word.suffix2))
    body(feature(4, word.suffix1))
    body(feature(5, word.prefix2))
    body(feature(6, word.prefix3, word.suffix2))
    body(feature(7, word.shape.rawValue, isFirst, word.hasHyphen ? 1 : 0))
    body(feature(8, previous))
    body(feature(9, previous, beforePrevious))
    body(feature(10, previous, word.form))
    body(feature(11, left.form))
    body(feature(12, left.suffix3))
    body(feature(13, left2.form))
    body(feature(14, right.form))
    body(feature(15, right.suffix3))
    body(feature(16, right2.form))
    body(feature(17, right.shape.rawValue, word.shape.rawValue, previous))
    body(feature(18, left.form, word.form))
    body(feature(19, word.form, right.form))
    body(feature(20, previous, right.form))
    body(feature(21, previous, word.suffix3, right.suffix2))
    body(feature(22, right.suffix2, right2.suffix2))
    body(feature(23, word.form, word.shape.rawValue, isFirst))
  }
}
