import FoundationEssentials
import NewsModel

/// Where the program keeps what is the reader's: the XDG folders, and below them one folder a corpus.
enum UserFolders {
  static var settings: String { folder("XDG_CONFIG_HOME", "/.config") + "/reportedly" }

  /// What the reader has decided about a corpus.
  static func data(of corpus: String) -> String {
    folder("XDG_DATA_HOME", "/.local/share") + "/reportedly/" + name(of: corpus)
  }

  /// How the reader left a corpus.
  static func state(of corpus: String) -> String {
    folder("XDG_STATE_HOME", "/.local/state") + "/reportedly/" + name(of: corpus)
  }

  /// The corpus's own name and a hash of where it is.
  private static func name(of corpus: String) -> String {
    let real = URL(fileURLWithPath: corpus).resolvingSymlinksInPath().path
    var digest = Digest()
    digest.combine(real)
    let name = real.split(separator: "/").last.map(String.init) ?? "corpus"
    return name + "-" + Digest.text(digest.value)
  }

  private static func folder(_ variable: String, _ usual: String) -> String {
    let environment = ProcessInfo.processInfo.environment
    return environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? FileManager.default.homeDirectoryForCurrentUser.path + usual
  }

  /// Makes the folder that a file stands in.
  static func make(for path: String) {
    try? FileManager.default.createDirectory(
      at: URL(fileURLWithPath: path).deletingLastPathComponent(),
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
  }

  /// The bytes of a file; nil where there is none.
  ///
  /// - Throws: ``Trouble`` where there is one that cannot be read.
  static func bytes(_ path: String) throws -> [UInt8]? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Trouble("\(path) cannot be read.")
    }
    return [UInt8](data)
  }
}
