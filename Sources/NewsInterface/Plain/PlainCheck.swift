package import NewsModel

/// What `check` tells of a corpus, as lines for people: what is not read first, then every article.
package struct PlainCheck {
  private let corpus: Corpus
  private let events: [Article.ID: Int]
  private let hidden: Int

  /// `events`: how many each article tells of; `hidden`: files that are passed over because of a full stop before their names.
  package init(_ corpus: Corpus, events: [Article.ID: Int], hidden: Int = 0) {
    self.hidden = hidden
    self.corpus = corpus
    self.events = events
  }

  package var lines: [String] {
    let unread = corpus.unread
    var lines = [summary]
    if !unread.isEmpty {
      lines += ["", "Not read:"]
      lines += unread.map { "  \(Self.clean($0.file)): \($0.reason ?? "")" }
    }
    let read = corpus.files.filter { $0.reason == nil }
    if !read.isEmpty { lines += ["", "Read:"] }
    let articles = Dictionary(
      corpus.articles.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for file in read {
      lines.append(
        "  \(Self.clean(file.file)): \(file.format ?? ""), \(file.encoding ?? "")"
          + (file.articles.count == 1 ? "" : ", \(file.articles.count) articles")
      )
      lines += file.remarks.map { "    ! \($0.words)" }
      lines += file.articles.compactMap { articles[$0] }.flatMap(article)
    }
    return lines
  }

  private var summary: String {
    let unread = corpus.unread.count
    let foreign = corpus.articles.count { !$0.isEnglish }
    let undated = corpus.articles.count { $0.published?.earliest == nil }
    var parts = [
      Self.count(corpus.files.count, "file"), Self.count(corpus.articles.count, "article"),
    ]
    if unread > 0 { parts.append("\(Self.count(unread, "file")) not read") }
    if foreign > 0 { parts.append("\(foreign) not English") }
    if undated > 0 { parts.append("\(undated) without a date") }
    if corpus.copies.count > 0 {
      parts.append(corpus.copies.count == 1 ? "1 copy" : "\(corpus.copies.count) copies")
    }
    if hidden > 0 { parts.append("\(hidden) hidden passed over") }
    return parts.joined(separator: ", ")
  }

  private func article(_ article: Article) -> [String] {
    let date =
      article.published.map { "\($0.edtf) (\($0.reason))" } ?? "no date"
    let clutter = Int((article.clutterShare * 100).rounded())
    var facts = [
      date, article.outlet ?? "no outlet", LanguageNames.name(article.language),
      "\(clutter) % clutter", Self.count(events[article.id] ?? 0, "event"),
    ]
    if article.isExcerpt { facts.append("a summary alone") }
    var lines = [
      "    \(Self.clean(article.title.text))",
      "      " + facts.map(Self.clean).joined(separator: " · "),
    ]
    if let copy = corpus.copies[article.id] {
      lines.append("      \(copy.words) \(Self.clean(copy.origin.key))")
    }
    return lines
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  /// On one line, with what could steer a terminal spelled out.
  private static func clean(_ text: String) -> String {
    CleanText(text.count > 300 ? text.prefix(300) + "…" : text).plain
  }
}
