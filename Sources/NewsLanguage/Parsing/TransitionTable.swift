/// Learned weights of the four transitions by feature, read in place: rows of three 32-bit words.
///
/// A row is the upper half of the feature's hash (zero: the row is free), then four 16-bit weights.
struct TransitionTable: Sendable {
  private let rows: ModelBytes
  private let mask: UInt64

  init(_ rows: ModelBytes) {
    self.rows = rows
    mask = UInt64(Self.capacity(rows.count / 12) - 1)
  }

  private static func capacity(_ rows: Int) -> Int {
    1 << (Int.bitWidth - 1 - rows.leadingZeroBitCount)
  }

  @inline(__always)
  func add(_ feature: UInt64, to scores: inout SIMD4<Int32>) {
    let key = UInt32(truncatingIfNeeded: feature >> 32) | 1
    var index = feature & mask
    while true {
      let found = rows.word(Int(index) &* 3)
      if found == 0 { return }
      if found == key {
        let low = rows.word(Int(index) &* 3 &+ 1)
        let high = rows.word(Int(index) &* 3 &+ 2)
        scores &+= SIMD4(
          Int32(Int16(truncatingIfNeeded: low)),
          Int32(truncatingIfNeeded: low) >> 16,
          Int32(Int16(truncatingIfNeeded: high)),
          Int32(truncatingIfNeeded: high) >> 16
        )
        return
      }
      index = (index &+ 1) & mask
    }
  }
}

extension TransitionTable {
  static func encode(_ weights: [(feature: UInt64, weights: [Int16])]) -> [UInt8] {
    var capacity = 1024
    while capacity * 7 < weights.count * 10 { capacity *= 2 }
    var words = [UInt32](repeating: 0, count: capacity * 3)
    for (feature, row) in weights {
      let key = UInt32(truncatingIfNeeded: feature >> 32) | 1
      var index = Int(feature & UInt64(capacity - 1))
      while words[index * 3] != 0, words[index * 3] != key { index = (index + 1) & (capacity - 1) }
      guard words[index * 3] == 0 else { continue }
      words[index * 3] = key
      words[index * 3 + 1] =
        UInt32(UInt16(bitPattern: row[0])) | UInt32(UInt16(bitPattern: row[1])) << 16
      words[index * 3 + 2] =
        UInt32(UInt16(bitPattern: row[2])) | UInt32(UInt16(bitPattern: row[3])) << 16
    }
    return words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
  }
}

/// Lays out transition weights for a model file.
package func encodeTransitions(_ weights: [(feature: UInt64, weights: [Int16])]) -> [UInt8] {
  TransitionTable.encode(weights)
}
