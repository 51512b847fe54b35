import FoundationEssentials
import NewsInterface
import NewsModel

/// `--script`: the browser without a terminal, driven by a file, every expectation checked.
struct ScriptRun {
  let session: BrowseSession
  let corpusName: String
  let settings: Settings
  /// Nothing of an earlier visit is read.
  let isFresh: Bool
  /// The filter to begin with.
  let query: Query?

  /// Runs the script and says what it covered.
  ///
  /// - Throws: ``Trouble`` where it cannot be read or does not hold.
  func run(_ path: String) async throws {
    guard let bytes = try UserFolders.bytes(path) else {
      throw Trouble("There is no script \(path).")
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let script: Script
    do throws(ScriptFault) {
      script = try Script(String(decoding: bytes, as: UTF8.self))
    } catch {
      throw Trouble("\(path), \(error)")
    }
    let (name, settings, query) = (corpusName, settings, query)
    var runner = ScriptRunner(
      services: session.services,
      surroundings: ScriptRunner.Surroundings(
        file: { Self.text($0, beside: folder) },
        print: { text in try? Output.line(text) }
      ),
      fresh: { session in
        var state = BrowserState(
          corpusName: name,
          size: Size(columns: 80, rows: 24),
          glyphs: settings.lines == .ascii ? .ascii : .unicode,
          settings: settings,
          session: session
        )
        if let query { state.begin(with: query) }
        return state
      }
    )
    do {
      try await runner.run(script, session: isFresh ? nil : session.last)
    } catch let fault as ScriptFault {
      throw Trouble("\(path), \(fault)")
    }
    Output.error(
      "\(path): \(script.lines.count) steps, \(runner.state.performed.count) different actions, "
        + "\(runner.held) expectations held."
    )
  }

  /// A file as the script names it: from where the program runs, else beside the script.
  private static func text(_ name: String, beside folder: String) -> String? {
    for path in [name, folder + "/" + name] {
      if let data = FileManager.default.contents(atPath: path) {
        return String(decoding: data, as: UTF8.self)
      }
    }
    return nil
  }
}
