import FoundationEssentials
import NewsEvents

/// A reader's own event frames: `reportedly/frames.tsv` in the configuration folder, in the notation of Data/Lexicons/frames.tsv.
enum OwnFrames {
  /// `$XDG_CONFIG_HOME/reportedly/frames.tsv`, or `~/.config/reportedly/frames.tsv`.
  static var path: String {
    let environment = ProcessInfo.processInfo.environment
    let folder =
      environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? (environment["HOME"] ?? "") + "/.config"
    return folder + "/reportedly/frames.tsv"
  }

  /// Empty where there is no such file.
  ///
  /// - Throws: ``Trouble`` with the line and its fault where the file holds something that is no frame.
  static func bytes() throws -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Trouble("\(path) cannot be read.")
    }
    let bytes = [UInt8](data)
    do throws(FrameFileError) {
      _ = try FrameFile(bytes)
    } catch {
      throw Trouble("\(path), line \(error.line): the frame \(error.fault).")
    }
    return bytes
  }
}
