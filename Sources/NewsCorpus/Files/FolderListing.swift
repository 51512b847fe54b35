import Glibc
import NewsModel

/// Walks a folder.
struct FolderListing {
  private(set) var files: [CorpusFile] = []
  private(set) var skipped: [FileReport] = []
  private(set) var hidden = 0
  private(set) var failure: Int32 = 0

  /// False where the folder cannot be opened.
  ///
  /// `path`: for the system, without its final zero. `name`: within the corpus; empty for its root.
  mutating func walk(_ path: [CChar], name: String) -> Bool {
    guard let directory = opendir(path + [0]) else {
      failure = errno
      return false
    }
    defer { closedir(directory) }
    let descriptor = dirfd(directory)
    while let entry = readdir(directory) {
      let own = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        Array(bytes.prefix { $0 != 0 })
      }
      guard own.first != UInt8(ascii: ".") else {
        if own != [0x2E], own != [0x2E, 0x2E] { hidden += 1 }
        continue
      }
      let inside = name.isEmpty ? Self.text(own) : name + "/" + Self.text(own)
      let place = path + [CChar(bitPattern: UInt8(ascii: "/"))] + own.map(CChar.init(bitPattern:))
      var status = stat()
      guard fstatat(descriptor, &entry.pointee.d_name.0, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        skip(inside, .unreadable(errno: errno))
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        if !walk(place, name: inside) { skip(inside + "/", .unreadable(errno: failure)) }
      case S_IFREG: add(inside, at: place + [0], status)
      case S_IFLNK: skip(inside, .link)
      default: skip(inside, .notRegular(FileStamp.kind(status.st_mode)))
      }
    }
    return true
  }

  mutating func add(_ name: String, at path: [CChar], _ status: stat) {
    files.append(CorpusFile(name: name, path: path, stamp: FileStamp(status)))
  }

  private mutating func skip(_ name: String, _ fault: FileFault) {
    skipped.append(FileReport(file: name, reason: fault.description))
  }

  /// A name as text; bytes that are no UTF-8 are spelled out, so that two names never become one.
  private static func text(_ name: [UInt8]) -> String {
    if let text = String(validating: name, as: UTF8.self) { return text }
    return name.reduce(into: "") { text, byte in
      if byte < 0x80 {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "\\x" + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
