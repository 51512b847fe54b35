import NewsModel

/// JSON with the faults that common programs write put right: `NaN`, `Infinity`, and escapes of half a letter.
enum LenientJSON {
  /// Nil where none of these faults is in it.
  static func mended(_ bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isInText = false
    var index = 0
    var isMended = false
    while index < bytes.count {
      let byte = bytes[index]
      if isInText {
        if byte == 0x5C {
          let length = escape(bytes, index, &result, &isMended)
          index += length
          continue
        }
        if byte == 0x22 { isInText = false }
      } else if byte == 0x22 {
        isInText = true
      } else if byte == 0x4E || byte == 0x49 {
        let words = byte == 0x4E ? "NaN" : "Infinity"
        if bytes[index...].starts(with: words.utf8) {
          if result.last == 0x2D { result.removeLast() }
          result.append(contentsOf: "null".utf8)
          index += words.utf8.count
          isMended = true
          continue
        }
      }
      result.append(byte)
      index += 1
    }
    return isMended ? result : nil
  }

  /// An escape within a text: gives how many bytes it has.
  private static func escape(
    _ bytes: [UInt8],
    _ index: Int,
    _ result: inout [UInt8],
    _ isMended: inout Bool
  ) -> Int {
    guard let code = code(bytes, index) else {
      result.append(contentsOf: bytes[index..<min(index + 2, bytes.count)])
      return 2
    }
    let isPair =
      (0xD800...0xDBFF).contains(code)
      && Self.code(bytes, index + 6).map { (0xDC00...0xDFFF).contains($0) } ?? false
    if isPair {
      result.append(contentsOf: bytes[index..<(index + 12)])
      return 12
    }
    if (0xD800...0xDFFF).contains(code) {
      result.append(contentsOf: "\\ufffd".utf8)
      isMended = true
    } else {
      result.append(contentsOf: bytes[index..<(index + 6)])
    }
    return 6
  }

  /// The number of `\u12ab`.
  private static func code(_ bytes: [UInt8], _ index: Int) -> UInt32? {
    guard index + 6 <= bytes.count, bytes[index] == 0x5C, bytes[index + 1] == 0x75 else {
      return nil
    }
    return UInt32(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
  }
}
