import NewsModel

/// Finds the words of a search in a text, with the bytes that they stand at.
enum TextHits {
  private static let most = 2_000

  static func find(_ words: [Wanted], in body: SourceText) -> [TextRange] {
    let wanted = words.map { (TextPattern($0), Array($0.folded.utf8)) }.filter { !$0.1.isEmpty }
    guard !wanted.isEmpty else { return [] }
    let (folded, sources) = folded(body)
    var hits: [TextRange] = []
    var position = 0
    while position < folded.count, hits.count < most {
      guard position == 0 || !folded[position - 1].isWordByte,
        let (pattern, word) = wanted.first(where: { folded[position...].starts(with: $0.1) })
      else {
        position += 1
        continue
      }
      let range = TextRange(
        Int(sources[position]),
        Int(sources[position + word.count])
      )
      if pattern.holds(in: body[range]) { hits.append(range) }
      position += word.count
    }
    return hits
  }

  /// The folded text, and for each of its bytes the offset in the body; one more for the end.
  private static func folded(_ body: SourceText) -> (bytes: [UInt8], sources: [Int32]) {
    var bytes: [UInt8] = []
    var sources: [Int32] = []
    bytes.reserveCapacity(body.count)
    sources.reserveCapacity(body.count + 1)
    var offset: Int32 = 0
    for scalar in body.string.unicodeScalars {
      let length = Int32(UTF8.width(scalar))
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value).asciiLowercased)
        sources.append(offset)
      } else {
        for byte in NameFolding.foldedUTF8(String(scalar)) {
          bytes.append(byte)
          sources.append(offset)
        }
      }
      offset += length
    }
    sources.append(offset)
    return (bytes, sources)
  }
}
