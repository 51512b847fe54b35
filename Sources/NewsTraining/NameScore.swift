package import NewsLanguage
import NewsModel

/// How many names are found with exact bounds and type, from gold words, as precision, recall and F1.
package struct NameScore: Sendable {
  private var gold: [NameLabel.Kind: Int] = [:]
  private var given: [NameLabel.Kind: Int] = [:]
  private var right: [NameLabel.Kind: Int] = [:]

  package init(_ language: LanguagePipeline, on text: NamedText) {
    for sentence in text.sentences {
      let found = language.names(in: sentence.words.map { Token(range: $0) }, of: sentence.body)
      for name in sentence.names { gold[name.kind, default: 0] += 1 }
      for name in found {
        guard let kind = NameLabel.Kind(name.kind) else { continue }
        given[kind, default: 0] += 1
        if sentence.names.contains(where: { $0.range == name.tokens && $0.kind == kind }) {
          right[kind, default: 0] += 1
        }
      }
    }
  }
}

extension NameScore: CustomStringConvertible {
  package var description: String {
    let all = NameLabel.Kind.allCases
    let rows = all.map { ("\($0)", [$0]) } + [("all", all)]
    return rows.map { name, kinds in
      let right = kinds.reduce(0) { $0 + self.right[$1, default: 0] }
      let given = kinds.reduce(0) { $0 + self.given[$1, default: 0] }
      let gold = kinds.reduce(0) { $0 + self.gold[$1, default: 0] }
      return "\(name) P \(Percent(right, of: given)) R \(Percent(right, of: gold)) "
        + "F1 \(Percent(2 * right, of: given + gold))"
    }.joined(separator: ", ")
  }
}
