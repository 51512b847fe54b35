import ArgumentParser
import Glibc
import NewsModel

/// The command line: glue, arguments, exit codes.
@main
struct Reportedly: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "reportedly",
    abstract: "Browse news articles, the events extracted from them, and a timeline.",
    discussion: """
      Opens a folder of articles in the terminal: who did what to whom, when, according
      to whom, each event with the sentence that it comes from. Reads text, Markdown, web
      pages, JSON of scrapers, RSS and Atom, mail, exports of Factiva and Nexis, Word;
      any of them gzipped.
      Works offline; never changes the articles.

      EXAMPLES
        reportedly ./my-articles                  browse; ? lists every key
        reportedly events ./my-articles
        reportedly events ./my-articles --filter 'who:Reuters when:2020-12..'
        reportedly people ./my-articles
        reportedly export ./my-articles -f type:SANCTION -o sanctions.csv
        reportedly check ./my-articles            every file: what was read, or why not
        reportedly annotate < articles.jsonl > events.jsonl

      FILTERS
      \(filters)
        Everything must hold; OR joins its two neighbours, - excludes, parentheses
        hold several things, "quotes" hold words together:
        'type:SANCTION OR type:COERCE -status:denied'

      EXIT CODES
        0 done, 1 nothing matched, 2 trouble, 64 wrong usage.
      """,
    version: version,
    subcommands: [
      Browse.self, Articles.self, Events.self, People.self, Timeline.self, Show.self, Export.self,
      Check.self, Annotate.self, Inspect.self, Config.self, Manual.self,
    ],
    defaultSubcommand: Browse.self
  )

  private static var filters: String {
    let width = QueryField.allCases.map(\.rawValue.count).max() ?? 0
    return
      ([("words", "in the sentence, the names, the title, the outlet")]
      + QueryField.allCases.map { ($0.rawValue + ":", $0.help) })
      .map { "  " + $0.0 + String(repeating: " ", count: max(1, width + 3 - $0.0.count)) + $0.1 }
      .joined(separator: "\n")
  }

  static func main() async {
    // A reader that closes the pipe early (`| head`) is no error.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let trouble as Trouble {
      Output.error(trouble.description)
      Glibc.exit(2)
    } catch {
      exit(withError: error)
    }
  }
}

/// A failure with its sentence; ends the program with code 2.
struct Trouble: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }

  init(_ error: some Error & CustomStringConvertible) { description = error.description }
}
