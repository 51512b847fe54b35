import Glibc
import TestSupport
import Testing

/// The program on a pseudo-terminal: it starts, it answers, and it gives the terminal back however it ends.
@Suite(.serialized, .timeLimit(.minutes(3)))
struct TerminalTests {
  private func start(_ environment: [String: String] = [:]) throws -> Pseudoterminal {
    let terminal = try #require(
      Pseudoterminal(Program.path, [Repository.path("Data/Articles")], environment: environment)
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
      "set -m; '\(Program.path)' '\(Repository.path("Data/Articles"))'; "
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

  @Test(arguments: ["dumb", "no-such-terminal"])
  func `a terminal that cannot be drawn on gets a sentence`(term: String) throws {
    let terminal = try #require(
      Pseudoterminal(Program.path, [Repository.path("Data/Articles")], environment: ["TERM": term])
    )
    #expect(terminal.waitForExit() == 2)
    #expect(terminal.output.contains("reportedly:"))
    #expect(terminal.isRestored)
  }
}
