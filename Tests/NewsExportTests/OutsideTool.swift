import Foundation
import TestSupport

/// A program that judges a report from outside, where the machine has one.
enum OutsideTool {
  static let tidy = path(["tidy"])
  static let browser = path(["chromium-headless-shell", "chromium", "chromium-browser"])

  private static func path(_ names: [String]) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return names.flatMap { name in folders.map { "\($0)/\(name)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs it to its end.
  static func run(_ path: String, _ arguments: [String]) throws -> (output: String, errors: String)
  {
    let folder = Repository.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    Repository.write("", to: folder + "/output")
    Repository.write("", to: folder + "/errors")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    // Files, not pipes: a pipe that nobody empties would stop the program.
    process.standardOutput = FileHandle(forWritingAtPath: folder + "/output")
    process.standardError = FileHandle(forWritingAtPath: folder + "/errors")
    try process.run()
    process.waitUntilExit()
    return (Repository.text(folder + "/output"), Repository.text(folder + "/errors"))
  }

  /// Opens a page in a browser that nobody sees, with a profile of its own.
  static func browse(_ page: String, _ arguments: [String]) throws -> (
    output: String, errors: String
  ) {
    let folder = Repository.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    Repository.write(page, to: folder + "/report.html")
    return try run(
      browser ?? "",
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr",
        "--user-data-dir=\(folder)/profile",
      ] + arguments + ["file://\(folder)/report.html"]
    )
  }
}
