package import NewsModel

/// A report for people: the events in order, each with a footnote that quotes its source.
package struct MarkdownExport {
  private let note: MethodNote

  package init(note: MethodNote) { self.note = note }

  package func bytes(_ events: [Event], _ library: inout Library) -> [UInt8] {
    var text = "# Events\n\n"
    var footnotes: [String] = []
    for event in events {
      let date = Self.escaped(Self.date(event))
      var line = "- **\(date)** \(Self.escaped(event.who)) \(Self.escaped(event.lead.action))"
      if let whom = event.toWhom { line += " \(Self.escaped(whom))" }
      if event.status != .asserted { line += " *(\(event.status.rawValue))*" }
      if !event.lead.reportedBy.isEmpty {
        line +=
          ", according to "
          + Self.escaped(event.lead.reportedBy.map(\.name).joined(separator: ", "))
      }
      for mention in event.reportMentions {
        guard let article = library.article(mention.article) else { continue }
        footnotes.append(
          Self.footnote(mention, article, library.scalars(mention.sentence, in: article))
        )
        line += "[^\(footnotes.count)]"
      }
      text += line + "\n"
    }
    text += "\n"
    for (number, footnote) in footnotes.enumerated() { text += "[^\(number + 1)]: \(footnote)\n" }
    text += "\n## Method\n\n" + note.lines.map { "- \(Self.escaped($0))\n" }.joined()
    return Array(text.utf8)
  }

  private static func footnote(
    _ mention: EventMention,
    _ article: Article,
    _ span: (start: Int, end: Int)
  ) -> String {
    let parts = [article.title.text, article.outlet, article.published?.edtf.description]
      .compactMap(\.self).map { escaped($0) }
    return "“\(escaped(article.body.line(mention.sentence)))” \(parts.joined(separator: ", ")). "
      + "File \(escaped(article.file)), characters \(span.start) to \(span.end)."
  }

  /// EDTF where it says something; what only bounds a date is said in words.
  private static func date(_ event: Event) -> String {
    guard let date = event.date, date.edtf != .anyDay else { return "undated" }
    if date.basis == .publicationFallback, let latest = date.latest { return "not after \(latest)" }
    return date.edtf.description
  }

  /// Text from articles must not become markup.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for character in HiddenCharacters.visible(text) {
      if "\\`*_[]()<>|#!".contains(character) { result.append("\\") }
      result.append(character == "\n" || character == "\r" ? " " : character)
    }
    return result
  }
}
