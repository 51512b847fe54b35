import Glibc
import NewsModel
import TestSupport
import Testing

/// Scripts on the whole program: what users run, and send when something is wrong.
struct JourneyTests {
  private let articles = Repository.twelveArticles

  @Test(arguments: ["80x24", "140x40"]) func `an afternoon's work, and its export`(size: String)
    throws
  {
    let folder = Repository.temporaryFolder()
    let journey = Repository.text(Repository.path("Tests/ReportedlyTests/Scripts/journey.script"))
    Repository.write("size \(size)\n" + journey, to: folder + "/journey.script")
    let result = Program.run([articles, "--script", "journey.script"], in: folder)
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.errors.contains("expectations held"))
    // Every row can be checked at its source.
    let rows = CSVRows.read(Repository.text(folder + "/my-events.csv"))
    #expect(rows.count > 1)
    for row in rows.dropFirst() {
      let article = Repository.text(articles + "/" + row[27])
      #expect(article.contains(row[22]), "the quote stands in \(row[27])")
      #expect(row[5] == "SANCTION")
    }
  }

  @Test(.timeLimit(.minutes(2))) func `a corpus is found as it was left, and fresh with --fresh`()
    throws
  {
    let folder = Repository.temporaryFolder()
    func visit(_ options: [String], _ keys: [String], expecting words: [String]) throws {
      let terminal = try #require(
        Pseudoterminal(
          Program.path,
          [articles] + options,
          environment: Repository.userFolders(in: folder)
        )
      )
      #expect(terminal.wait { $0.contains("3 Timeline") && $0.contains("undated") })
      for key in keys {
        terminal.type(key)
        usleep(300_000)
      }
      // Only what differs is sent: the whole screen is asked for.
      terminal.type("\u{C}")
      for word in words { #expect(terminal.wait(seconds: 5) { $0.contains(word) }, "\(word)") }
      terminal.type("Q")
      #expect(terminal.waitForExit() == 0)
    }
    try visit([], ["ftype:SANCTION\r", "  ", "G"], expecting: ["2 marked", "type:SANCTION"])
    let file = Repository.everything(below: folder + "/state").first {
      $0.hasSuffix("session.toml")
    }
    let session = Repository.text(try #require(file))
    #expect(session.contains("type:SANCTION"))
    let row = session.contains("event =")
    #expect(row)
    try visit([], [], expecting: ["Restored 1 filter and 2 marks."])
    try visit([], ["k"], expecting: ["2 marked", "row 28/29"])
    // The filter falls, the marks of the other visits stay in the file.
    try visit(["--fresh"], ["j"], expecting: ["row 2/"])
    #expect(Repository.text(try #require(file)).contains("marks = [ '"))
  }

  @Test func `an expectation that fails is told with its line, and the screen`() {
    let folder = Repository.temporaryFolder()
    Repository.write("keys j\nexpect nonsense\n", to: folder + "/a.script")
    let result = Program.run([articles, "--script", "a.script"], in: folder)
    #expect(result.code == 2)
    #expect(result.errors.contains("a.script, line 2: The screen does not hold \"nonsense\""))
    #expect(result.errors.contains("2 Events"))
  }

  @Test func `a filter to begin with, and a mistake in it`() {
    let folder = Repository.temporaryFolder()
    Repository.write("expect type:REJECT\n", to: folder + "/a.script")
    let run = ["--script", "a.script", "--filter", "type:REJECT"]
    #expect(Program.run([articles] + run, in: folder).code == 0)
    let wrong = Program.run([articles, "--filter", "type:WAR"], in: folder)
    #expect(wrong.code == 64)
    #expect(wrong.errors.contains("Column 1"))
  }
}

/// Rows of a CSV file as RFC 4180 has them.
enum CSVRows {
  static func read(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    var letters = text.unicodeScalars.makeIterator()
    var next = letters.next()
    while let letter = next {
      next = letters.next()
      switch letter {
      case "\"" where isQuoted && next == "\"":
        cell.append("\"")
        next = letters.next()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        rows[rows.count - 1].append(cell)
        cell = ""
      case "\r" where !isQuoted: continue
      case "\n" where !isQuoted:
        rows[rows.count - 1].append(cell)
        cell = ""
        rows.append([])
      default: cell.unicodeScalars.append(letter)
      }
    }
    return rows.filter { !$0.isEmpty }
  }
}
