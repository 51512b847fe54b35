import NewsModel

/// The header of a letter or of one of its parts (RFC 5322, RFC 2047).
struct MailHeaders {
  private var values: [String: String] = [:]

  /// The header's bytes up to the empty line; folded lines are joined.
  init(_ bytes: ArraySlice<UInt8>) {
    var name = ""
    for line in bytes.prefix(1 << 20).split(separator: 0x0A) {
      let line = line.last == 0x0D ? line.dropLast() : line
      guard let first = line.first else { continue }
      if first == 0x20 || first == 0x09 {
        if values[name] != nil { values[name]? += Self.text(line) }
        continue
      }
      guard let colon = line.firstIndex(of: 0x3A) else { continue }
      name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      if values[name] == nil {
        values[name] = Self.text(line[line.index(after: colon)...])
      } else {
        // The first of two counts, and what continues the second is none of it.
        name = ""
      }
    }
  }

  var isEmpty: Bool { values.isEmpty }

  subscript(name: String) -> String? {
    values[name].map { value in
      EncodedWord.decode(value).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  /// What stands before the first semicolon, in small letters: "text/html".
  func kind(_ name: String) -> String? {
    values[name]?.split(separator: ";").first.map {
      $0.filter { !$0.isWhitespace }.lowercased()
    }
  }

  /// `charset="utf-8"` of a header.
  func parameter(_ parameter: String, of name: String) -> String? {
    guard let value = values[name] else { return nil }
    for piece in value.split(separator: ";").dropFirst() {
      guard let equals = piece.firstIndex(of: "=") else { continue }
      let key = piece[..<equals].filter { !$0.isWhitespace }.lowercased()
      guard key == parameter else { continue }
      let words = piece[piece.index(after: equals)...].trimmingPrefix { $0.isWhitespace }
      let plain = words.split(whereSeparator: \.isNewline).joined()
      if plain.hasPrefix("\"") { return String(plain.dropFirst().prefix { $0 != "\"" }) }
      return String(plain.prefix { !$0.isWhitespace })
    }
    return nil
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    TextDecoder.decode(Array(bytes))?.text.string ?? String(decoding: bytes, as: UTF8.self)
  }
}

/// `=?utf-8?Q?Bogot=C3=A1?=` in a header (RFC 2047).
enum EncodedWord {
  static func decode(_ value: String) -> String {
    guard value.contains("=?") else { return value }
    var result = ""
    // No header that means something is longer.
    var rest = value.prefix(20_000)
    // What stands between two encoded words is no space.
    var wasEncoded = false
    while let start = rest.firstRange(of: "=?") {
      let before = rest[..<start.lowerBound]
      guard let (text, end) = word(rest[start.upperBound...]) else {
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        wasEncoded = false
        continue
      }
      if !wasEncoded || !before.allSatisfy(\.isWhitespace) { result += before }
      result += text
      rest = rest[end...]
      wasEncoded = true
    }
    return result + rest
  }

  private static func word(_ rest: Substring) -> (text: String, end: Substring.Index)? {
    let parts = rest.split(separator: "?", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count <= 40, parts[1].utf8.count == 1,
      let end = parts[2].prefix(1_000).firstRange(of: "?=")
    else { return nil }
    let body = Array(parts[2][..<end.lowerBound].utf8)
    let bytes: [UInt8]
    switch parts[1].lowercased() {
    case "b": bytes = TransferEncoding.base64(body)
    case "q":
      bytes = TransferEncoding.quotedPrintable(body.map { $0 == 0x5F ? 0x20 : $0 })
    default: return nil
    }
    let charset = parts[0].split(separator: "*").first.map(String.init)
    return (TextDecoder.decode(bytes, declared: charset)?.text.string ?? "", end.upperBound)
  }
}
