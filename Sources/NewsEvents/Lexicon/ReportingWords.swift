import NewsModel

/// Words that tell what somebody says or holds.
struct ReportingWords: Sendable {
  enum Strength: Sendable {
    /// Enough with a speaker ("said").
    case says
    /// Needs what is held ("believes that", "called it").
    case holds
    /// Needs a clause ("thinks that", "wants to").
    case thinks
  }

  private var verbs: [Symbol: Strength] = [:]
  private var nouns: Set<Symbol> = []

  /// Lines of lemma, part of speech, `says`, `holds` or `thinks`.
  init(_ file: [UInt8]) {
    for line in EventData.rows(file) where line.count >= 3 {
      if line[1] == "noun" {
        nouns.insert(Symbol(line[0]))
      } else {
        verbs[Symbol(line[0])] = line[2] == "says" ? .says : line[2] == "thinks" ? .thinks : .holds
      }
    }
  }

  func verb(_ lemma: Symbol) -> Strength? { verbs[lemma] }
  func isNoun(_ lemma: Symbol) -> Bool { nouns.contains(lemma) }
}
