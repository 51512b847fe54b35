import NewsModel

/// Where an article was written: "BOGOTA, Dec 23 (Andes Wire) -" at the head of its text.
struct Dateline {
  private(set) var place: PlaceMention?

  init(_ analysis: Analysis, _ article: Article) {
    for sentence in analysis.sentences.prefix(6) {
      let start = sentence.tokens.lowerBound
      guard let name = analysis.names.first(where: { $0.tokens.lowerBound == start }) else {
        continue
      }
      let text = article.body.line(name.range)
      guard text == text.uppercased(), text.count > 3 else { continue }
      // A dash or a credit in brackets follows before anything is said.
      let head = analysis.tokens[name.tokens.upperBound..<sentence.tokens.upperBound].prefix(14)
      guard
        head.contains(where: { $0.tag.penn == .openingBracket || Self.isDash($0, article.body) })
      else { continue }
      // Capitals hide what a name is; the same name further on tells.
      let folded = NameFolding.fold(text)
      let known = analysis.names.first {
        ($0.kind == .place || $0.kind == .country)
          && NameFolding.fold(article.body.line($0.range)) == folded
      }
      place = PlaceMention(
        range: name.range,
        text: text,
        name: known?.name ?? Self.titled(text),
        country: known?.country ?? name.country,
        isDateline: true
      )
      return
    }
  }

  private static func titled(_ text: String) -> String {
    text.split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }
      .joined(separator: " ")
  }

  private static func isDash(_ token: Token, _ body: SourceText) -> Bool {
    ["-", "--", "\u{2013}", "\u{2014}"].contains(body[token.range])
  }
}
