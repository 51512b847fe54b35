import ArgumentParser
import Glibc
import NewsCorpus
import NewsInterface
import NewsModel
import NewsTerminal

/// The browser on a terminal.
struct Browse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Browse a folder of articles (the default).",
    discussion:
      "Keys: ? lists them all, : takes any action by its name. LC_ALL=C draws in plain ASCII; NO_COLOR switches colours off."
  )

  @Argument(help: "A folder of articles, or one article.", completion: .file())
  var path: String

  @Flag(help: "Start anew: no filters, marks, columns or places of the last visit.")
  var fresh = false

  @Option(
    name: [.customLong("filter"), .customShort("f")],
    parsing: .unconditional,
    help: "Begin with this filter instead of those of the last visit.",
    completion: .list(QueryField.allCases.map { $0.rawValue + ":" })
  )
  var filter: String?

  @Option(help: "Colours: auto, always or never; stronger than NO_COLOR and the settings.")
  var color: Settings.ColorUse?

  @Option(
    help: "Run keys and commands from a file, without a terminal, and check what it expects.",
    completion: .file()
  )
  var script: String?

  @Option(help: "Write what is typed to a file that --script runs.", completion: .file())
  var record: String?

  @Option(
    help: "Do these actions when the corpus is open, by name: --do timeline --do zoom.",
    completion: .list(Action.allCases.map(\.rawValue))
  )
  var `do`: [Action] = []

  @MainActor
  func run() async throws {
    let folder: CorpusFolder
    do throws(CorpusError) { folder = try CorpusFolder(at: path) } catch { throw Trouble(error) }
    let settings = try SettingsFile.load()
    let query = try filter.map { try CorpusOptions.query($0) }
    let session = BrowseSession(folder: folder, path: path, keepsNothing: script != nil)
    if let script {
      return try await ScriptRun(
        session: session,
        corpusName: Self.name(of: path),
        settings: settings,
        isFresh: fresh,
        query: query
      ).run(script)
    }
    guard TerminalEnvironment.canDraw else { throw Trouble(TerminalError.noTerminal) }
    let ending = try browse(session, settings, query)
    switch ending {
    case .quit: return
    case .failed(let sentence): throw Trouble(sentence)
    case .signal(let number): Glibc.exit(128 + number)
    }
  }

  @MainActor
  private func browse(_ session: BrowseSession, _ settings: Settings, _ query: Query?) throws
    -> Runtime.Ending
  {
    let isUTF8 = TerminalEnvironment.prepareLocale()
    TerminalEnvironment.installSignals()
    let terminal: CursesTerminal
    do throws(TerminalError) {
      terminal = try CursesTerminal(
        input: STDIN_FILENO,
        output: STDOUT_FILENO,
        color: Self.usesColor(color ?? settings.color)
      )
    } catch {
      throw Trouble(error)
    }
    TerminalEnvironment.holdErrors()
    let runtime = Runtime(
      terminal,
      state(session, settings, query, isUTF8: isUTF8),
      services: session.services,
      clipboard: Clipboard(reaches: Self.reaches(settings.copyTarget)),
      recorder: record == nil ? nil : ScriptRecorder(),
      start: `do`
    )
    let ending = runtime.run()
    terminal.stop()
    if let record, let recorder = runtime.recorder { try keep(recorder, record) }
    if runtime.state.hasBeenOpen {
      do {
        try session.keep(runtime.state.session, isFresh: fresh)
      } catch {
        Output.error("How you left the corpus could not be kept. \(error)")
      }
    }
    return ending
  }

  private func state(
    _ session: BrowseSession,
    _ settings: Settings,
    _ query: Query?,
    isUTF8: Bool
  ) -> BrowserState {
    let isASCII = settings.lines == .ascii || settings.lines == .auto && !isUTF8
    var state = BrowserState(
      corpusName: Self.name(of: path),
      size: Size(columns: 80, rows: 24),
      glyphs: isASCII ? .ascii : .unicode,
      settings: settings,
      session: fresh ? nil : session.last
    )
    if let query { state.begin(with: query) }
    if !isUTF8, settings.lines == .auto {
      _ = Browser.update(&state, .failed("The charset is not UTF-8: letters are shown plain."))
    }
    return state
  }

  private func keep(_ recorder: ScriptRecorder, _ path: String) throws {
    try PrivateFile.write(recorder.text, to: path)
  }

  private static func usesColor(_ use: Settings.ColorUse) -> Bool {
    switch use {
    case .auto: TerminalEnvironment.wantsColor
    case .always: true
    case .never: false
    }
  }

  private static func reaches(_ target: Settings.CopyTarget) -> Bool? {
    switch target {
    case .auto: nil
    case .terminal: true
    case .file: false
    }
  }

  /// The last folder of a path, for the title line.
  private static func name(of path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    return parts.last.map(String.init) ?? path
  }
}

extension Settings.ColorUse: ExpressibleByArgument {}
extension Action: ExpressibleByArgument {}
