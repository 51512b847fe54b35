package import NewsModel

/// Turns bytes into text: byte-order mark, then UTF-8, then what is declared, then UTF-16 without a mark, else a Windows code page.
package enum TextDecoder {
  /// A text with what was done to get it.
  package struct Decoded: Sendable {
    package var text: SourceText
    /// "UTF-8", "Windows-1252", … or the charset that was declared.
    package let encoding: String
    /// What the reader should know of it.
    package var remarks: [FileRemark]
  }

  /// Nil where the bytes are no text at all.
  ///
  /// `declared`: the charset that the page or the letter names; valid UTF-8 is taken for what it is all the same.
  package static func decode(_ bytes: [UInt8], declared: String? = nil) -> Decoded? {
    guard var decoded = decodeAsIs(bytes, declared) else { return nil }
    if let repaired = Mojibake.repaired(decoded.text.bytes) {
      decoded.text = SourceText(validUTF8: repaired.text)
      decoded.remarks.append(
        .repaired(
          "garbled letters repaired (\(repaired.count)): the text had been decoded as Windows-1252 when it was UTF-8"
        )
      )
    }
    return decoded
  }

  private static func decodeAsIs(_ bytes: [UInt8], _ declared: String?) -> Decoded? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return Charset.decode(bytes, "UTF-32").map {
        Decoded(text: SourceText(validUTF8: $0), encoding: "UTF-32", remarks: [])
      }
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return utf16(bytes[2...], isBig: bytes[0] == 0xFE)
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var body = hasMark ? Array(bytes[3...]) : bytes
    if body.prefix(4096).dropLast(4).contains(0), let wide = wide(body) { return wide }
    // A file that was cut by a crash ends in zeros.
    while body.last == 0 { body.removeLast() }
    if body.prefix(4096).contains(0) { return nil }
    if isUTF8(body) {
      return Decoded(text: SourceText(validUTF8: body), encoding: "UTF-8", remarks: [])
    }
    // What says that it is UTF-8 and is none lies; what is UTF-8 in it all the same is put right below.
    if let declared, let name = Charset.name(declared), name != "UTF-8",
      let text = Charset.decode(body, name)
    {
      return Decoded(text: SourceText(validUTF8: text), encoding: name, remarks: [])
    }
    let name = isCyrillic(body) ? "Windows-1251" : "Windows-1252"
    guard let text = Charset.decode(body, name) else { return nil }
    return Decoded(text: SourceText(validUTF8: text), encoding: name, remarks: [])
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { UTF8Validity.isValid($0) }
  }

  /// UTF-16 without a mark has a zero in nearly every second place; anything else with zeros is no text.
  private static func wide(_ bytes: [UInt8]) -> Decoded? {
    let sample = bytes.prefix(4096)
    var zeros = (even: 0, odd: 0)
    for index in sample.indices where sample[index] == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let enough = sample.count * 3 / 10
    if zeros.odd > enough, zeros.even * 20 < zeros.odd { return utf16(bytes[...], isBig: false) }
    if zeros.even > enough, zeros.odd * 20 < zeros.even { return utf16(bytes[...], isBig: true) }
    return nil
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBig: Bool) -> Decoded {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBig ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return Decoded(
      text: SourceText(String(decoding: units, as: UTF16.self)),
      encoding: "UTF-16",
      remarks: bytes.count.isMultiple(of: 2)
        ? [] : [.missing("the last byte is half a letter: left out")]
    )
  }

  /// Russian in its Windows code page is mostly bytes above 0xC0; Latin letters with marks never are.
  private static func isCyrillic(_ bytes: [UInt8]) -> Bool {
    var high = 0
    var low = 0
    for byte in bytes.prefix(4096) {
      if byte >= 0xC0 { high += 1 } else if byte.isASCIILetter { low += 1 }
    }
    return high > low && high > 20
  }
}
