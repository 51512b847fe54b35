package import NewsModel

/// What tells whether two articles carry the same text: the hashes of all runs of four words of the report, clutter left out.
package struct TextSketch: Sendable, Hashable {
  /// Ascending, each once.
  let shingles: [UInt32]

  private static let length = 4

  package init(_ article: Article) {
    var words: [UInt32] = []
    let clutter = article.clutter
    var next = 0
    var hash: UInt32 = 0
    /// Whether the character beyond ASCII that is being read is a letter.
    var isLetter = false
    article.body.bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        if next < clutter.count, index >= clutter[next].start {
          index = max(index, clutter[next].end)
          next += 1
          continue
        }
        let byte = bytes[index]
        // Letters and figures alone: quotes and dashes (behind 0xC2 and 0xE2) differ from outlet to outlet.
        if byte >= 0x80 { isLetter = byte.beginsScalar ? byte != 0xC2 && byte != 0xE2 : isLetter }
        if byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 && isLetter {
          hash = (hash ^ UInt32(byte.asciiLowercased)) &* 0x0100_0193
        } else if hash != 0 {
          words.append(hash)
          hash = 0
        }
        index += 1
      }
    }
    if hash != 0 { words.append(hash) }
    shingles = Self.shingles(words)
  }

  private static func shingles(_ words: [UInt32]) -> [UInt32] {
    guard words.count >= length else { return [] }
    var shingles: [UInt32] = []
    shingles.reserveCapacity(words.count)
    for start in 0...(words.count - length) {
      var hash: UInt32 = 0x811C_9DC5
      for offset in 0..<length {
        hash = (hash ^ words[start + offset]) &* 0x85EB_CA6B
        hash ^= hash >> 13
      }
      shingles.append(hash)
    }
    shingles.sort()
    var unique: [UInt32] = []
    unique.reserveCapacity(shingles.count)
    for shingle in shingles where unique.last != shingle { unique.append(shingle) }
    return unique
  }

  /// How many runs both have.
  func shared(with other: TextSketch) -> Int {
    var (left, right, count) = (0, 0, 0)
    while left < shingles.count, right < other.shingles.count {
      let (one, two) = (shingles[left], other.shingles[right])
      if one == two { count += 1 }
      if one <= two { left += 1 }
      if two <= one { right += 1 }
    }
    return count
  }
}
