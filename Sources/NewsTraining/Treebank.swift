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
    /// Names that the last column marks as `NE=B-PER`, none in most treebanks.
    package let names: [NamedText.Name]
    /// The sentence as it was written.
    package let text: String
    /// Lengths of the words without white space, as they stand in the text; zero for a later word of a contraction that the
    /// treebank spells otherwise.
    package let lengths: [Int]
    package let startsDocument: Bool
    package let startsParagraph: Bool
  }

  package let sentences: [Sentence]

  package init(contentsOf path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var sentences: [Sentence] = []
    var rows: [[Substring]] = []
    var comments: [Substring] = []
    func close() {
      if !rows.isEmpty { sentences.append(Self.sentence(rows, comments)) }
      rows.removeAll()
      comments.removeAll()
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        close()
      } else if line.hasPrefix("#") {
        comments.append(line)
      } else {
        rows.append(line.split(separator: "\t", omittingEmptySubsequences: false))
      }
    }
    close()
    self.sentences = sentences
  }

  private static func sentence(_ lines: [[Substring]], _ comments: [Substring]) -> Sentence {
    // Multi-word tokens (1-2) and empty nodes (1.1) carry no tree.
    let rows = lines.filter { $0.count >= 8 && Int($0[0]) != nil }
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
      relations: rows.map { Dependency(name: $0[7]) ?? .dep },
      names: NamedText.names(rows.map(nameTag)),
      text: comments.first { $0.hasPrefix("# text = ") }.map { String($0.dropFirst(9)) } ?? "",
      lengths: lengths(lines),
      startsDocument: comments.contains { $0.hasPrefix("# newdoc") },
      startsParagraph: comments.contains { $0.hasPrefix("# newpar") }
    )
  }

  private static func nameTag(_ row: [Substring]) -> Substring {
    row.last?.split(separator: "|").first { $0.hasPrefix("NE=") }?.dropFirst(3) ?? "O"
  }

  private static func lengths(_ lines: [[Substring]]) -> [Int] {
    var lengths: [Int] = []
    var contraction: (last: Int, length: Int, first: Int)?
    for line in lines where line.count >= 8 {
      let length = line[1].utf8.count { !$0.isASCIIWhitespace }
      if let number = Int(line[0]) {
        lengths.append(length)
        if let open = contraction, open.last == number {
          // "don't" is "do" and "n't", but "gonna" may be spelt "going" and "to".
          if lengths[open.first...].reduce(0, +) != open.length {
            for index in open.first..<lengths.count { lengths[index] = 0 }
            lengths[open.first] = open.length
          }
          contraction = nil
        }
      } else if let dash = line[0].firstIndex(of: "-"),
        let last = Int(line[0][line[0].index(after: dash)...])
      {
        contraction = (last, length, lengths.count)
      }
    }
    return lengths
  }
}
