/// One folding for both sides of every search: case, diacritics and typographic quotes do not count.
///
///     NameFolding.fold("Bogotá") == NameFolding.fold("BOGOTA")   // "bogota"
package enum NameFolding {
  package static func fold(_ string: some StringProtocol) -> String {
    String(decoding: foldedUTF8(string), as: UTF8.self)
  }

  /// The folded form as UTF-8, for byte comparison.
  package static func foldedUTF8(_ string: some StringProtocol) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(string.utf8.count)
    // Nearly all text is ASCII, and needs no table.
    for byte in string.utf8 {
      guard byte < 0x80 else {
        result.removeAll(keepingCapacity: true)
        for scalar in string.unicodeScalars { append(scalar, to: &result) }
        return result
      }
      result.append(byte.asciiLowercased)
    }
    return result
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
    if scalar.isASCII {
      result.append(UInt8(scalar.value).asciiLowercased)
    } else if let plain = FoldingTable.folded[scalar.value] {
      result.append(contentsOf: plain)
    } else if !isCombiningMark(scalar) {
      result.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }

  /// A mark that was typed apart from its letter ("a" + U+0301) folds away like one that was not.
  private static func isCombiningMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x0300...0x036F).contains(scalar.value)
  }
}
