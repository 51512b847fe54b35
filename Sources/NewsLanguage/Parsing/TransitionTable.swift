import CPrefetch

/// Learned weights of the four transitions by feature, read in place: slots of 64 bits.
///
/// A slot is the upper half of the feature's hash, then four weights as signed square roots; zero is free.
struct TransitionTable: Sendable {
  private let slots: ModelBytes
  private let mask: UInt64

  init(_ slots: ModelBytes) {
    self.slots = slots
    mask = UInt64(slots.count / 8 - 1)
  }

  /// The sums over all features.
  @inline(__always)
  func scores(_ features: borrowing FeatureList) -> SIMD4<Int32> {
    for index in 0..<features.count {
      prefetch_line(slots.address(Int(truncatingIfNeeded: features[index] & mask) &* 8))
    }
    var scores = SIMD4<Int32>(repeating: 0)
    for place in 0..<features.count {
      let feature = features[place]
      let key = UInt32(truncatingIfNeeded: feature >> 32)
      var index = feature & mask
      while true {
        let slot = slots.long(Int(truncatingIfNeeded: index))
        if slot == 0 { break }
        if UInt32(truncatingIfNeeded: slot >> 32) == key {
          scores &+= Self.weights(UInt32(truncatingIfNeeded: slot))
          break
        }
        index = (index &+ 1) & mask
      }
    }
    return scores
  }

  @inline(__always)
  private static func weights(_ roots: UInt32) -> SIMD4<Int32> {
    let wide = SIMD4<Int32>(truncatingIfNeeded: unsafeBitCast(roots, to: SIMD4<Int8>.self))
    let signs = wide &>> 31
    return wide &* ((wide ^ signs) &- signs)
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
    var index = Int(row.feature & UInt64(capacity - 1))
    while slots[index] != 0 { index = (index + 1) & (capacity - 1) }
    slots[index] = row.feature & 0xFFFF_FFFF_0000_0000 | roots
  }
  return slots.flatMap { littleEndian($0) }
}
