import FoundationEssentials
import NewsLanguage
import NewsModel

/// Running text with a Penn tag behind each word (`word_TAG`), as MASC has it: much to learn words from, without trees.
package struct TaggedText: Sendable {
  package struct Sentence: Sendable {
    /// The words joined by blanks.
    let body: SourceText
    let words: [TextRange]
    /// nil where the tag says nothing that holds in the treebanks.
    let tags: [PennTag?]
  }

  package private(set) var sentences: [Sentence] = []

  /// Every file of a folder, in the order of their names.
  package init(folder: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".txt") {
      let bytes = try Data(contentsOf: URL(filePath: folder).appending(path: name))
      read(String(decoding: bytes, as: UTF8.self))
    }
  }

  private mutating func read(_ text: String) {
    var line = ""
    var words: [TextRange] = []
    var tags: [PennTag?] = []
    func add(_ word: some StringProtocol, _ tag: PennTag?) {
      if !line.isEmpty { line += " " }
      let start = line.utf8.count
      line += word
      words.append(TextRange(start, line.utf8.count))
      tags.append(tag)
    }
    for item in text.split(whereSeparator: \.isWhitespace) {
      guard let mark = item.lastIndex(of: "_") else { continue }
      let word = item[..<mark]
      let tag = PennTag(name: item[item.index(after: mark)...])
      guard !word.isEmpty else { continue }
      let parts = word.split(separator: "-", omittingEmptySubsequences: false)
      if parts.count > 1, parts.allSatisfy({ $0.first?.isLetter == true }) {
        // The treebanks part hyphenated words, so these tags say nothing of the parts.
        for (place, part) in parts.enumerated() {
          if place > 0 { add("-", nil) }
          add(part, nil)
        }
      } else {
        add(word, Self.kept(tag))
      }
      guard tag == .stop || words.count > 150 else { continue }
      sentences.append(Sentence(body: SourceText(line), words: words, tags: tags))
      line = ""
      words = []
      tags = []
    }
    if !words.isEmpty {
      sentences.append(Sentence(body: SourceText(line), words: words, tags: tags))
    }
  }

  /// `TO` stands for the preposition too, which the treebanks tag otherwise; so do the marks of layout.
  private static func kept(_ tag: PennTag?) -> PennTag? {
    switch tag {
    case .to, .symbol, .listMark, .foreign, .colon, .openingQuote, .closingQuote: nil
    default: tag
    }
  }

  /// Which tags each word has, the commonest first, without those that are less than a tenth of its uses.
  static func usage(_ sentences: [Sentence]) -> [(
    form: UInt64, candidates: TagDictionary.Candidates
  )] {
    var counts: [UInt64: [PennTag: Int]] = [:]
    for sentence in sentences {
      let bytes = sentence.body.bytes
      for case let (range, tag?) in zip(sentence.words, sentence.tags) {
        counts[Word(bytes.span, range).form, default: [:]][tag, default: 0] += 1
      }
    }
    return counts.sorted { $0.key < $1.key }.map { form, tags in
      let total = tags.values.reduce(0, +)
      let kept = tags.filter { $0.value * 10 >= total }
        .sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      return (form, TagDictionary.Candidates(kept.prefix(4).map(\.key.rawValue)))
    }
  }
}
