import Glibc
package import NewsModel

/// A file of the corpus: its path within the folder, where it is, and what tells whether it has changed.
package struct CorpusFile: Hashable, Sendable {
  /// The path within the folder; bytes that are no UTF-8 are written `\xE9`.
  package let name: String
  /// The path for the system, as it stands on the disk.
  package let path: [CChar]
  package let stamp: FileStamp

  init(name: String, path: [CChar], stamp: FileStamp) {
    self.name = name
    self.path = path
    self.stamp = stamp
  }

  /// The day on which the file was last written.
  package var modified: CalendarDate? { CalendarDate(dayNumber: stamp.modified.day) }

  /// Larger files are not read whole into memory.
  package static let limit = 256 << 20

  /// The bytes on disk, of one moment: a file that somebody writes to is read again.
  package func bytes() throws(FileFault) -> [UInt8] {
    for _ in 0..<3 {
      if let bytes = try steadyBytes() { return bytes }
    }
    throw .changing
  }

  private func steadyBytes() throws(FileFault) -> [UInt8]? {
    // Whatever stands there now: a pipe must not hold us, nor a link lead away.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard descriptor >= 0 else { throw errno == ELOOP ? .link : .unreadable(errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .notRegular(FileStamp.kind(status.st_mode))
    }
    let before = FileStamp(status)
    guard before.size <= Self.limit else {
      throw .tooLarge(megabytes: before.size >> 20, limit: Self.limit >> 20)
    }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: before.size + 1) { buffer, count in
      while count < buffer.count, let base = buffer.baseAddress {
        let got = read(descriptor, base + count, buffer.count - count)
        if got == 0 { break }
        if got < 0 {
          if errno == EINTR { continue }
          failure = errno
          break
        }
        count += got
      }
    }
    guard failure == 0 else { throw .unreadable(errno: failure) }
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno: errno) }
    return FileStamp(status) == before && bytes.count == before.size ? bytes : nil
  }
}
