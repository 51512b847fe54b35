import NewsModel
import TestSupport
import Testing

/// Scripts on the whole program: what users run, and send when something is wrong.
struct JourneyTests {
  private let articles = Repository.path("Data/Articles")

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

  @Test func `a corpus is found as it was left, and fresh with --fresh`() {
    let folder = Repository.temporaryFolder()
    let first = ":filter type:SANCTION\nkeys Space Space > s c End Space Enter\nexpect 2 marked\n"
    Repository.write(first, to: folder + "/first.script")
    Repository.write(
      "expect Restored 1 filter and 2 marks.\nexpect type:SANCTION\nkeys j\nexpect sort: who up\nexpect conf\n",
      to: folder + "/second.script"
    )
    Repository.write(
      "expect-not type:SANCTION\nkeys j\nexpect-not marked\n",
      to: folder + "/third.script"
    )
    for (script, options) in [("first", []), ("second", []), ("third", ["--fresh"])] {
      let result = Program.run([articles, "--script", script + ".script"] + options, in: folder)
      #expect(result.code == 0, "\(script): \(result.errors)")
    }
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
