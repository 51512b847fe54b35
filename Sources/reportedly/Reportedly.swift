import ArgumentParser
import Glibc

/// The command line: glue, arguments, exit codes.
@main
struct Reportedly: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "reportedly",
    abstract: "Browse news articles, the events extracted from them, and a timeline.",
    discussion: """
      Opens a folder of articles (.txt, .md) in the terminal: who did what to whom,
      when, according to whom, each event with the sentence that it comes from.
      Works offline; never changes the articles.

      EXAMPLES
        reportedly ./my-articles                  browse; ? lists every key
        reportedly events ./my-articles
        reportedly events ./my-articles --filter 'who:Reuters when:2020-12..'
        reportedly people ./my-articles
        reportedly export ./my-articles -f type:SANCTION -o sanctions.csv
        reportedly annotate < articles.jsonl > events.jsonl

      FILTERS
        Words that must all occur; who:NAME  type:TYPE
        when:2022-03  when:2022-03..2022-05  when:2022-03..  when:"March 2022"  when:undated
        marked:yes  hidden:yes  confidence:0.6; - before any of them excludes; "quotes" hold words together.

      EXIT CODES
        0 done, 1 nothing matched, 2 trouble, 64 wrong usage.
      """,
    version: version,
    subcommands: [
      Browse.self, Articles.self, Events.self, People.self, Timeline.self, Show.self, Export.self,
      Annotate.self, Inspect.self, Config.self,
    ],
    defaultSubcommand: Browse.self
  )

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
