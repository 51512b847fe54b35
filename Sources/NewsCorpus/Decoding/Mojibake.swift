import NewsModel

/// Text that was UTF-8, was decoded as Windows-1252 and saved again: "BogotÃ¡" for "Bogotá".
enum Mojibake {
  /// The text as it was meant, and how many characters were repaired; nil where nothing is wrong with it.
  ///
  /// Only what reads as a whole character of UTF-8 is changed, and only behind the letters that Latin text and its marks are
  /// garbled to: Â, Ã and â. "CAFÉ”" is text that is in order. Ð and Ñ count where there are many, as Cyrillic gives.
  static func repaired(_ text: [UInt8]) -> (text: [UInt8], count: Int)? {
    var text = text
    var count = 0
    // It may have happened twice.
    for _ in 0..<2 {
      guard mayBeGarbled(text) else { break }
      let (better, found) = onceRepaired(text)
      guard found > 0 else { break }
      count += found
      text = better
    }
    return count > 0 ? (text, count) : nil
  }

  /// Whether a character stands in it that the first bytes of UTF-8 are decoded as: Â to ô, in UTF-8 0xC3 0x82 to 0xB4.
  private static func mayBeGarbled(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index + 2 < bytes.count {
        // Both what it looks like and what follows are no ASCII.
        if bytes[index] == 0xC3, (0x82...0xB4).contains(bytes[index + 1]), bytes[index + 2] >= 0xC2
        {
          return true
        }
        index += 1
      }
      return false
    }
  }

  private static func onceRepaired(_ text: [UInt8]) -> (text: [UInt8], count: Int) {
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    let cyrillic = scalars.indices.count {
      [0xD0, 0xD1].contains(scalars[$0].value) && lengthOfGarbled(scalars, $0) > 0
    }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var count = 0
    var index = 0
    while index < scalars.count {
      let isLatin = [0xC2, 0xC3, 0xE2, 0xEF].contains(scalars[index].value)
      let length = isLatin || cyrillic > 4 ? lengthOfGarbled(scalars, index) : 0
      if length > 0 {
        for place in index..<(index + length) {
          result.append(Windows1252.byte(scalars[place].value) ?? 0x3F)
        }
        count += 1
        index += length
      } else {
        result.append(contentsOf: scalars[index].utf8Bytes)
        index += 1
      }
    }
    return (result, count)
  }

  /// How many characters at a place are the bytes of one.
  private static func lengthOfGarbled(_ scalars: [Unicode.Scalar], _ index: Int) -> Int {
    guard let first = Windows1252.byte(scalars[index].value),
      [0xC2, 0xC3, 0xD0, 0xD1, 0xE2, 0xEF].contains(first)
    else { return 0 }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard index + length <= scalars.count else { return 0 }
    var bytes = [first]
    for scalar in scalars[(index + 1)..<(index + length)] {
      guard let byte = Windows1252.byte(scalar.value), byte & 0xC0 == 0x80 else { return 0 }
      bytes.append(byte)
    }
    return bytes.withUnsafeBufferPointer { UTF8Validity.length(at: 0, of: $0) }
  }
}
