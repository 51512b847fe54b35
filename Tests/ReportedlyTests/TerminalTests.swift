import Glibc
import TestSupport
import Testing

/// The program on a pseudo-terminal: it starts, it answers, and it gives the terminal back however it ends.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct TerminalTests {
  private func start(_ environment: [String: String] = [:]) throws -> Pseudoterminal {
    let terminal = try #require(
      Pseudoterminal(Program.path, [Repository.twelveArticles], environment: environment)
    )
    #expect(
      terminal.wait { $0.contains("3 Timeline") && $0.contains("undated") },
      "the panes did not appear"
    )
    return terminal
  }

  /// What must come last: paste off, alternate screen left.
  private func isGivenBack(_ terminal: Pseudoterminal) -> Bool {
    terminal.isRestored && terminal.output.contains("\u{1B}[?2004l")
      && terminal.output.contains("\u{1B}[?1049l")
  }

  @Test func `it starts, and q quits`() throws {
    let terminal = try start()
    terminal.type("q")
    #expect(terminal.waitForExit() == 0)
    #expect(isGivenBack(terminal))
  }

  @Test func `a storm of resizing ends in the last size`() throws {
    let terminal = try start()
    for step in 0..<60 { terminal.resize(columns: 20 + step * 2 % 130, rows: 5 + step % 40) }
    terminal.resize(columns: 40, rows: 12)
    #expect(terminal.wait { $0.suffix(4_000).contains("Events ") })
    terminal.type("q")
    #expect(terminal.waitForExit() == 0)
    #expect(isGivenBack(terminal))
  }

  @Test(arguments: [SIGTERM, SIGHUP]) func `a signal gives the terminal back`(number: Int32) throws
  {
    let terminal = try start()
    terminal.signal(number)
    #expect(terminal.waitForExit() == 128 + number)
    #expect(isGivenBack(terminal))
  }

  @Test func `a crash gives the terminal back`() throws {
    let terminal = try start()
    terminal.signal(SIGSEGV)
    #expect(terminal.waitForExit() == 128 + SIGSEGV)
    #expect(isGivenBack(terminal))
  }

  @Test func `Ctrl-Z stops with the terminal given back, and fg goes on`() throws {
    // A shell with job control stands above it: a program that nobody could wake is not stopped.
    let script =
      "set -m; '\(Program.path)' '\(Repository.twelveArticles)'; "
      + "echo STOP''PED; read line; fg; echo EN''DED"
    let terminal = try #require(Pseudoterminal("/bin/bash", ["-c", script]))
    #expect(terminal.wait { $0.contains("3 Timeline") && $0.contains("undated") })
    terminal.type("\u{1A}")
    #expect(terminal.wait { $0.contains("STOPPED") })
    #expect(isGivenBack(terminal))
    terminal.type("go\n?")
    #expect(terminal.wait { $0.contains("type to narrow") })
    terminal.type("\u{1B}")
    usleep(100_000)  // a lone Esc is told from the start of a sequence by time alone
    terminal.type("Q")
    #expect(terminal.wait { $0.contains("ENDED") })
    #expect(terminal.waitForExit() == 0)
    #expect(isGivenBack(terminal))
  }

  @Test func `without UTF-8 the screen is plain ASCII`() throws {
    let terminal = try start(["LC_ALL": "C"])
    terminal.type("q")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: ["xterm-256color", "screen", "tmux-256color", "linux", "vt100"])
  func `every kind of terminal is drawn on and given back`(term: String) throws {
    let terminal = try start(["TERM": term])
    terminal.type("j3z?")
    #expect(terminal.wait { $0.contains("type to narrow") })
    terminal.type("\u{3}")
    usleep(50_000)
    terminal.type("Q")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.isRestored)
  }

  @Test func `a key that begins a sequence shows what may follow`() throws {
    let terminal = try start()
    terminal.type("y")
    #expect(terminal.wait { $0.contains("copy a citation of the event") })
    terminal.type("i")
    #expect(terminal.wait { $0.contains("\u{1B}]52;c;") && $0.contains("Copied to the terminal") })
    terminal.type("q")
    #expect(terminal.waitForExit() == 0)
  }

  @Test func `a terminal without a clipboard gets a file`() throws {
    let terminal = try start(["TERM": "vt100"])
    terminal.type("yi")
    #expect(terminal.wait { $0.contains("Copied to the file") })
    #expect(!terminal.output.contains("]52;c;"))
    terminal.type("q")
    #expect(terminal.waitForExit() == 0)
  }

  @Test func `the mouse chooses a row when it is on, and is switched off at the end`() throws {
    let terminal = try start()
    // Off: a report of the mouse is swallowed whole, and runs nothing.
    terminal.type("\u{1B}[<0;40;6M\u{1B}[<0;40;6m")
    terminal.type("\u{1B}OQ")
    #expect(terminal.wait { $0.contains("Mouse on") && $0.contains("\u{1B}[?1006;1000h") })
    terminal.type("\u{1B}[<0;40;7M\u{1B}[<0;40;7m")
    usleep(200_000)
    // Only what differs is sent: the whole screen is asked for.
    terminal.type("\u{C}")
    #expect(terminal.wait { $0.contains("row 4/") })
    terminal.type("q")
    #expect(terminal.waitForExit() == 0)
    #expect(terminal.output.contains("\u{1B}[?1006;1000l"))
    #expect(isGivenBack(terminal))
  }

  @Test(
    arguments: [
      ([:], [], true), (["NO_COLOR": "1"], [], false),
      (["NO_COLOR": "1"], ["--color", "always"], true),
      ([:], ["--color", "never"], false),
    ] as [([String: String], [String], Bool)]
  )
  func `colours are the terminal's own, and can be switched off`(
    environment: [String: String],
    options: [String],
    isColored: Bool
  ) throws {
    let terminal = try #require(
      Pseudoterminal(
        Program.path,
        [Repository.twelveArticles] + options,
        environment: environment
      )
    )
    #expect(terminal.wait { $0.contains("3 Timeline") && $0.contains("undated") })
    terminal.type("q")
    #expect(terminal.waitForExit() == 0)
    // 36 is cyan: the title of the pane that is looked at.
    #expect(terminal.output.contains("\u{1B}[36m") == isColored)
    // The background is never touched: what is light stays light, what is dark stays dark.
    for background in 40...47 { #expect(!terminal.output.contains("[\(background)m")) }
  }

  @Test func `the text of an article is shown in the reader's own editor, and cannot be written`()
    throws
  {
    let folder = Repository.temporaryFolder()
    let terminal = try start(["EDITOR": "/bin/cp -p -t \(folder)"])
    terminal.type("Ge")
    #expect(terminal.wait { $0.contains("Back from the editor") })
    terminal.type("q")
    #expect(terminal.waitForExit() == 0)
    #expect(isGivenBack(terminal))
    let name = try #require(Repository.files(folder).first)
    #expect(
      Repository.bytes(folder + "/" + name)
        == Repository.bytes(Repository.twelveArticles + "/" + name)
    )
    #expect(access(folder + "/" + name, W_OK) != 0 || getuid() == 0)
  }

  @Test func `errors that come while the screen is drawn are told after it`() throws {
    let folder = Repository.temporaryFolder()
    for isBroken in [false, true] {
      let file = Repository.everything(below: folder).first { $0.hasSuffix("session.toml") }
      if isBroken { Repository.write("filters = [", to: try #require(file)) }
      let terminal = try start(Repository.userFolders(in: folder))
      terminal.type("q")
      #expect(terminal.waitForExit() == 0)
      #expect(isGivenBack(terminal))
      let after = terminal.output.split(separator: "\u{1B}[?1049l").last ?? ""
      #expect(after.contains("it is kept as") == isBroken)
    }
  }

  @Test func `what is recorded runs again`() throws {
    let folder = Repository.temporaryFolder()
    let terminal = try #require(
      Pseudoterminal(
        Program.path,
        [Repository.twelveArticles, "--record", folder + "/a.script"]
      )
    )
    #expect(terminal.wait { $0.contains("3 Timeline") && $0.contains("undated") })
    terminal.type("jjftype:REJECT\r")
    #expect(terminal.wait { $0.contains("shown:") })
    terminal.type("q")
    #expect(terminal.waitForExit() == 0)
    let script = Repository.text(folder + "/a.script")
    #expect(script.contains("size 80x24\nkeys j j f\ntype type:REJECT\nkeys Enter q\n"))
    let again = Program.run([Repository.twelveArticles, "--script", folder + "/a.script"])
    #expect(again.code == 0, "\(again.errors)")
  }

  @Test(arguments: ["dumb", "no-such-terminal"])
  func `a terminal that cannot be drawn on gets a sentence`(term: String) throws {
    let terminal = try #require(
      Pseudoterminal(Program.path, [Repository.twelveArticles], environment: ["TERM": term])
    )
    #expect(terminal.waitForExit() == 2)
    #expect(terminal.output.contains("reportedly:"))
    #expect(terminal.isRestored)
  }
}
