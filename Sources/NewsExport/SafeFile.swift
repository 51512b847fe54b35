import Glibc
import NewsModel

/// Writes a file so that a reader of it never sees half of it and nothing that exists is lost.
package enum SafeFile {
  /// Writes to a temporary file beside the target, forces it to disk, and gives it its name; mode 0600.
  ///
  /// - Returns: the path written: where the name is taken, the next free one (`events-2.csv`).
  /// - Throws: ``ExportError``
  package static func write(_ bytes: [UInt8], to path: String) throws(ExportError) -> String {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { throw .isFolder(path) }
    var pattern = Array((folder(of: path) + "/.reportedly-XXXXXX").utf8CString)
    let descriptor = mkstemp(&pattern)
    guard descriptor >= 0 else { throw .cannotWrite(path, errno: errno) }
    let temporary = pattern.withUnsafeBufferPointer {
      String(decoding: $0.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    defer { unlink(temporary) }
    let failure = writeAll(bytes, descriptor)
    let closed = close(descriptor)
    guard failure == 0, closed == 0 else {
      throw .cannotWrite(path, errno: failure == 0 ? errno : failure)
    }
    var number = 1
    while true {
      let target = number == 1 ? path : numbered(path, number)
      // `link` fails where the name exists: no moment in which another program's file could be overwritten.
      if link(temporary, target) == 0 { return target }
      guard errno == EEXIST, number < 10_000 else { throw .cannotWrite(target, errno: errno) }
      number += 1
    }
  }

  /// The path that `write` would choose now.
  package static func freePath(for path: String) -> String {
    var number = 1
    while access(number == 1 ? path : numbered(path, number), F_OK) == 0 { number += 1 }
    return number == 1 ? path : numbered(path, number)
  }

  private static func writeAll(_ bytes: [UInt8], _ descriptor: Int32) -> Int32 {
    if fchmod(descriptor, 0o600) != 0 { return errno }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      written += count
    }
    return fsync(descriptor) == 0 ? 0 : errno
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func numbered(_ path: String, _ number: Int) -> String {
    let nameStart = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let dot = path[nameStart...].lastIndex(of: "."), dot > nameStart else {
      return "\(path)-\(number)"
    }
    return "\(path[..<dot])-\(number)\(path[dot...])"
  }
}

/// Why an export was not written.
package enum ExportError: Error, Hashable, Sendable {
  case cannotWrite(String, errno: Int32)
  case unknownFormat(String)
  case isFolder(String)
}

extension ExportError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .cannotWrite(let path, let errno):
      "Could not write \"\(path)\": \(String(cString: strerror(errno))). Choose another file with -o."
    case .isFolder(let path):
      "\"\(path)\" is a folder. Give the name of a file, as in -o events.csv."
    case .unknownFormat(let ending):
      "\"\(ending)\" is no export format. Formats are \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", "))."
    }
  }
}
