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
    let session = BrowseSession(folder: folder)
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
    let outcome: Ingest.Outcome
    let store: NewsStore
  }

  private let folder: CorpusFolder
  private let opened = Mutex<Opened?>(nil)

  init(folder: CorpusFolder) { self.folder = folder }

  var services: Runtime.Services {
    Runtime.Services(
      open: { [self] progress in try await open(progress) },
      export: { [self] request in try export(request) }
    )
  }

  private func open(_ progress: @escaping @Sendable (Int, Int) -> Void) async throws -> NewsStore {
    let outcome = try await Ingest(try Analyst(frames: OwnFrames.bytes())).read(
      folder,
      width: CorpusOptions.width,
      progress: progress
    )
    let store = InMemoryStore(outcome.corpus).store
    opened.withLock { $0 = Opened(outcome: outcome, store: store) }
    return store
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
      to: request.path
    )
    let sentence = Export.sentence(count: events.count, path: path, format: format)
    return "W" + sentence.dropFirst()
  }
}
