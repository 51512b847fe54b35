package import NewsCorpus
import NewsEvents
package import NewsModel

/// Reads a folder into a corpus: load, analyse, extract, resolve, merge.
package struct Ingest: Sendable {
  private let analyst: Analyst

  package init(_ analyst: Analyst) { self.analyst = analyst }

  /// A corpus, and what could not be read of it.
  package struct Outcome: Sendable {
    package let corpus: Corpus
    package let skipped: [SkippedFile]
  }

  /// Reads every file, one task a core; a file that cannot be read is named in the outcome and stops nothing.
  ///
  /// `progress`: called with files done and files in all, from any task.
  /// - Throws: ``CorpusError`` where no file at all could be read, `CancellationError` where the task was cancelled.
  package func read(
    _ folder: CorpusFolder,
    width: Int,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws -> Outcome {
    let files = folder.files
    var results = [Analyst.Result?](repeating: nil, count: files.count)
    var skipped = folder.skipped
    var failure: CorpusError?
    let done = Counter()
    try await withThrowingTaskGroup(of: [(Int, Swift.Result<Analyst.Result, CorpusError>)].self) {
      group in
      for lane in 0..<max(1, width) {
        group.addTask {
          var own: [(Int, Swift.Result<Analyst.Result, CorpusError>)] = []
          for index in stride(from: lane, to: files.count, by: max(1, width)) {
            try Task.checkCancellation()
            own.append((index, load(files[index])))
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
    return Outcome(
      corpus: corpus(of: read, skipped: skipped.count),
      skipped: skipped.sorted { $0.name < $1.name }
    )
  }

  /// Resolves names and merges events over a set of analysed articles.
  package func corpus(of results: [Analyst.Result], skipped: Int = 0) -> Corpus {
    let names = EntityResolver().resolve(
      results.map { ($0.article, $0.analysis.names) },
      lexicon: analyst.lexicon
    )
    let articles = Dictionary(
      results.map { ($0.article.id, $0.article) },
      uniquingKeysWith: { first, _ in first }
    )
    // What is hidden by default is kept, but never counts as another report of what is shown.
    let mentions = results.flatMap(\.mentions)
    let merger = EventMerger()
    let events =
      merger.merge(mentions.filter { $0.filtered == nil }, articles: articles, names: names)
      + merger.merge(mentions.filter { $0.filtered != nil }, articles: articles, names: names)
    return Corpus(
      articles: results.map(\.article),
      events: events,
      entities: names.entities,
      skipped: skipped
    )
  }

  private func load(_ file: CorpusFile) -> Swift.Result<Analyst.Result, CorpusError> {
    do throws(CorpusError) {
      return .success(analyst.result(for: try analyst.reader.article(file)))
    } catch {
      return .failure(error)
    }
  }

  private actor Counter {
    private var count = 0
    func next() -> Int {
      count += 1
      return count
    }
  }
}
