import CMarkup
import Glibc
import NewsModel

/// Charsets by the names that pages and letters declare, decoded by the system's iconv.
enum Charset {
  /// The name to decode by; nil for what is no name of a charset.
  ///
  /// Browsers read what is declared as Latin-1 or ASCII as Windows-1252, and pages rely on it (WHATWG Encoding).
  static func name(_ declared: String) -> String? {
    let name = declared.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0)) }
    guard !name.isEmpty, name.count <= 40 else { return nil }
    // What declares itself in ASCII is none of these.
    let isWide = ["utf-16", "utf-32", "utf16", "utf32", "ucs", "utf-7"].contains {
      name.lowercased().hasPrefix($0)
    }
    if isWide { return nil }
    switch name.lowercased() {
    case "utf-8", "utf8": return "UTF-8"
    case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "windows-1252",
      "cp1252", "iso-ir-100", "l1":
      return "Windows-1252"
    case "gb2312", "gbk": return "GB18030"
    case "ks_c_5601-1987": return "EUC-KR"
    case "shift_jis", "x-sjis": return "SHIFT_JIS"
    default: return name.uppercased()
    }
  }

  /// The bytes as UTF-8; nil where the system does not know the charset.
  static func decode(_ bytes: [UInt8], _ name: String) -> [UInt8]? {
    // The five holes of Windows-1252 are control characters to browsers, and nothing to iconv.
    if name == "Windows-1252" { return windows1252(bytes) }
    var count = 0
    guard let text = charset_decode(name, bytes, bytes.count, &count) else { return nil }
    defer { free(text) }
    return text.withMemoryRebound(to: UInt8.self, capacity: count) {
      let decoded = UnsafeBufferPointer(start: $0, count: count)
      return UTF8Validity.isValid(decoded)
        ? Array(decoded) : Array(String(decoding: decoded, as: UTF8.self).utf8)
    }
  }

  private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        text.append(contentsOf: Unicode.Scalar(Windows1252.scalar(byte))?.utf8Bytes ?? [])
      }
    }
    return text
  }
}

/// The characters of Windows code page 1252.
enum Windows1252 {
  /// From 0x80 to 0x9F; its five holes keep their numbers, as in browsers (WHATWG Encoding).
  private static let upper: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  static func scalar(_ byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? UInt32(upper[Int(byte) - 0x80]) : UInt32(byte)
  }

  /// The byte that a character was decoded from; nil for what the code page does not hold.
  static func byte(_ scalar: UInt32) -> UInt8? {
    // Programs that fill the holes give them their own number.
    if scalar < 0x100 { return UInt8(scalar) }
    guard scalar <= 0xFFFF, scalar != 0xFFFD,
      let place = upper.firstIndex(of: UInt16(scalar))
    else { return nil }
    return UInt8(place + 0x80)
  }
}

extension Unicode.Scalar {
  var utf8Bytes: [UInt8] { Array(UTF8.encode(self) ?? UTF8.encodedReplacementCharacter) }
}
