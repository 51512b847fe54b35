import NewsModel

/// The groups of words of like use that a word belongs to: one of 48, one of 200, one of 1024; zero where it is unknown.
package struct Clusters: Sendable, BitwiseCopyable {
  package var broad: UInt64 = 0
  package var middle: UInt64 = 0
  package var fine: UInt64 = 0

  package init() {}
}

/// Groups by the hash of a word's form, read in place: slots of 64 bits, 32 of the hash and 8, 12 and 12 of the groups.
package struct ClusterTable: Sendable {
  private let slots: ModelBytes
  private let mask: UInt64

  package init(_ slots: ModelBytes) {
    self.slots = slots
    mask = UInt64(slots.count / 8 - 1)
  }

  @inline(__always)
  func clusters(of form: UInt64) -> Clusters {
    let key = UInt32(truncatingIfNeeded: form >> 32)
    var index = form & mask
    var clusters = Clusters()
    while true {
      let slot = slots.long(Int(truncatingIfNeeded: index))
      if slot == 0 { return clusters }
      if UInt32(truncatingIfNeeded: slot >> 32) == key {
        clusters.broad = slot & 0xFF
        clusters.middle = slot >> 8 & 0xFFF
        clusters.fine = slot >> 20 & 0xFFF
        return clusters
      }
      index = (index &+ 1) & mask
    }
  }

  /// `text`: lines of word, broad, middle and fine group, tab-separated; `#` begins a comment.
  package static func encode(_ text: [UInt8]) -> [UInt8] {
    var rows: [UInt64: UInt64] = [:]
    for line in text.split(separator: 0x0A) where line.first != 0x23 {
      let fields = line.split(separator: 0x09)
      let numbers = fields.dropFirst().compactMap { UInt64(String(decoding: $0, as: UTF8.self)) }
      guard numbers.count == 3, let word = fields.first else { continue }
      let form = Word(Array(word).span, TextRange(0, word.count)).form
      let groups = (numbers[0] + 1) | (numbers[1] + 1) << 8 | (numbers[2] + 1) << 20
      rows[form] = form & 0xFFFF_FFFF_0000_0000 | groups
    }
    var capacity = 1024
    while capacity * 8 < rows.count * 10 { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: capacity)
    for (form, slot) in rows.sorted(by: { $0.key < $1.key }) {
      var index = Int(form & UInt64(capacity - 1))
      while slots[index] != 0 { index = (index + 1) & (capacity - 1) }
      slots[index] = slot
    }
    return slots.flatMap { littleEndian($0) }
  }
}
