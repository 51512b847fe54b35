import CArchive
import Glibc

/// Undoes gzip and zip, within bounds.
enum Unpacking {
  struct Unpacked {
    let bytes: [UInt8]
    /// True where the archive ends too early or is damaged, and this is what stands before.
    let isCutOff: Bool
  }

  /// More than this is never unpacked, whatever the archive claims.
  private static let limit = CorpusFile.limit

  static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }
  static func isZip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) }

  /// - Throws: ``FileFault``
  static func gzip(_ bytes: [UInt8]) throws(FileFault) -> Unpacked {
    try unpack(bytes, entry: nil, kind: "gzip")
  }

  /// - Throws: ``FileFault``
  static func entry(_ name: String, of bytes: [UInt8]) throws(FileFault) -> Unpacked {
    try unpack(bytes, entry: name, kind: "zip")
  }

  private static func unpack(_ bytes: [UInt8], entry: String?, kind: String) throws(FileFault)
    -> Unpacked
  {
    var start: UnsafeMutablePointer<UInt8>?
    var count = 0
    let outcome = bytes.withUnsafeBytes { buffer in
      archive_unpack(buffer.baseAddress, buffer.count, entry, limit, &start, &count)
    }
    defer { free(start) }
    switch outcome {
    case ARCHIVE_UNPACKED, ARCHIVE_CUT_OFF:
      return Unpacked(
        bytes: Array(UnsafeBufferPointer(start: start, count: count)),
        isCutOff: outcome == ARCHIVE_CUT_OFF
      )
    case ARCHIVE_TOO_LARGE: throw .unpacksTooLarge(limit: limit >> 20)
    case ARCHIVE_NO_ENTRY:
      throw .otherKind("a zip archive and no Word document: unpack it, and open what is in it")
    default: throw .damaged("the \(kind) is damaged from its first byte: get the file anew")
    }
  }
}
