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

  @Option(
    help: "csv, tsv, json, jsonl, md or html; taken from the file's ending where it is not given."
  )
  var format: ExportFormat?

  @Option(name: [.short, .long], help: "The file to write, or - for standard output.")
  var output: String

  @Option(help: "safe puts a ' before cells that a spreadsheet would run; exact leaves them.")
  var csv: CSVSafety = .safe

  @Option(
    name: .customLong("column"),
    help: "A column of csv or tsv, repeated for several, in this order; all where none is given.",
    completion: .list(ExportColumn.allCases.map(\.rawValue))
  )
  var columns: [ExportColumn] = []

  @Option(help: "Sort by a column of the browser: date, who, did, whom, type, reports, …")
  var sort: EventColumn = .date

  @Flag(help: "Sort falling rather than rising.")
  var descending = false

  private var order: EventOrder { EventOrder(sort, isDescending: descending) }

  func run() async throws {
    let format = try chosenFormat()
    let query = try corpus.query()
    let outcome = try await corpus.read()
    let store = InMemoryStore(outcome.corpus).store
    let keys = try store.select(query, [], order).events
    let events = try store.events(keys).map(\.event)
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
      skipped: outcome.corpus.unread,
      library: library
    )
    let exporter = Exporter(
      format,
      note: note,
      assets: .builtIn,
      columns: columns.isEmpty ? ExportColumn.allCases : columns,
      isSpreadsheetSafe: csv == .safe
    )
    if output == "-" {
      return try Output.write(exporter.bytes(events, marks: [], library: &library))
    }
    do throws(ExportError) {
      let path = try exporter.write(events, marks: [], library: &library, to: output)
      Output.error(Self.sentence(count: events.count, path: path, format: format))
    } catch {
      throw Trouble(error)
    }
  }

  /// What was written, and where its method note lies.
  static func sentence(count: Int, path: String, format: ExportFormat) -> String {
    "wrote \(count) \(count == 1 ? "event" : "events") to \(path)"
      + (format.holdsNote ? "" : " and \(Exporter.notePath(path))")
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
extension ExportColumn: ExpressibleByArgument {}
extension EventColumn: ExpressibleByArgument {}

extension MethodNote {
  /// The note of an export made now, by this program.
  static func make(
    query: String,
    selection: String,
    events: [Event],
    overview: Overview,
    skipped: [FileReport],
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
