import ArgumentParser
import Glibc
import NewsCorpus
import NewsModel
import NewsPipeline

/// What every command that opens a corpus takes.
struct CorpusOptions: ParsableArguments {
  @Argument(help: "A folder of articles, or one article.", completion: .file())
  var path: String

  @Option(
    name: [.customLong("filter"), .customShort("f")],
    parsing: .unconditional,
    help: "Show only what this query selects.",
    completion: .list(QueryField.allCases.map { $0.rawValue + ":" })
  )
  var filter: String = ""

  func query() throws -> Query { try Self.query(filter) }

  /// The query, or a sentence that points at the column.
  static func query(_ filter: String) throws -> Query {
    do throws(QueryError) {
      return try QueryParser.parse(filter)
    } catch {
      throw ValidationError("The filter cannot be read. \(error)")
    }
  }

  func read() async throws -> Ingest.Outcome {
    do {
      let outcome = try await ingested()
      Self.tell(outcome.corpus.files)
      return outcome
    } catch let error as CorpusError {
      throw Trouble(error)
    }
  }

  /// The corpus alone, without a word about what was not read.
  ///
  /// - Throws: ``CorpusError`` where nothing could be read, ``Trouble`` where there is nothing to read.
  func corpus() async throws -> Corpus {
    do {
      return try await ingested().corpus
    } catch let error as CorpusError {
      if case .nothingReadable = error { throw error }
      throw Trouble(error)
    }
  }

  private func ingested() async throws -> Ingest.Outcome {
    try await Ingest(try Analyst(frames: OwnFrames.bytes())).read(
      try CorpusFolder(at: path),
      width: Self.width,
      dates: ReaderDates(corpus: path).load()
    )
  }

  /// Names what was not read, on standard error.
  static func tell(_ files: [FileReport]) {
    for file in files {
      if let reason = file.reason { Output.error("\(file.file) is not read: \(reason)") }
    }
  }

  /// One lane a core.
  static var width: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// How a listing is printed.
enum ListingFormat: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

struct ListingOptions: ParsableArguments {
  @OptionGroup var corpus: CorpusOptions

  @Option(help: "text for people, jsonl for programs.")
  var format: ListingFormat = .text

  /// Nothing to print is said, and told by the exit code.
  func nothing() -> ExitCode {
    Output.error(
      corpus.filter.isEmpty
        ? "There is nothing to list." : "Nothing matches the filter: \(corpus.filter)"
    )
    return ExitCode(1)
  }

  /// A corpus with what the filter selects of it.
  struct Listing {
    let outcome: Ingest.Outcome
    let store: NewsStore
    let query: Query
    let selection: Selection
  }

  func listing() async throws -> Listing {
    let query = try corpus.query()
    let outcome = try await corpus.read()
    let store = InMemoryStore(outcome.corpus).store
    return Listing(
      outcome: outcome,
      store: store,
      query: query,
      selection: try store.select(query, [], .reading)
    )
  }
}
