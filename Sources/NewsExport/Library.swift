package import NewsModel

/// The articles behind a selection, with their offsets in Unicode scalars, each translated once.
package struct Library {
  private let articles: [Article.ID: Article]
  private var offsets: [Article.ID: ScalarOffsets] = [:]

  package init(_ articles: [Article]) {
    self.articles = Dictionary(
      articles.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  package func article(_ id: Article.ID) -> Article? { articles[id] }

  package mutating func scalars(_ range: TextRange, in article: Article) -> (start: Int, end: Int) {
    if offsets[article.id] == nil { offsets[article.id] = ScalarOffsets(of: article.body) }
    return offsets[article.id]?.scalars(range) ?? (0, 0)
  }
}
