import NewsModel

/// Named reasons why an event-like sentence tells of something else: sport, fiction, metaphors, weather.
///
/// The words are text, in Data/Rules/false-friends.tsv, whose head explains the columns.
package struct FalseFriends: Sendable {
  enum Scope: String, Sendable { case sentence, article, target, subject }

  private struct Rule: Sendable {
    let reason: String
    let least: Int
    let words: Set<Symbol>
  }

  package struct Example: Hashable, Sendable {
    package let reason: String
    package let sentence: String
  }

  private var rules: [Scope: [Rule]] = [:]
  /// Sentences of the file with the reason for which their events are hidden.
  package private(set) var examples: [Example] = []

  package init(_ file: [UInt8]) {
    for row in EventData.rows(file) {
      if row[0] == "EXAMPLE", row.count > 2 {
        examples.append(Example(reason: row[1], sentence: row[2]))
      } else if row.count > 3, let scope = Scope(rawValue: row[1]), let least = Int(row[2]) {
        let words = Set(row[3].split(separator: " ").map { Symbol($0) })
        rules[scope, default: []].append(Rule(reason: row[0], least: least, words: words))
      }
    }
  }

  /// The reason that a whole article gives.
  func reason(ofArticle tokens: [Token], sentences: Int) -> String? {
    for rule in rules[.article] ?? [] {
      let count = tokens.lazy.filter { rule.words.contains($0.lemma) }.count
      if count >= rule.least, count * 2 >= sentences { return rule.reason }
    }
    return nil
  }

  func reason(ofSentence tokens: ArraySlice<Token>) -> String? {
    for rule in rules[.sentence] ?? [] {
      // One word that comes twice shows no more than once.
      var seen: Set<Symbol> = []
      for token in tokens where rule.words.contains(token.lemma) { seen.insert(token.lemma) }
      if seen.count >= rule.least { return rule.reason }
    }
    return nil
  }

  func reason(of lemma: Symbol, as scope: Scope) -> String? {
    rules[scope]?.first { $0.words.contains(lemma) }?.reason
  }
}
