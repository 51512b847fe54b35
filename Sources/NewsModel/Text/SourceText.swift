/// The decoded text of an article, verbatim, as contiguous UTF-8; every offset in the program counts its bytes.
package struct SourceText: Hashable, Sendable {
  private let utf8: [UInt8]

  package init(_ string: String) { utf8 = Array(string.utf8) }

  /// Takes bytes that are already known to be UTF-8, without a copy.
  package init(validUTF8 bytes: [UInt8]) { utf8 = bytes }

  package var count: Int { utf8.count }
  package var isEmpty: Bool { utf8.isEmpty }
  package var whole: TextRange { TextRange(0, utf8.count) }
  package var string: String { String(decoding: utf8, as: UTF8.self) }

  /// The bytes, for loops that hoist `.span` out of themselves.
  package var bytes: [UInt8] { utf8 }

  package subscript(range: TextRange) -> String {
    String(decoding: utf8[range.start..<range.end], as: UTF8.self)
  }

  package subscript(byteOffset: Int) -> UInt8 { utf8[byteOffset] }

  /// The range without the white space at its two ends.
  package func trimmed(_ range: TextRange) -> TextRange {
    var start = range.start
    var end = range.end
    while start < end, utf8[start].isASCIIWhitespace { start += 1 }
    while end > start {
      if utf8[end - 1].isASCIIWhitespace {
        end -= 1
      } else if end - start >= 2, utf8[end - 1] == 0xA0, utf8[end - 2] == 0xC2 {
        end -= 2  // a no-break space
      } else {
        break
      }
    }
    return TextRange(start, end)
  }

  /// The text with every run of white space made one space: how a quote from wrapped lines is read.
  package func line(_ range: TextRange) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    for byte in utf8[range.start..<range.end] {
      if !byte.isASCIIWhitespace {
        result.append(byte)
      } else if result.last != 0x20, !result.isEmpty {
        result.append(0x20)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }
}
