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
    try unpack(kind: "gzip file") { start, count in
      bytes.withUnsafeBytes { archive_gunzip($0.baseAddress, $0.count, limit, start, count) }
    }
  }

  /// - Throws: ``FileFault``
  static func entry(_ name: String, of bytes: [UInt8]) throws(FileFault) -> Unpacked {
    try unpack(kind: "zip archive") { start, count in
      bytes.withUnsafeBytes { archive_unpack($0.baseAddress, $0.count, name, limit, start, count) }
    }
  }

  private static func unpack(
    kind: String,
    _ work: (
      UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>, UnsafeMutablePointer<Int>
    ) -> archive_outcome
  ) throws(FileFault) -> Unpacked {
    var start: UnsafeMutablePointer<UInt8>?
    var count = 0
    let outcome = work(&start, &count)
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
    default:
      throw .damaged(
        "the \(kind) is damaged or cut off, and nothing of it can be unpacked: get it anew"
      )
    }
  }
}
