/// Learned weights by feature: an open-addressing hash table read in place from the model file.
///
/// One slot is a 32-bit word: 16 bits of the feature's hash, to tell features apart, and a 16-bit weight. A slot of zero is free.
package struct WeightTable: Sendable {
  private let slots: ModelBytes
  private let mask: UInt64

  /// - Parameter slots: a power of two of 32-bit words.
  init(_ slots: ModelBytes) {
    self.slots = slots
    mask = UInt64(slots.count / 4 - 1)
  }

  /// The weight of a feature, zero where it was never learned.
  @inline(__always)
  func weight(_ feature: UInt64) -> Int32 {
    let key = UInt32(truncatingIfNeeded: feature >> 48) | 1
    var index = feature & mask
    while true {
      let slot = slots.word(Int(index))
      if slot == 0 { return 0 }
      if slot >> 16 == key { return Int32(Int16(truncatingIfNeeded: slot)) }
      index = (index &+ 1) & mask
    }
  }

  /// Lays out features and weights as `init` reads them; features must be distinct.
  package static func encode(_ weights: [(feature: UInt64, weight: Int16)]) -> [UInt8] {
    var capacity = 1024
    while capacity * 6 < weights.count * 10 { capacity *= 2 }
    var slots = [UInt32](repeating: 0, count: capacity)
    let mask = UInt64(capacity - 1)
    for (feature, weight) in weights {
      let key = UInt32(truncatingIfNeeded: feature >> 48) | 1
      var index = feature & mask
      while slots[Int(index)] != 0, slots[Int(index)] >> 16 != key { index = (index &+ 1) & mask }
      // Two features with one key in one run: the earlier one, which the caller puts first by weight, stays.
      if slots[Int(index)] == 0 {
        slots[Int(index)] = key << 16 | UInt32(UInt16(bitPattern: weight))
      }
    }
    return slots.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
  }
}

/// A feature for one class of several.
@inline(__always)
package func classFeature(_ feature: UInt64, _ number: Int) -> UInt64 {
  let mixed = (feature ^ (UInt64(number &+ 1) &* 0xD6E8_FEB8_6659_FD93)) &* 0xFF51_AFD7_ED55_8CCD
  return mixed ^ (mixed >> 32)
}
