package import NewsModel

/// Foreign words that stand in English sentences as one word ("persona non grata"): the first one has the tag of the
/// whole, the others hang on it.
///
/// No treebank is large enough to teach them, and a parser that takes them apart loses the whole clause.
package struct FixedPhrases: Sendable {
  private struct Phrase: Sendable {
    let rest: [Symbol]
    let tag: PartOfSpeech
  }

  package static let continuation = PartOfSpeech(.x, .foreign)
  /// By their first word, the longest first.
  private var phrases: [Symbol: [Phrase]] = [:]

  /// `file`: lines of phrase, universal tag and Penn tag.
  init(_ file: [UInt8]) {
    for line in LexiconFile.rows(file) where line.count >= 3 {
      let words = line[0].split(separator: 0x20).map { Symbol(of: $0) }
      guard let universal = UniversalTag(name: LexiconFile.text(line[1])),
        let penn = PennTag(name: LexiconFile.text(line[2])), let first = words.first
      else { continue }
      phrases[first, default: []].append(
        Phrase(rest: Array(words.dropFirst()), tag: PartOfSpeech(universal, penn))
      )
    }
    for first in phrases.keys { phrases[first]?.sort { $0.rest.count > $1.rest.count } }
  }

  /// The tag of every word that is part of a phrase, by the word's index; the words behind the first are `continuation`.
  func tags(_ words: [Word]) -> [Int: PartOfSpeech] {
    var tags: [Int: PartOfSpeech] = [:]
    for index in words.indices {
      guard tags[index] == nil, let starting = phrases[words[index].symbol] else { continue }
      let found = starting.first { phrase in
        index + phrase.rest.count < words.count
          && phrase.rest.indices.allSatisfy { words[index + 1 + $0].symbol == phrase.rest[$0] }
      }
      guard let found else { continue }
      tags[index] = found.tag
      for place in found.rest.indices { tags[index + 1 + place] = Self.continuation }
    }
    return tags
  }
}
