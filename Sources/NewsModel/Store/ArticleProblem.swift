/// An article that the reader should look at: its date is missing, guessed, or cannot be.
package struct ArticleProblem: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case noDate = "no date"
    case guessed = "guessed date"
    case future = "future date"
  }

  package let article: Article.ID
  package let title: String
  package let kind: Kind
  package let published: DatedFact?

  /// Nil where the date is in order.
  package init?(_ article: Article) {
    self.article = article.id
    title = article.title.text
    published = article.published
    guard let published else {
      kind = .noDate
      return
    }
    if published.basis == .reader { return nil }
    if let first = published.earliest, let stored = article.stored, first > stored {
      kind = .future
    } else if published.earliest == nil, published.latest == nil {
      kind = .noDate
    } else if published.isInferred || published.earliest != published.latest {
      kind = .guessed
    } else {
      return nil
    }
  }
}
