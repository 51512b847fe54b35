import NewsModel

/// The other text export of Factiva, without tags: headline, byline, "312 words", day, time, outlet, code, language, copyright,
/// then the text, and "Document LBA0000020230802ej82001ab" at the end of each article.
enum FactivaDisplayFormat {
  static func fits(_ lines: [Substring]) -> Bool {
    lines.contains(where: FactivaFormat.isEnd) && lines.prefix(60).contains(where: isLength)
  }

  static func documents(_ lines: [Substring]) -> [Document] {
    var documents: [Document] = []
    var own: [Substring] = []
    for line in lines {
      if FactivaFormat.isEnd(line) {
        if let document = document(own) { documents.append(document) }
        own = []
      } else {
        own.append(line)
      }
    }
    return documents
  }

  /// "1,312 words".
  private static func isLength(_ line: Substring) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace)
    return words.count == 2 && words[1] == "words"
      && words[0].allSatisfy { $0.isNumber || $0 == "," }
  }

  private static func document(_ lines: [Substring]) -> Document? {
    let plain = lines.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    guard let length = plain.firstIndex(where: { isLength(Substring($0)) }) else { return nil }
    var stated = Stated()
    var head = plain[..<length].filter { !$0.isEmpty }
    if let byline = head.lastIndex(where: { $0.lowercased().hasPrefix("by ") }), byline > 0 {
      stated.byline = String(head.remove(at: byline).dropFirst(3))
    }
    stated.title = head.isEmpty ? nil : head.joined(separator: " ")
    var facts = Array(plain[(length + 1)...].enumerated().filter { !$0.element.isEmpty }.prefix(9))
    if let date = facts.firstIndex(where: { WrittenDate(in: $0.element)?.isFull == true }) {
      stated.published = StatedDate.fact(facts[date].element)
      facts.removeSubrange(...date)
      // The time of day stands before the outlet, where it is told.
      stated.outlet = facts.first { $0.element.contains(where: \.isLetter) }?.element
    }
    let language = facts.first { isLanguage($0.element) }
    stated.language = language.flatMap { LanguageTag(name: $0.element)?.code }
    let end = facts.first { isCopyright($0.element) } ?? language
    let start = length + 2 + (end?.offset ?? -1)
    return ExportLines.document(ExportLines.paragraphs(lines[start...]), stated)
  }

  private static func isLanguage(_ line: String) -> Bool {
    !line.contains(" ") && LanguageTag(name: line).map { $0.code.count == 2 } ?? false
      && line.count > 3
  }

  private static func isCopyright(_ line: String) -> Bool {
    let small = line.lowercased()
    return small.hasPrefix("copyright") || small.hasPrefix("(c)") || small.hasPrefix("©")
  }
}
