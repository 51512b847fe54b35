import TestSupport
import Testing

/// The settings file as a user writes it.
struct SettingsTests {
  private func check(_ text: String) -> Program.Result {
    let folder = Repository.temporaryFolder()
    Repository.make(folder + "/config/reportedly")
    Repository.write(text, to: folder + "/config/reportedly/config.toml")
    return Program.run(["config", "--check"], in: folder)
  }

  @Test func `what config prints is a file in order`() {
    let defaults = Program.run(["config"])
    #expect(defaults.code == 0)
    #expect(check(defaults.output).code == 0)
    // With every line switched on it says the same.
    let all = defaults.output.split(separator: "\n").map { line in
      line.hasPrefix("# ") && line.contains(" = [") ? String(line.dropFirst(2)) : String(line)
    }
    let every = check(all.filter { !$0.hasPrefix("# ") }.joined(separator: "\n"))
    #expect(every.code == 0, "\(every.errors)")
  }

  @Test(arguments: [
    ("color = \"blue\"\n", 1, "color is one of"), ("\n\nmouse = 3\n", 3, "true or false"),
    ("colour = \"never\"\n", 1, "There is no setting \"colour\""),
    ("[keys]\nfly = [\"j\"]\n", 2, "There is no action \"fly\""),
    ("[keys]\n\ndown = [\"Hyper-j\"]\n", 3, "is no key"),
    ("[keys]\ndown = [\"x\"]\nup = [\"x\"]\n", 3, "given to down already"),
    ("columns = [\"who\", \"when\"]\n", 1, "There is no column \"when\""),
    ("mouse = true\nlines = \n", 2, ""),
  ])
  func `a mistake is told with its line`(text: String, line: Int, reason: String) {
    let result = check(text)
    #expect(result.code == 2)
    #expect(result.errors.contains("config.toml, line \(line): "), "\(result.errors)")
    #expect(result.errors.contains(reason))
  }

  @Test func `keys of one's own take the place of the table's`() {
    let folder = Repository.temporaryFolder()
    Repository.make(folder + "/config/reportedly")
    Repository.write(
      "columns = [\"who\", \"type\"]\n[keys]\nzoom = [\"m m\", \"F5\"]\nmark = [\"z\"]\n",
      to: folder + "/config/reportedly/config.toml"
    )
    Repository.write(
      "keys m m\nexpect > Events\nkeys F5\nexpect 3 Timeline\nkeys z\nexpect 1 marked\nkeys Space\nexpect 1 marked\nexpect SANCTION\nkeys ?\ntype zoom\nexpect m m, F5\n",
      to: folder + "/a.script"
    )
    let result = Program.run(
      [Repository.twelveArticles, "--script", "a.script"],
      in: folder
    )
    #expect(result.code == 0, "\(result.errors)")
  }
}
