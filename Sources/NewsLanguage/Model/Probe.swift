/// Where a feature may stand in an open-addressing table of 64-bit slots: first the eight slots of its own cache line, then
/// those of the next one.
///
/// Plain linear probing walks over the end of a line, into memory that nobody asked for early.
struct Probe {
  private var line: UInt64
  private let first: UInt64
  private var step: UInt64 = 0
  private let mask: UInt64

  /// `mask`: the number of slots, a power of two of at least eight, less one.
  @inline(__always)
  init(_ feature: UInt64, mask: UInt64) {
    self.mask = mask
    first = feature & 7
    line = feature & mask & ~7
  }

  /// The slot to look at.
  @inline(__always)
  var index: Int { Int(truncatingIfNeeded: line | (first &+ step) & 7) }

  @inline(__always)
  mutating func advance() {
    step &+= 1
    if step == 8 {
      step = 0
      line = (line &+ 8) & mask
    }
  }
}
