import ArgumentParser

/// The settings: what there is to set.
struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the settings as they are without a file, every one with what it can be.",
    discussion: """
      --write makes the file; what you change in it takes effect at the next start.
      """
  )

  @Flag(help: "Print where the file is looked for.")
  var path = false

  @Flag(help: "Write them to that file, where there is none.")
  var write = false

  @Flag(help: "Read the file and say what is wrong in it.")
  var check = false

  func run() throws {
    if path { return try Output.line(SettingsFile.path) }
    if write {
      guard try UserFolders.bytes(SettingsFile.path) == nil else {
        throw Trouble("\(SettingsFile.path) is there already; it is kept as it is.")
      }
      try PrivateFile.write(SettingsFile.defaults, to: SettingsFile.path)
      return try Output.line("\(SettingsFile.path) is written.")
    }
    if check {
      _ = try SettingsFile.load()
      return try Output.line("\(SettingsFile.path) is in order.")
    }
    try Output.write(Array(SettingsFile.defaults.utf8))
  }
}
