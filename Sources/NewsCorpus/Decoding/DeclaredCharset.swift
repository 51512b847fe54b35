import NewsModel

/// The charset that a file names in its first lines.
enum DeclaredCharset {
  /// `<meta charset=…>` or `<meta http-equiv=… content="text/html; charset=…">`.
  static func html(_ bytes: [UInt8]) -> String? { value(after: "charset=", in: bytes) }

  /// `<?xml version="1.0" encoding="…"?>`.
  static func xml(_ bytes: [UInt8]) -> String? {
    value(after: "encoding=", in: Array(bytes.prefix(200)))
  }

  private static func value(after key: String, in bytes: [UInt8]) -> String? {
    let opening = bytes.prefix(4096).map(\.asciiLowercased)
    let text = String(decoding: opening, as: UTF8.self)
    guard let found = text.firstRange(of: key) else { return nil }
    let rest = text[found.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
    let name = rest.prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
    return name.isEmpty ? nil : String(name)
  }
}
