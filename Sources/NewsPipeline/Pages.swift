import NewsCorpus
import NewsModel

/// The articles of a folder once all of its files are loaded: with ids of their own, without the lines that its pages share,
/// and with those told that are copies of others.
struct Pages: Sendable {
  let articles: [Article]
  let files: [FileReport]
  let copies: Copies

  /// Articles of which nothing else is known yet.
  init(_ articles: [Article]) {
    self.articles = articles
    files = []
    copies = Copies()
  }

  /// The same articles, as they are told now.
  init(_ corpus: Corpus, _ articles: [Article]) {
    self.articles = articles
    files = corpus.files
    copies = corpus.copies
  }

  init(_ loaded: [LoadedFile], _ unread: [FileReport]) {
    var taken: Set<Article.ID> = []
    var numbers: [Article.ID: Int] = [:]
    var articles: [Article] = []
    var sketches: [TextSketch] = []
    var lines: [[RepeatedLines.Line]] = []
    var files = unread
    for file in loaded {
      var report = file.report
      report.articles = []
      for page in file.pages {
        var article = page.article
        // Two files may give one id: the second keeps its file's name.
        var id = article.id
        while !taken.insert(id).inserted {
          let number = numbers[article.id, default: 1] + 1
          numbers[article.id] = number
          id = Article.ID("\(article.file): \(article.id.key)\(number > 2 ? " (\(number))" : "")")
        }
        if id != article.id { article = article.renamed(id) }
        report.articles.append(id)
        articles.append(article)
        sketches.append(page.sketch)
        lines.append(page.lines)
      }
      files.append(report)
    }
    let copies = CopyFinder(articles, sketches).copies()
    self.articles = RepeatedLines(articles, lines).marked(copies)
    self.files = files.sorted { $0.file < $1.file }
    self.copies = copies
  }

  private init(_ articles: [Article], _ files: [FileReport], _ copies: Copies) {
    self.articles = articles
    self.files = files
    self.copies = copies
  }

  func with(_ articles: [Article]) -> Pages { Pages(articles, files, copies) }
}
