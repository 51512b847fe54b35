/// Translates UTF-8 byte offsets, which the program counts in, to Unicode scalars, which everything that leaves it counts in.
///
/// One checkpoint every 256 bytes keeps a lookup short: O(256) time, a 64th of the text in memory.
package struct ScalarOffsets: Sendable {
  private static let stride = 256
  private let bytes: [UInt8]
  private let checkpoints: [UInt32]

  package init(of text: SourceText) {
    bytes = text.bytes
    var checkpoints: [UInt32] = []
    checkpoints.reserveCapacity(bytes.count / Self.stride + 1)
    var scalars: UInt32 = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.stride == 0 { checkpoints.append(scalars) }
      if byte.beginsScalar { scalars += 1 }
    }
    if bytes.count % Self.stride == 0 { checkpoints.append(scalars) }
    self.checkpoints = checkpoints
  }

  /// The number of scalars that begin before a byte offset.
  package func scalars(before byteOffset: Int) -> Int {
    let checkpoint = byteOffset / Self.stride
    var count = Int(checkpoints[checkpoint])
    for byte in bytes[(checkpoint * Self.stride)..<byteOffset] where byte.beginsScalar {
      count += 1
    }
    return count
  }

  /// Start and end of a range, in Unicode scalars.
  package func scalars(_ range: TextRange) -> (start: Int, end: Int) {
    let start = scalars(before: range.start)
    var end = start
    for byte in bytes[range.start..<range.end] where byte.beginsScalar { end += 1 }
    return (start, end)
  }
}
