import ArgumentParser

/// The settings: what there is to set.
struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the settings as they are without a file, every one with what it can be.",
    discussion: """
      Written to the file that --path names, the lines that you change take effect at the next start.
        reportedly config > "$(reportedly config --path)"
      """
  )

  @Flag(help: "Print where the file is looked for.")
  var path = false

  @Flag(help: "Read the file and say what is wrong in it.")
  var check = false

  func run() throws {
    if path { return try Output.line(SettingsFile.path) }
    if check {
      _ = try SettingsFile.load()
      return try Output.line("\(SettingsFile.path) is in order.")
    }
    try Output.write(Array(SettingsFile.defaults.utf8))
  }
}
