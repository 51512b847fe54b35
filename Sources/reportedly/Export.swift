import ArgumentParser
import NewsCorpus
import NewsExport
import NewsModel
import NewsPipeline

/// Writes what a filter selects to a file.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Export the events that a filter selects, with their sources.",
    discussion: """
      A file that exists is never overwritten: the next free name is used and printed. `-o -` writes to standard output.
        reportedly export ./my-articles --filter 'type:SANCTION' --format md -o report.md
      """
  )

  @OptionGroup var corpus: CorpusOptions

  @Option(help: "jsonl, csv, md or html; taken from the file's ending where it is not given.")
  var format: ExportFormat?

  @Option(name: [.short, .long], help: "The file to write, or - for standard output.")
  var output: String

  @Option(help: "safe puts a ' before cells that a spreadsheet would run; exact leaves them.")
  var csv: CSVSafety = .safe

  func run() async throws {
    let format = try chosenFormat()
    let query = try corpus.query()
    let outcome = try await corpus.read()
    let store = InMemoryStore(outcome.corpus).store
    let events = try store.events(try store.select(query, []).events).map(\.event)
    guard !events.isEmpty else {
      Output.error("No event matches; nothing was written.")
      throw ExitCode(1)
    }
    var library = Library(outcome.corpus.articles)
    let note = MethodNote.make(
      query: query.source,
      selection: query.isEverything ? "all events" : "filtered events",
      events: events,
      overview: try store.overview(),
      skipped: outcome.skipped.map { ($0.name, $0.reason) },
      library: library
    )
    if output == "-" {
      return try Output.write(
        format.bytes(
          events,
          marks: [],
          library: &library,
          note: note,
          assets: .builtIn,
          isSafe: csv == .safe
        )
      )
    }
    do throws(ExportError) {
      let path = try format.write(
        events,
        marks: [],
        library: &library,
        note: note,
        assets: .builtIn,
        isSafe: csv == .safe,
        to: output
      )
      Output.error(Self.sentence(count: events.count, path: path, format: format))
    } catch {
      throw Trouble(error)
    }
  }

  /// What was written, and where its method note lies.
  static func sentence(count: Int, path: String, format: ExportFormat) -> String {
    "wrote \(count) \(count == 1 ? "event" : "events") to \(path)"
      + (format.holdsNote ? "" : " (how it was made: \(ExportFormat.notePath(path)))")
  }

  private func chosenFormat() throws -> ExportFormat {
    if let format { return format }
    let ending = output.split(separator: ".").last.map(String.init) ?? ""
    guard let format = ExportFormat(rawValue: ending) else {
      throw ValidationError(
        output == "-"
          ? "Standard output needs --format." : ExportError.unknownFormat(ending).description
      )
    }
    return format
  }
}

enum CSVSafety: String, ExpressibleByArgument, CaseIterable { case safe, exact }

extension ExportFormat: ExpressibleByArgument {}

extension ReportAssets {
  /// The style and script that are built into the program.
  static var builtIn: ReportAssets {
    let report = BundledData.report
    return ReportAssets(style: report.style, script: report.script)
  }
}

extension MethodNote {
  /// The note of an export made now, by this program.
  static func make(
    query: String,
    selection: String,
    events: [Event],
    overview: Overview,
    skipped: [(name: String, reason: String)],
    library: Library
  ) -> MethodNote {
    let ids = Set(events.flatMap { $0.mentions.map(\.article) }).sorted()
    return MethodNote(
      query: query,
      selection: selection,
      count: events.count,
      overview: overview,
      skipped: skipped,
      sources: ids.compactMap { library.article($0) }.map { ($0.file, $0.fingerprint.file) },
      version: Reportedly.version,
      time: Clock.now
    )
  }
}
