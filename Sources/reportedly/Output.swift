import Glibc
import NewsModel

/// Standard output and error; a pipe that was closed by its reader ends the program quietly.
enum Output {
  static func write(_ bytes: [UInt8]) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { Glibc.exit(0) }
        throw Trouble("Could not write to standard output: \(String(cString: strerror(errno))).")
      }
      written += count
    }
  }

  static func line(_ text: String) throws { try write(Array((text + "\n").utf8)) }

  static func error(_ text: String) {
    // Names of files and words of articles may hold anything.
    let bytes = Array(("reportedly: " + HiddenCharacters.visible(text) + "\n").utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, bytes.count) }
  }
}
