import NewsLanguage
import NewsModel

/// The lemmas that the rules get wrong, taken from the treebanks.
enum LemmaTable {
  /// One exception a line, sorted: `form TAB Penn tag TAB lemma`, each with the commonest lemma of its form and tag.
  static func exceptions(in sentences: [Treebank.Sentence]) -> [UInt8] {
    struct Key: Hashable {
      let form: String
      let tag: PennTag
    }
    var counts: [Key: [String: Int]] = [:]
    for sentence in sentences {
      for index in sentence.words.indices {
        let form = sentence.body[sentence.words[index]].lowercased()
        guard form.allSatisfy({ $0.isLetter || $0 == "'" || $0 == "’" || $0 == "-" }) else {
          continue
        }
        counts[Key(form: form, tag: sentence.tags[index].penn), default: [:]][
          sentence.lemmas[index],
          default: 0
        ] += 1
      }
    }
    var lines: [String] = []
    for (key, lemmas) in counts {
      guard key.tag != .goesWith,
        let best = lemmas.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key,
        best != "_", Array(best.utf8) != Lemmatizer.byRule(Array(key.form.utf8), key.tag)
      else { continue }
      lines.append("\(key.form)\t\(key.tag.name)\t\(best)\n")
    }
    return Array(lines.sorted().joined().utf8)
  }
}
