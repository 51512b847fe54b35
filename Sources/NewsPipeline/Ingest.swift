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

  /// Reads every file, one task a core; a file that cannot be read is named in the outcome and stops nothing.
  ///
  /// `dates`: days of publication that the reader has set. `progress`: called with files done and files in all, from any task.
  /// - Throws: ``CorpusError`` where no file at all could be read, `CancellationError` where the task was cancelled.
  package func read(
    _ folder: CorpusFolder,
    width: Int,
    dates: [Article.ID: EDTF] = [:],
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws -> Outcome {
    let files = folder.files
    var results = [ArticleDigest?](repeating: nil, count: files.count)
    var skipped = folder.skipped
    var failure: CorpusError?
    let done = Counter()
    try await withThrowingTaskGroup(of: [(Int, Swift.Result<ArticleDigest, CorpusError>)].self) {
      group in
      for lane in 0..<max(1, width) {
        group.addTask {
          var own: [(Int, Swift.Result<ArticleDigest, CorpusError>)] = []
          for index in stride(from: lane, to: files.count, by: max(1, width)) {
            try Task.checkCancellation()
            own.append((index, load(files[index], dates)))
            progress(await done.next(), files.count)
          }
          return own
        }
      }
      for try await part in group {
        for (index, result) in part {
          switch result {
          case .success(let value): results[index] = value
          case .failure(let error):
            failure = error
            skipped.append(SkippedFile(name: files[index].name, reason: error.description))
          }
        }
      }
    }
    if files.count == 1, let failure { throw failure }
    let read = results.compactMap(\.self)
    guard !read.isEmpty else {
      throw CorpusError.nothingReadable(folder.files.first?.path ?? "", skipped: skipped.count)
    }
    return outcome(of: read, skipped.sorted { $0.name < $1.name })
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
      articles: digests.map(\.article),
      events: events,
      entities: names.entities,
      skipped: skipped
    )
  }

  private func load(_ file: CorpusFile, _ dates: [Article.ID: EDTF])
    -> Swift.Result<
      ArticleDigest, CorpusError
    >
  {
    do throws(CorpusError) {
      let article = try analyst.reader.article(file)
      return .success(digest(article, date: dates[article.id]))
    } catch {
      return .failure(error)
    }
  }

  private func digest(_ page: Article, date: EDTF?) -> ArticleDigest {
    var article = page
    if let date { article.published = DatedFact(date, basis: .reader, text: date.description) }
    return ArticleDigest(analyst.result(for: article), page: page)
  }

  private actor Counter {
    private var count = 0
    func next() -> Int {
      count += 1
      return count
    }
  }
}
