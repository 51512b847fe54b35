package import NewsCorpus
import NewsEvents
package import NewsModel

/// Reads a folder into a corpus: load, analyse, extract, resolve, merge.
package struct Ingest: Sendable {
  private let analyst: Analyst

  package init(_ analyst: Analyst) { self.analyst = analyst }

  /// A corpus, what could not be read of it, and what it was made from.
  package struct Outcome: Sendable {
    package let corpus: Corpus
    package let skipped: [SkippedFile]
    let digests: [ArticleDigest]
  }

  /// What becomes known while a folder is read.
  package enum News: Sendable {
    case loading(done: Int, all: Int)
    case analysing(done: Int, all: Int)
    /// The articles that have been loaded, with the events of those that have been analysed.
    case soFar(Corpus)
  }

  /// Reads every file, one task a core; a file that cannot be read is named in the outcome and stops nothing.
  ///
  /// `dates`: days of publication that the reader has set. `news`: told from any task; where it is given the articles are
  /// handed over as they are loaded, and events whenever twice as many articles have been analysed as the last time.
  /// - Throws: ``CorpusError`` where no file at all could be read, `CancellationError` where the task was cancelled.
  package func read(
    _ folder: CorpusFolder,
    width: Int,
    dates: [Article.ID: EDTF] = [:],
    news: (@Sendable (News) -> Void)? = nil
  ) async throws -> Outcome {
    let files = folder.files
    let partial = news.map { news in
      PartialCorpus(files.count) { digests, articles in
        let skipped = folder.skipped.count
        news(.soFar(corpus(of: digests, among: articles, skipped: skipped)))
      }
    }
    let pages = try await Lanes(width).map(files.count) { place in
      let page = load(files[place])
      if case .success(let article) = page { partial?.loaded(article, at: place) }
      return page
    } progress: { done in
      news?(.loading(done: done, all: files.count))
    }
    var skipped = folder.skipped
    var failure: CorpusError?
    var read: [Article] = []
    for (file, page) in zip(files, pages) {
      switch page {
      case .success(let article): read.append(article)
      case .failure(let error):
        failure = error
        skipped.append(SkippedFile(name: file.name, reason: error.description))
      }
    }
    if files.count == 1, let failure { throw failure }
    guard !read.isEmpty else {
      throw CorpusError.nothingReadable(folder.files.first?.path ?? "", skipped: skipped.count)
    }
    let sorted = skipped.sorted { $0.name < $1.name }
    let articles = read
    partial?.begin(articles)
    let digests = try await Lanes(width).map(articles.count) { place in
      let digest = digest(articles[place], date: dates[articles[place].id])
      partial?.take(digest, at: place)
      return digest
    } progress: { done in
      news?(.analysing(done: done, all: articles.count))
    }
    return outcome(of: digests, sorted)
  }

  /// The same corpus after the reader has set the day on which an article was published, or taken it back with nil.
  package func redated(_ outcome: Outcome, _ id: Article.ID, to date: EDTF?) -> Outcome {
    var digests = outcome.digests
    for index in digests.indices where digests[index].page.id == id {
      digests[index] = digest(digests[index].page, date: date)
    }
    return self.outcome(of: digests, outcome.skipped)
  }

  private func outcome(of digests: [ArticleDigest], _ skipped: [SkippedFile]) -> Outcome {
    // What one article says of its day helps others that tell of the same. A second round, because dated events are
    // merged otherwise; never a third hand: an article that borrowed its date lends none.
    var dated = digests.map { $0.isBorrowed ? digest($0.page, date: nil) : $0 }
    var corpus = corpus(of: dated, skipped: skipped.count)
    for _ in 0..<2 {
      let proposals = SisterDates(dated, corpus).proposals()
      guard !proposals.isEmpty else { break }
      for (index, fact) in proposals {
        var article = dated[index].page
        article.published = fact
        let result = analyst.result(for: article)
        dated[index] = ArticleDigest(result, page: dated[index].page, isBorrowed: true)
      }
      corpus = self.corpus(of: dated, skipped: skipped.count)
    }
    return Outcome(corpus: corpus, skipped: skipped, digests: dated)
  }

  /// Resolves names and merges events over a set of analysed articles.
  package func corpus(of digests: [ArticleDigest], skipped: Int = 0) -> Corpus {
    corpus(of: digests, among: digests.map(\.article), skipped: skipped)
  }

  /// `all`: every article, also those that have not been analysed yet.
  private func corpus(of digests: [ArticleDigest], among all: [Article], skipped: Int) -> Corpus {
    let names = EntityResolver().resolve(
      digests.map { ($0.article, $0.names) },
      lexicon: analyst.lexicon
    )
    let articles = Dictionary(
      digests.map { ($0.article.id, $0.article) },
      uniquingKeysWith: { first, _ in first }
    )
    // What is hidden by default is kept, but never counts as another report of what is shown.
    let mentions = digests.flatMap(\.mentions)
    let merger = EventMerger()
    let events =
      merger.merge(mentions.filter { $0.filtered == nil }, articles: articles, names: names)
      + merger.merge(mentions.filter { $0.filtered != nil }, articles: articles, names: names)
    return Corpus(
      articles: all,
      events: events,
      entities: names.entities,
      skipped: skipped
    )
  }

  private func load(_ file: CorpusFile) -> Swift.Result<Article, CorpusError> {
    do throws(CorpusError) {
      return .success(try analyst.reader.article(file))
    } catch {
      return .failure(error)
    }
  }

  private func digest(_ page: Article, date: EDTF?) -> ArticleDigest {
    var article = page
    if let date { article.published = DatedFact(date, basis: .reader, text: date.description) }
    return ArticleDigest(analyst.result(for: article), page: page)
  }
}
