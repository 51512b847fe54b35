import NewsInterface
import NewsModel
import TestSupport
import Testing

/// The manual and the completions tell the truth because they are made from the program.
struct ManualTests {
  @Test func `the manual page names every action, field, setting and command`() {
    let page = Program.run(["manual"]).output.replacing("\\-", with: "-")
    #expect(page.hasPrefix(".TH REPORTEDLY 1"))
    for action in Action.allCases { #expect(page.contains(":" + action.rawValue)) }
    for field in QueryField.allCases { #expect(page.contains(".B \(field.rawValue):")) }
    for command in [
      "browse", "articles", "events", "people", "timeline", "show", "export", "config",
    ] {
      #expect(page.contains(".SS \(command)"))
    }
    // No line but ours begins with a dot or a quote: those would be macros.
    let macros = [".TH", ".SH", ".SS", ".PP", ".TP", ".B ", ".nf", ".fi"]
    for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(macros.contains { line.hasPrefix($0) }, "\(line)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `completions are there for every shell`(
    shell: String
  ) {
    let script = Program.run(["--generate-completion-script", shell])
    #expect(script.code == 0)
    for word in ["filter", "script", "export", "mark-all", "who:"] {
      #expect(script.output.contains(word), "\(word)")
    }
  }

  @Test func `help names what there is`() {
    let help = Program.run(["--help"]).output
    for field in QueryField.allCases { #expect(help.contains("\(field.rawValue):")) }
    for format in ExportFormat.allCases {
      #expect(Program.run(["export", "--help"]).output.contains(format.rawValue))
    }
  }
}
