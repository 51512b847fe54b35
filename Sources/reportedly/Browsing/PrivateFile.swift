import FoundationEssentials
import Glibc

/// Files of the user's own that name sources: nobody else reads them, and nobody ever sees half of one.
enum PrivateFile {
  /// - Throws: ``Trouble``
  static func write(_ text: String, to path: String) throws {
    UserFolders.make(for: path)
    let temporary = path + ".\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw unwritable(path) }
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      written += count
    }
    let isWhole = written == bytes.count && fsync(descriptor) == 0
    guard close(descriptor) == 0, isWhole, rename(temporary, path) == 0 else {
      unlink(temporary)
      throw unwritable(path)
    }
  }

  private static func unwritable(_ path: String) -> Trouble {
    Trouble("\(path) cannot be written: \(String(cString: strerror(errno))).")
  }
}
