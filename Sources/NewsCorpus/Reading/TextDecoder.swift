package import NewsModel

/// Turns the bytes of a file into text: byte-order mark, UTF-8, UTF-16 with a mark, else Windows-1252.
package enum TextDecoder {
  package enum Encoding: String, Sendable, Hashable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case windows1252 = "Windows-1252"
  }

  /// Nil where the bytes are no text at all.
  package static func decode(_ bytes: [UInt8]) -> (text: SourceText, encoding: Encoding)? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return (utf16(bytes.dropFirst(2), isBig: bytes[0] == 0xFE), .utf16)
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    // A zero byte never stands in text of these encodings.
    guard !body.prefix(4096).contains(0) else { return nil }
    if let valid = String(validating: body, as: UTF8.self) { return (SourceText(valid), .utf8) }
    var text = ""
    for byte in body { text.unicodeScalars.append(windows1252(byte)) }
    return (SourceText(text), .windows1252)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBig: Bool) -> SourceText {
    var units: [UInt16] = []
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBig ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return SourceText(String(decoding: units, as: UTF16.self))
  }

  /// The characters of Windows code page 1252; its five holes become the replacement character.
  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let table: [UInt16] = [
      0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039,
      0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013,
      0x2014,
      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
    return Unicode.Scalar(table[Int(byte) - 0x80]) ?? "\u{FFFD}"
  }
}
