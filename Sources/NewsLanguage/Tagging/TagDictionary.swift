/// The classes that each frequent word was seen with in training, the commonest first.
///
/// Slots of 16 bytes in an open-addressing table: the word's hash, then up to eight classes, 255 for none.
package struct TagDictionary: Sendable {
  /// Up to eight classes in the bytes of one integer; the integer itself is the word's class of ambiguity.
  package struct Candidates: Sendable, BitwiseCopyable {
    package let packed: UInt64

    package init(packed: UInt64) { self.packed = packed }

    package init(_ classes: some Sequence<UInt8>) {
      var packed = UInt64.max
      for (place, number) in classes.prefix(8).enumerated() {
        packed &= ~(0xFF << UInt64(8 * place)) | UInt64(number) << UInt64(8 * place)
      }
      self.packed = packed
    }

    package static let none = Candidates(packed: .max)
    package var isEmpty: Bool { packed == .max }
    package var isSingle: Bool { packed != .max && packed >> 8 == .max >> 8 }
    package var first: UInt8? { isEmpty ? nil : UInt8(truncatingIfNeeded: packed) }

    package var numbers: [UInt8] {
      (0..<8).map { UInt8(truncatingIfNeeded: packed >> UInt64(8 * $0)) }.filter { $0 != 255 }
    }

    package func contains(_ number: UInt8) -> Bool { numbers.contains(number) }
  }

  private let slots: ModelBytes
  private let mask: UInt64

  package init(_ slots: ModelBytes) {
    self.slots = slots
    mask = UInt64(slots.count / 16 - 1)
  }

  @inline(__always)
  package func candidates(_ form: UInt64) -> Candidates {
    var index = (form ^ (form >> 32)) & mask
    while true {
      let hash = slots.long(Int(index) &* 2)
      if hash == 0 { return .none }
      if hash == form { return Candidates(packed: slots.long(Int(index) &* 2 &+ 1)) }
      index = (index &+ 1) & mask
    }
  }

  package static func encode(_ words: [(form: UInt64, candidates: Candidates)]) -> [UInt8] {
    var capacity = 1024
    while capacity < words.count * 2 { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: capacity * 2)
    for (form, candidates) in words {
      var index = Int((form ^ (form >> 32)) & UInt64(capacity - 1))
      while slots[index * 2] != 0 { index = (index + 1) & (capacity - 1) }
      slots[index * 2] = form
      slots[index * 2 + 1] = candidates.packed
    }
    return slots.flatMap { littleEndian($0) }
  }
}
