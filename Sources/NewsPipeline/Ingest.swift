package import NewsCorpus
import NewsEvents
package import NewsModel

/// Reads a folder into a corpus: load, analyse, extract, resolve, merge.
package struct Ingest: Sendable {
  private let analyst: Analyst

  package init(_ analyst: Analyst) { self.analyst = analyst }

  /// A corpus, and what it was made from.
  package struct Outcome: Sendable {
    package let corpus: Corpus
    let digests: [ArticleDigest]
    /// Every file as it was when it was read.
    let files: [String: KeptFile]
  }

  /// A file with the stamp that it had when it was read.
  struct KeptFile: Sendable {
    let stamp: FileStamp
    let loaded: LoadedFile
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
  /// `dates`: days of publication that the reader has set. `earlier`: what was read before; files and articles that have not
  /// changed since are not read again. `news`: told from any task; where it is given the articles are handed over as they
  /// are loaded, and events whenever twice as many articles have been analysed as the last time.
  /// - Throws: ``CorpusError`` where no file at all could be read, `CancellationError` where the task was cancelled.
  package func read(
    _ folder: CorpusFolder,
    width: Int,
    dates: [Article.ID: EDTF] = [:],
    earlier: Outcome? = nil,
    news: (@Sendable (News) -> Void)? = nil
  ) async throws -> Outcome {
    let files = folder.files
    let unread = folder.skipped
    let partial = news.map { news in
      PartialCorpus(files.count) { digests, articles in
        news(.soFar(corpus(of: digests, among: Pages(articles), unread)))
      }
    }
    let loaded = try await Lanes(width).map(files.count) { place in
      let file = files[place]
      let kept = earlier?.files[file.name].flatMap { $0.stamp == file.stamp ? $0.loaded : nil }
      let loaded = kept ?? analyst.loader.load(file)
      partial?.loaded(loaded.articles, at: place)
      return loaded
    } progress: { done in
      news?(.loading(done: done, all: files.count))
    }
    let pages = Pages(loaded, unread)
    guard !pages.articles.isEmpty else {
      if files.count == 1, let reason = pages.files.first(where: { $0.reason != nil }) {
        throw CorpusError.fault(file: reason.file, reason.reason ?? "")
      }
      throw CorpusError.nothingReadable(folder.path, pages.files)
    }
    partial?.begin(pages.articles)
    let known = Dictionary(
      (earlier?.digests ?? []).map { ($0.page.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let digests = try await Lanes(width).map(pages.articles.count) { place in
      let page = pages.articles[place]
      let date = dates[page.id]
      let digest =
        known[page.id].flatMap { $0.fits(page, date: date) ? $0 : nil } ?? digest(page, date: date)
      partial?.take(digest, at: place)
      return digest
    } progress: { done in
      news?(.analysing(done: done, all: pages.articles.count))
    }
    let kept = zip(files, loaded).map { ($0.name, KeptFile(stamp: $0.stamp, loaded: $1)) }
    return outcome(of: digests, pages, Dictionary(kept, uniquingKeysWith: { first, _ in first }))
  }

  /// The same corpus after the reader has set the day on which an article was published, or taken it back with nil.
  package func redated(_ outcome: Outcome, _ id: Article.ID, to date: EDTF?) -> Outcome {
    var digests = outcome.digests
    for index in digests.indices where digests[index].page.id == id {
      digests[index] = digest(digests[index].page, date: date)
    }
    return self.outcome(
      of: digests,
      Pages(outcome.corpus, digests.map(\.page)),
      outcome.files
    )
  }

  private func outcome(
    of digests: [ArticleDigest],
    _ pages: Pages,
    _ files: [String: KeptFile]
  ) -> Outcome {
    // What one article says of its day helps others that tell of the same. A second round, because dated events are
    // merged otherwise; never a third hand: an article that borrowed its date lends none.
    var dated = digests.map { $0.isBorrowed ? digest($0.page, date: nil) : $0 }
    var corpus = corpus(of: dated, pages)
    for _ in 0..<2 {
      let proposals = SisterDates(dated, corpus).proposals()
      guard !proposals.isEmpty else { break }
      for (index, fact) in proposals {
        var article = dated[index].page
        article.published = fact
        let result = analyst.result(for: article)
        dated[index] = ArticleDigest(result, page: dated[index].page, isBorrowed: true)
      }
      corpus = self.corpus(of: dated, pages)
    }
    return Outcome(corpus: corpus, digests: dated, files: files)
  }

  /// Resolves names and merges events over a set of analysed articles.
  package func corpus(of digests: [ArticleDigest]) -> Corpus {
    corpus(of: digests, Pages(digests.map(\.article)))
  }

  private func corpus(of digests: [ArticleDigest], _ pages: Pages) -> Corpus {
    corpus(of: digests, among: pages.with(digests.map(\.article)), pages.files)
  }

  /// `all`: every article, also those that have not been analysed yet.
  private func corpus(
    of digests: [ArticleDigest],
    among all: Pages,
    _ files: [FileReport]
  ) -> Corpus {
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
    let shown = mentions.filter { $0.filtered == nil }
    let hidden = mentions.filter { $0.filtered != nil }
    let events = [shown, hidden].flatMap {
      merger.merge($0, articles: articles, names: names, copies: all.copies)
    }
    return Corpus(
      articles: all.articles,
      events: events,
      entities: names.entities,
      files: files,
      copies: all.copies
    )
  }

  private func digest(_ page: Article, date: EDTF?) -> ArticleDigest {
    var article = page
    if let date { article.published = DatedFact(date, basis: .reader, text: date.description) }
    return ArticleDigest(analyst.result(for: article), page: page)
  }
}
