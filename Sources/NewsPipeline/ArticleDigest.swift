package import NewsModel

/// What is kept of an analysed article for the corpus: its names and events, without its words.
package struct ArticleDigest: Sendable {
  /// As its own page says it is, before the reader or other articles date it.
  let page: Article
  package let article: Article
  let names: [NameMention]
  package let mentions: [EventMention]
  /// True where other articles have dated it.
  let isBorrowed: Bool

  init(_ result: Analyst.Result, page: Article, isBorrowed: Bool = false) {
    self.page = page
    article = result.article
    names = result.analysis.names
    mentions = result.mentions
    self.isBorrowed = isBorrowed
  }

  /// Whether this is what an analysis of the page would give again.
  func fits(_ page: Article, date: EDTF?) -> Bool {
    guard !isBorrowed, self.page.fingerprint == page.fingerprint, self.page.clutter == page.clutter,
      self.page.published == page.published, self.page.file == page.file,
      self.page.stored == page.stored, self.page.outlet == page.outlet
    else { return false }
    return date == (article.published?.basis == .reader ? article.published?.edtf : nil)
  }

  /// `result`: of an article that nobody has dated but itself.
  package init(_ result: Analyst.Result) { self.init(result, page: result.article) }
}
