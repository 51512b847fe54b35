import TestSupport
import Testing

/// The commands as a shell sees them: what they print and how they end.
struct CommandTests {
  private let articles = Repository.twelveArticles

  @Test(arguments: ["articles", "events", "people", "timeline"])
  func `a listing prints one record a line`(command: String) {
    let text = Program.run([command, articles])
    #expect(text.code == 0)
    #expect(text.output.split(separator: "\n").count >= 5)
    let lines = Program.run([command, articles, "--format", "jsonl"])
    #expect(lines.code == 0)
    #expect(
      lines.output.split(separator: "\n").allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") }
    )
  }

  @Test func `inspect prints a tree with names and times`() {
    let result = Program.run(
      ["inspect", "-"],
      input: "Peru expelled two diplomats on 8 May 2021.\n"
    )
    #expect(result.code == 0)
    #expect(result.output.contains("\n  expelled  expel  VERB VBD  root  5-13\n"))
    #expect(result.output.contains("\n    Peru  peru  PROPN NNP  nsubj  0-4\n"))
    #expect(result.output.contains("  name  Peru: country PER, Peru\n"))
    #expect(result.output.contains("  time  8 May 2021: DATE 2021-05-08, 2021-05-08 (explicit)\n"))
    let binary = Program.run(["inspect", "-"], input: "a\0\0b\0\0")
    #expect(binary.code == 2)
    #expect(binary.errors.contains("\"standard input\": no text"))
  }

  @Test func `nothing found is one, trouble is two, wrong usage is sixty-four`() {
    #expect(Program.run(["events", articles, "--filter", "when:1805"]).code == 1)
    #expect(Program.run(["events", "/no/such/place"]).code == 2)
    #expect(Program.run(["events"]).code == 64)
    #expect(Program.run(["events", articles, "--format", "xml"]).code == 64)
    #expect(Program.run(["show", articles, "nothing"]).code == 1)
  }

  @Test func `trouble is told in a sentence`() {
    #expect(
      Program.run(["events", "/no/such/place"]).errors.contains(
        "There is no file or folder \"/no/such/place\""
      )
    )
    let empty = Repository.temporaryFolder()
    #expect(Program.run(["articles", empty]).errors.contains("holds no article that can be read"))
    #expect(
      Program.run(["events", articles, "--filter", "foo:x"]).errors.contains(
        "Column 1: There is no field \"foo:\""
      )
    )
    #expect(Program.run([articles]).errors.contains("no terminal"))
  }

  @Test func `help shows examples`() {
    let help = Program.run(["--help"])
    #expect(help.code == 0)
    #expect(help.output.contains("EXAMPLES"))
    #expect(help.output.contains("reportedly ./my-articles"))
  }

  @Test func `an article is shown exactly as the offsets count it`() {
    let file = "page3.txt"
    #expect(Program.run(["show", articles, file]).output == Repository.text(articles + "/" + file))
  }

  @Test func `annotate answers line for line and goes on past a bad one`() {
    let input = """
      {"id":"a","text":"Peru expelled two Russian diplomats."}
      not json
      {"id":"b"}

      {"id":"c","text":"It rained.","published":"2020-01-01"}
      """
    let found = Program.run(["annotate"], input: input)
    #expect(found.code == 2)
    let lines = found.output.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].contains(#""type":"SANCTION""#))
    #expect(lines[1] == #"{"id":null,"error":"The line is not valid JSON.","line":2}"#)
    #expect(lines[2].contains(#""line":3"#))
    #expect(lines[3].contains(#""id":"c""#))
  }

  @Test func `layers are chosen by name`() {
    let input = #"{"id":"a","text":"Peru expelled two Russian diplomats."}"# + "\n"
    let found = Program.run(["annotate", "--layers", "tokens"], input: input)
    #expect(found.output.contains(#""lemma":"expel""#))
    #expect(!found.output.contains("events"))
    #expect(Program.run(["annotate", "--layers", "nonsense"], input: input).code == 64)
  }

  @Test(arguments: ["csv", "jsonl", "md", "html"])
  func `an export is written once and never over another`(
    format: String
  ) {
    let folder = Repository.temporaryFolder()
    let target = folder + "/out." + format
    #expect(Program.run(["export", articles, "-o", target]).code == 0)
    let first = Repository.text(target)
    #expect(!first.isEmpty)
    #expect(Program.run(["export", articles, "-o", target]).code == 0)
    #expect(Repository.exists(folder + "/out-2." + format))
    #expect(Repository.text(target) == first)
    #expect(
      Program.run(["export", articles, "--filter", "when:1805", "-o", folder + "/none." + format])
        .code == 1
    )
    #expect(!Repository.exists(folder + "/none." + format))
  }
}
