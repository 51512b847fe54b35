import FoundationEssentials
package import NewsModel

/// A treebank in CoNLL-U: sentences of words with gold tags, lemmas, heads and relations.
package struct Treebank: Sendable {
  package struct Sentence: Sendable {
    /// The words joined by blanks, for the same byte loops that read articles.
    package let body: SourceText
    package let words: [TextRange]
    package let lemmas: [String]
    package let tags: [PartOfSpeech]
    /// Index of the head; the number of words for the root.
    package let heads: [Int32]
    package let relations: [Dependency]
  }

  package let sentences: [Sentence]

  package init(contentsOf path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var sentences: [Sentence] = []
    var rows: [[Substring]] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !rows.isEmpty { sentences.append(Self.sentence(rows)) }
        rows.removeAll()
      } else if !line.hasPrefix("#") {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        // Multi-word tokens (1-2) and empty nodes (1.1) carry no tree.
        if fields.count >= 8, Int(fields[0]) != nil { rows.append(fields) }
      }
    }
    if !rows.isEmpty { sentences.append(Self.sentence(rows)) }
    self.sentences = sentences
  }

  private static func sentence(_ rows: [[Substring]]) -> Sentence {
    var text = ""
    var words: [TextRange] = []
    for row in rows {
      if !text.isEmpty { text += " " }
      let start = text.utf8.count
      text += row[1].replacing(" ", with: "_")
      words.append(TextRange(start, text.utf8.count))
    }
    return Sentence(
      body: SourceText(text),
      words: words,
      lemmas: rows.map { $0[2].lowercased() },
      tags: rows.map {
        PartOfSpeech(UniversalTag(name: $0[3]) ?? .x, PennTag(name: $0[4]) ?? .foreign)
      },
      heads: rows.map { row in
        let head = Int32(row[6]) ?? 0
        return head == 0 ? Int32(rows.count) : head - 1
      },
      relations: rows.map { Dependency(name: $0[7]) ?? .dep }
    )
  }
}
