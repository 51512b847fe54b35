import Glibc

/// What the system says of a file: two equal stamps are taken for the same bytes.
package struct FileStamp: Hashable, Sendable, BitwiseCopyable {
  package struct Moment: Hashable, Sendable, BitwiseCopyable {
    package let seconds: Int
    package let nanoseconds: Int

    /// Days since 1970.
    package var day: Int { Int((Double(seconds) / 86_400).rounded(.down)) }
  }

  package let size: Int
  package let modified: Moment
  let changed: Moment
  let inode: UInt64

  init(_ status: stat) {
    size = max(0, Int(status.st_size))
    modified = Moment(
      seconds: Int(status.st_mtim.tv_sec),
      nanoseconds: Int(status.st_mtim.tv_nsec)
    )
    changed = Moment(
      seconds: Int(status.st_ctim.tv_sec),
      nanoseconds: Int(status.st_ctim.tv_nsec)
    )
    inode = UInt64(status.st_ino)
  }

  /// What stands in a folder and is no file, in words.
  static func kind(_ mode: mode_t) -> String {
    switch mode & S_IFMT {
    case S_IFDIR: "a folder"
    case S_IFIFO: "a named pipe"
    case S_IFSOCK: "a socket"
    case S_IFBLK, S_IFCHR: "a device"
    default: "something else"
    }
  }
}
