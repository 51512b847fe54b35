/// Something in a corpus that the reader should look at: a file that is not read, an article whose date is missing, guessed
/// or impossible, that is not English, that is a copy of another, or that was repaired.
package struct CorpusProblem: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case notRead = "not read"
    case partly = "partly read"
    case noDate = "no date"
    case guessed = "guessed date"
    case future = "future date"
    case notEnglish = "not English"
    case clutter = "all clutter"
    case excerpt
    case copy
    case repaired
  }

  package let kind: Kind
  package let file: String
  /// Nil where no article could be read.
  package let article: Article.ID?
  /// The article's title, or its file.
  package let title: String
  /// The reason, in words.
  package let detail: String

  private init(_ kind: Kind, _ article: Article, _ detail: String) {
    self.kind = kind
    self.article = article.id
    file = article.file
    title = article.title.text
    self.detail = detail
  }

  private init(_ kind: Kind, _ file: String, article: Article.ID?, _ detail: String) {
    self.kind = kind
    self.file = file
    self.article = article
    title = file
    self.detail = detail
  }

  /// All of a corpus: by kind, then in the order of its articles.
  package static func all(of corpus: Corpus) -> [CorpusProblem] {
    let titles = Dictionary(
      corpus.articles.map { ($0.id, $0.title.text) },
      uniquingKeysWith: { first, _ in first }
    )
    var problems = corpus.files.compactMap(CorpusProblem.init(file:))
    for article in corpus.articles {
      if let dating = CorpusProblem(dateOf: article) { problems.append(dating) }
      if !article.isEnglish {
        problems.append(CorpusProblem(.notEnglish, article, LanguageNames.name(article.language)))
      } else if article.clutterShare > 0.98 {
        problems.append(CorpusProblem(.clutter, article, "no line of it looks like a report"))
      }
      if article.isExcerpt {
        problems.append(CorpusProblem(.excerpt, article, "the file holds a summary alone"))
      }
      if let copy = corpus.copies[article.id] {
        let origin = titles[copy.origin] ?? copy.origin.key
        problems.append(CorpusProblem(.copy, article, "\(copy.words) \(origin)"))
      }
    }
    let order = Dictionary(
      uniqueKeysWithValues: Kind.allCases.enumerated().map { ($1, $0) }
    )
    return problems.enumerated().sorted { left, right in
      (order[left.element.kind] ?? 0, left.offset) < (order[right.element.kind] ?? 0, right.offset)
    }.map(\.element)
  }

  private init?(file: FileReport) {
    if let reason = file.reason {
      self.init(.notRead, file.file, article: nil, reason)
    } else if !file.remarks.isEmpty {
      let isRepair = file.remarks.allSatisfy { $0.kind == .repaired }
      self.init(
        isRepair ? .repaired : .partly,
        file.file,
        article: file.articles.first,
        file.remarks.map(\.words).joined(separator: "; ")
      )
    } else {
      return nil
    }
  }

  /// Nil where the date is in order.
  private init?(dateOf article: Article) {
    guard let published = article.published else {
      self.init(.noDate, article, "")
      return
    }
    if published.basis == .reader { return nil }
    let detail = "\(published.edtf), \(published.reason)"
    if let first = published.earliest, let stored = article.stored, first > stored {
      self.init(.future, article, detail)
    } else if published.earliest == nil, published.latest == nil {
      self.init(.noDate, article, detail)
    } else if published.isInferred || published.earliest != published.latest {
      self.init(.guessed, article, detail)
    } else {
      return nil
    }
  }
}

extension Copies.Copy {
  /// "an edited copy of".
  package var words: String {
    switch kind {
    case .exact: "the same text as"
    case .near: "an edited copy of"
    case .excerpt: "an excerpt of"
    }
  }
}
