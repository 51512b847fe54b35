import ArgumentParser
import Glibc
import NewsCorpus
import NewsExport
import NewsInterface
import NewsModel
import NewsPipeline
import NewsTerminal
import Synchronization

/// The browser on a terminal.
struct Browse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Browse a folder of articles (the default).",
    discussion:
      "Keys: ? lists them all. NO_COLOR switches colours off; LC_ALL=C draws in plain ASCII."
  )

  @Argument(help: "A folder of articles, or one article.", completion: .file())
  var path: String

  @MainActor
  func run() async throws {
    let folder: CorpusFolder
    do throws(CorpusError) { folder = try CorpusFolder(at: path) } catch { throw Trouble(error) }
    guard TerminalEnvironment.canDraw else { throw Trouble(TerminalError.noTerminal) }
    let isUTF8 = TerminalEnvironment.prepareLocale()
    let dates = ReaderDates(corpus: path)
    let session = BrowseSession(folder: folder, dates: dates, known: dates.load())
    TerminalEnvironment.installSignals()
    let terminal: CursesTerminal
    do throws(TerminalError) {
      terminal = try CursesTerminal(
        input: STDIN_FILENO,
        output: STDOUT_FILENO,
        color: TerminalEnvironment.wantsColor
      )
    } catch {
      throw Trouble(error)
    }
    let ending = Runtime(
      terminal,
      corpusName: Self.name(of: path),
      isUTF8: isUTF8,
      services: session.services
    ).run()
    terminal.stop()
    switch ending {
    case .quit: return
    case .failed(let sentence): throw Trouble(sentence)
    case .signal(let number): Glibc.exit(128 + number)
    }
  }

  /// The last folder of a path, for the title line.
  private static func name(of path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    return parts.last.map(String.init) ?? path
  }
}

/// What one browsing session has read, for its exports.
final class BrowseSession: Sendable {
  private struct Opened: Sendable {
    let ingest: Ingest
    let outcome: Ingest.Outcome
    let store: NewsStore
  }

  private let folder: CorpusFolder
  private let dates: ReaderDates
  private let known: [Article.ID: EDTF]
  private let opened = Mutex<Opened?>(nil)
  /// Held while the corpus is told anew: two dates that are set at once follow each other.
  private let retelling = Mutex(())

  /// `known`: what the reader has decided before.
  init(folder: CorpusFolder, dates: ReaderDates, known: [Article.ID: EDTF]) {
    self.folder = folder
    self.dates = dates
    self.known = known
  }

  var services: Runtime.Services {
    Runtime.Services(
      open: { [self] progress in try await open(progress) },
      export: { [self] request in try export(request) },
      redate: { [self] id, date in try redate(id, date) }
    )
  }

  private func open(_ progress: @escaping @Sendable (Int, Int) -> Void) async throws -> NewsStore {
    let ingest = Ingest(try Analyst(frames: OwnFrames.bytes()))
    let outcome = try await ingest.read(
      folder,
      width: CorpusOptions.width,
      dates: known,
      progress: progress
    )
    return use(outcome, of: ingest)
  }

  private func use(_ outcome: Ingest.Outcome, of ingest: Ingest) -> NewsStore {
    let store = InMemoryStore(outcome.corpus).store
    opened.withLock { $0 = Opened(ingest: ingest, outcome: outcome, store: store) }
    return store
  }

  /// Keeps the reader's date of an article, and tells the corpus anew with it.
  private func redate(_ id: Article.ID, _ date: EDTF?) throws -> (store: NewsStore, others: Int) {
    try retelling.withLock { _ in try retold(id, date) }
  }

  private func retold(_ id: Article.ID, _ date: EDTF?) throws -> (store: NewsStore, others: Int) {
    guard let opened = opened.withLock({ $0 }) else {
      throw Trouble("The articles are still being read.")
    }
    if let date, let first = date.earliest, first > ReaderDates.today {
      throw Trouble("\(date) lies ahead: an article was published today or before.")
    }
    try dates.append(id, date)
    let outcome = opened.ingest.redated(opened.outcome, id, to: date)
    let others = zip(opened.outcome.corpus.articles, outcome.corpus.articles).count { old, new in
      old.id != id && old.published?.edtf != new.published?.edtf
    }
    return (use(outcome, of: opened.ingest), others)
  }

  private func export(_ request: ExportRequest) throws -> String {
    guard let opened = opened.withLock({ $0 }), let format = ExportFormat(rawValue: request.format)
    else {
      throw Trouble("There is nothing to export yet.")
    }
    let selection = try opened.store.select(request.query, request.marks)
    let all = try opened.store.events(selection.events).map(\.event)
    let events = request.isMarkedOnly ? all.filter { request.marks.contains($0.id) } : all
    var library = Library(opened.outcome.corpus.articles)
    let note = MethodNote.make(
      query: request.query.source,
      selection: request.isMarkedOnly
        ? "marked events" : request.query.isEverything ? "all events" : "filtered events",
      events: events,
      overview: try opened.store.overview(),
      skipped: opened.outcome.skipped.map { ($0.name, $0.reason) },
      library: library
    )
    let path = try format.write(
      events,
      marks: request.marks,
      library: &library,
      note: note,
      assets: .builtIn,
      to: request.path
    )
    let sentence = Export.sentence(count: events.count, path: path, format: format)
    return "W" + sentence.dropFirst()
  }
}
