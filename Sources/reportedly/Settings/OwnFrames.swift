import NewsEvents

/// A reader's own event frames: `reportedly/frames.tsv` in the configuration folder, in the notation of Data/Lexicons/frames.tsv.
enum OwnFrames {
  /// `$XDG_CONFIG_HOME/reportedly/frames.tsv`, or `~/.config/reportedly/frames.tsv`.
  static var path: String { UserFolders.settings + "/frames.tsv" }

  /// Empty where there is no such file.
  ///
  /// - Throws: ``Trouble`` with the line and its fault where the file holds something that is no frame.
  static func bytes() throws -> [UInt8] {
    guard let bytes = try UserFolders.bytes(path) else { return [] }
    do throws(FrameFileError) {
      _ = try FrameFile(bytes)
    } catch {
      throw Trouble("\(path), line \(error.line): the frame \(error.fault).")
    }
    return bytes
  }
}
