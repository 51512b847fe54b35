package import NewsModel

/// Lines that several articles of a folder share: menus, pitches and notices that a single page does not give away.
///
/// A short line counts wherever it stands; a sentence only among pages of one outlet, because outlets print the same quotes.
/// Copies of one story count once.
package struct RepeatedLines {
  /// A line that may be one, as its article has it.
  package struct Line: Sendable, Hashable {
    let range: TextRange
    let hash: UInt64
    let isProse: Bool
  }

  private struct Key: Hashable {
    let hash: UInt64
    /// Nil for lines that count wherever they stand.
    let outlet: String?
  }

  private static let least = 3

  private let articles: [Article]
  private let lines: [[Line]]

  /// `lines`: those of each article, see ``ArticleReader/sharedLines(of:)``.
  package init(_ articles: [Article], _ lines: [[Line]]) {
    self.articles = articles
    self.lines = lines
  }

  /// The articles with these lines marked as clutter.
  package func marked(_ copies: Copies) -> [Article] {
    guard articles.count >= Self.least else { return articles }
    var origins: [Key: Set<Int>] = [:]
    let ids = Dictionary(
      articles.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for (index, article) in articles.enumerated() {
      let origin = ids[copies.origin(of: article.id)] ?? index
      for line in lines[index] {
        if let key = key(line, article) { origins[key, default: []].insert(origin) }
      }
    }
    return articles.enumerated().map { index, article in
      let found = lines[index].filter {
        key($0, article).flatMap { origins[$0]?.count } ?? 0 >= Self.least
      }
      guard !found.isEmpty else { return article }
      var article = article
      article.clutter = (article.clutter + found.map(\.range)).sorted()
      return article
    }
  }

  /// Nil for a sentence on a page that names no outlet.
  private func key(_ line: Line, _ article: Article) -> Key? {
    guard line.isProse else { return Key(hash: line.hash, outlet: nil) }
    return article.outlet.map { Key(hash: line.hash, outlet: $0) }
  }
}

extension ArticleReader {
  /// The lines of an article that may be shared with others: neither its title nor clutter already, nor a part of a paragraph
  /// that was broken into lines.
  package func sharedLines(of article: Article) -> [RepeatedLines.Line] {
    // Both are in order: a long text has many of each.
    var clutter = article.clutter[...]
    return lines(of: article.body).compactMap { line in
      while let first = clutter.first, first.end <= line.range.start { clutter.removeFirst() }
      guard line.facts.words >= 2, line.facts.letters > 5,
        article.title.range.map({ !$0.overlaps(line.range) }) ?? true,
        article.published?.range.map({ !$0.overlaps(line.range) }) ?? true,
        clutter.first.map({ !$0.overlaps(line.range) }) ?? true
      else { return nil }
      return RepeatedLines.Line(range: line.range, hash: line.facts.hash, isProse: line.isProse)
    }
  }
}
