import FoundationEssentials
import NewsLanguage
import NewsModel

/// Sentences with their names marked: in columns (CoNLL 2003, IOB2), a word a line.
package struct NamedText: Sendable {
  /// Words of a sentence that are a name.
  package struct Name: Sendable, Hashable {
    let range: Range<Int>
    let kind: NameLabel.Kind
  }

  package struct Sentence: Sendable {
    /// The words joined by blanks.
    let body: SourceText
    let words: [TextRange]
    let names: [Name]
  }

  package private(set) var sentences: [Sentence] = []

  /// The sentences of a treebank that marks names in its last column.
  package init(_ treebank: Treebank) {
    sentences = treebank.sentences.map {
      Sentence(body: $0.body, words: $0.words, names: $0.names)
    }
  }

  /// Reads `word … tag` or `number word tag …` columns; the tag is the one that looks like `B-PER`, `I-LOC` or `O`.
  package init(contentsOf path: String) throws {
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    var words: [Substring] = []
    var tags: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let fields = line.split(whereSeparator: { $0 == "\t" || $0 == " " || $0 == "\r" })
      if line.hasPrefix("# ") { continue }
      guard fields.count >= 2 else {
        close(&words, &tags)
        continue
      }
      let isNumbered = fields.count > 2 && Int(fields[0]) != nil && Self.isTag(fields[2])
      words.append(isNumbered ? fields[1] : fields[0])
      tags.append(isNumbered ? fields[2] : fields[fields.count - 1])
    }
    close(&words, &tags)
  }

  private static func isTag(_ field: Substring) -> Bool {
    field == "O" || field.hasPrefix("B-") || field.hasPrefix("I-")
  }

  private mutating func close(_ words: inout [Substring], _ tags: inout [Substring]) {
    defer {
      words = []
      tags = []
    }
    guard !words.isEmpty else { return }
    var line = ""
    var ranges: [TextRange] = []
    for word in words {
      if !line.isEmpty { line += " " }
      let start = line.utf8.count
      line += word
      ranges.append(TextRange(start, line.utf8.count))
    }
    sentences.append(Sentence(body: SourceText(line), words: ranges, names: Self.names(tags)))
  }

  /// `I-` goes on with a name of the same type, and begins one where there is none.
  static func names(_ tags: [Substring]) -> [Name] {
    var names: [Name] = []
    var open: NameLabel.Kind?
    for (index, tag) in tags.enumerated() {
      let kind = kind(tag.dropFirst(2))
      if let kind, tag.hasPrefix("I-"), kind == open, let last = names.popLast() {
        names.append(Name(range: last.range.lowerBound..<(index + 1), kind: kind))
      } else if let kind, tag != "O" {
        names.append(Name(range: index..<(index + 1), kind: kind))
      }
      open = kind
    }
    return names
  }

  private static func kind(_ type: Substring) -> NameLabel.Kind? {
    switch type {
    case "PER": .person
    case "ORG": .organization
    case "LOC": .place
    default: nil
    }
  }
}
