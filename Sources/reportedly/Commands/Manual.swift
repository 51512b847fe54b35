import ArgumentParser
import NewsInterface
import NewsModel

/// The manual page, made from what the program knows of itself; `make install` puts it where `man` looks.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the manual page (roff).",
    discussion: "  reportedly manual | man -l -",
    shouldDisplay: false
  )

  func run() throws {
    var page = ManualPage()
    page.head("REPORTEDLY", section: 1, version: Reportedly.version)
    page.section("NAME")
    page.text("reportedly - " + Reportedly.configuration.abstract.lowercasedFirst)
    page.section("SYNOPSIS")
    page.entry("reportedly FOLDER [--filter QUERY] [--fresh] …", "browse")
    page.entry("reportedly COMMAND FOLDER [OPTION …]", "print, export, annotate")
    page.section("DESCRIPTION")
    page.text(
      "Opens a folder of articles in the terminal and shows three panes: the articles, the events that are "
        + "extracted from them (who did what to whom, when, where, according to whom), and a timeline. Every event "
        + "can be checked against the sentence that it comes from. Works offline, and never changes the articles."
    )
    commands(&page)
    keys(&page)
    filters(&page)
    scripts(&page)
    surroundings(&page)
    try Output.write(Array(page.roff.utf8))
  }

  private func commands(_ page: inout ManualPage) {
    page.section("COMMANDS")
    for command in Reportedly.configuration.subcommands where command.configuration.shouldDisplay {
      page.subsection(command._commandName)
      page.verbatim(Reportedly.helpMessage(for: command, columns: 76))
    }
  }

  private func keys(_ page: inout ManualPage) {
    page.section("KEYS")
    page.text(
      "Every action can be run by its name with :, and given other keys in the settings. "
        + "A count that begins with 4 to 9 does an action several times (5j); 1, 2, 3 and 0 are the panes."
    )
    var group = ""
    for entry in ActionTable.entries {
      if entry.group != group {
        group = entry.group
        page.subsection(group)
      }
      let keys = entry.keys.map(\.description).joined(separator: ", ")
      let name = entry.action.rawValue + (entry.argument.map { " " + $0 } ?? "")
      page.entry(keys.isEmpty ? ":\(name)" : "\(keys)   :\(name)", entry.help)
    }
  }

  private func filters(_ page: inout ManualPage) {
    page.section("FILTERS")
    page.text(
      "The same language for f, for mark-matching and for --filter. Everything must hold; OR joins its two neighbours; "
        + "- before a thing excludes it; parentheses hold several things; \"quotes\" hold words together. Words are found "
        + "at the beginnings of words; accents that are typed must be there, and in free words capitals."
    )
    for field in QueryField.allCases { page.entry(field.rawValue + ":", field.help) }
    page.text(
      "Examples: who:Reuters when:2020-12..   type:SANCTION OR type:COERCE -status:denied   reports:>=2"
    )
  }

  private func scripts(_ page: inout ManualPage) {
    page.section("SCRIPTS")
    page.text(
      "reportedly FOLDER --script FILE runs keys and commands from a file without a terminal and stops at the first "
        + "expectation that does not hold (exit status 2); --record FILE writes such a file while you browse. One step a line, "
        + "# begins a comment. " + Script.help
        + " reopen leaves and comes back. Send a script with a report of a fault."
    )
  }

  private func surroundings(_ page: inout ManualPage) {
    page.section("FILES")
    page.entry(
      "$XDG_CONFIG_HOME/reportedly/config.toml",
      "settings; `reportedly config` prints them all"
    )
    page.entry("$XDG_CONFIG_HOME/reportedly/frames.tsv", "event frames of your own")
    page.entry(
      "$XDG_STATE_HOME/reportedly/NAME-HASH/session.toml",
      "how a folder was left; --fresh passes it over"
    )
    page.entry(
      "$XDG_DATA_HOME/reportedly/NAME-HASH/dates.tsv",
      "days of publication that you have set"
    )
    page.section("ENVIRONMENT")
    page.entry(
      "VISUAL, EDITOR, PAGER, BROWSER",
      "programs that e, :open-pager and o start, without a shell"
    )
    page.entry("NO_COLOR", "set and not empty: no colours; --color is stronger")
    page.entry("TERM, LC_ALL, LANG", "the terminal's type; without UTF-8 the screen is plain ASCII")
    page.entry(
      "SOURCE_DATE_EPOCH",
      "the time that exports bear, so that they can be repeated byte for byte"
    )
    page.section("NOTES")
    page.text(
      "Control characters, direction overrides and invisible letters in articles are spelled out, never sent to the terminal. "
        + "Text that runs from right to left is sent in its logical order: terminals turn it round each in their own way. "
        + "The hardware cursor is always on the chosen row, for screen readers and magnifiers; the commands print every view as plain lines."
    )
    page.section("EXIT STATUS")
    page.text("0 done, 1 nothing matched, 2 trouble, 64 wrong usage.")
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
