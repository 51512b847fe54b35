import NewsModel

/// The lines of a database's text export, and the paragraphs that were broken into them.
enum ExportLines {
  static func lines(_ text: SourceText) -> [Substring] {
    text.string.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// Paragraphs between empty lines, each on one line; lines that are long are paragraphs themselves.
  static func paragraphs(_ lines: some Sequence<Substring>) -> [String] {
    var paragraphs: [String] = []
    var open: [Substring] = []
    func close() {
      if !open.isEmpty { paragraphs.append(open.joined(separator: " ")) }
      open = []
    }
    for line in lines {
      let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\u{A0}" })
      guard !words.isEmpty else {
        close()
        continue
      }
      let plain = Substring(words.joined(separator: " "))
      if plain.utf8.count > 130 {
        close()
        paragraphs.append(String(plain))
      } else {
        open.append(plain)
      }
    }
    close()
    return paragraphs
  }

  /// An article of its parts: headline, byline, paragraphs.
  static func document(_ paragraphs: [String], _ stated: Stated, key: String? = nil) -> Document? {
    guard !paragraphs.isEmpty else { return nil }
    let head = [stated.title, stated.byline.map { "By \($0)" }].compactMap(\.self)
    return Document(
      SourceText((head + paragraphs).joined(separator: "\n\n") + "\n"),
      stated,
      key: key
    )
  }
}
