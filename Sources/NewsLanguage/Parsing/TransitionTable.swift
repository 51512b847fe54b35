import CPrefetch

/// Learned weights of the four transitions by feature, read in place: slots of 64 bits.
///
/// A slot is the upper half of the feature's hash, then four weights as signed square roots; zero is free.
struct TransitionTable: Sendable {
  private let slots: ModelBytes
  private let mask: UInt64
  private let squares = SignedSquares()

  init(_ slots: ModelBytes) {
    self.slots = slots
    mask = UInt64(slots.count / 8 - 1)
  }

  /// The sums over all features, by transition.
  @inline(__always)
  func scores(_ features: borrowing FeatureList) -> SIMD4<Int32> {
    for index in 0..<features.count {
      prefetch_line(slots.address(Int(truncatingIfNeeded: features[index] & mask) &* 8))
    }
    var shift: Int32 = 0
    var reduce: Int32 = 0
    var left: Int32 = 0
    var right: Int32 = 0
    for place in 0..<features.count {
      let feature = features[place]
      let key = UInt32(truncatingIfNeeded: feature >> 32)
      var probe = Probe(feature, mask: mask)
      while true {
        let slot = slots.long(probe.index)
        if slot == 0 { break }
        if UInt32(truncatingIfNeeded: slot >> 32) == key {
          shift &+= squares.word(slot)
          reduce &+= squares.word(slot >> 8)
          left &+= squares.word(slot >> 16)
          right &+= squares.word(slot >> 24)
          break
        }
        probe.advance()
      }
    }
    return SIMD4(shift, reduce, left, right)
  }
}

/// What each signed square root in a byte stands for: a look-up beats widening and multiplying four of them.
private struct SignedSquares: Sendable {
  private let table: ModelBytes

  init() {
    table = ModelBytes(
      keeping: (0..<256).flatMap { byte in
        let root = Int32(Int8(truncatingIfNeeded: byte))
        return littleEndian(root * abs(root))
      }
    )
  }

  /// The square of the lowest byte.
  @inline(__always)
  func word(_ bytes: UInt64) -> Int32 {
    Int32(bitPattern: table.word(Int(truncatingIfNeeded: bytes & 0xFF)))
  }
}

/// Lays out rows of transition weights for a model file; features must be distinct.
package func encodeTransitions(_ rows: [ClassTable.Row]) -> [UInt8] {
  let scale = companding(rows.lazy.flatMap { $0.weights.lazy.map(\.weight) })
  var capacity = 1024
  while capacity * 8 < rows.count * 10 { capacity *= 2 }
  var slots = [UInt64](repeating: 0, count: capacity)
  for row in rows {
    var roots: UInt64 = 0
    for (label, weight) in row.weights {
      roots |= UInt64(UInt8(bitPattern: scale(weight))) << (8 * UInt64(label))
    }
    guard roots != 0 else { continue }
    var probe = Probe(row.feature, mask: UInt64(capacity - 1))
    while slots[probe.index] != 0 { probe.advance() }
    slots[probe.index] = row.feature & 0xFFFF_FFFF_0000_0000 | roots
  }
  return slots.flatMap { littleEndian($0) }
}
