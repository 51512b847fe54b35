import CPrefetch

/// The features of one decision: a scratch list that is filled, looked up and emptied a hundred thousand times a second.
///
/// Looking features up waits for memory, not for arithmetic; so all are known, and their cache lines asked for, before the
/// first one is read.
package struct FeatureList: ~Copyable {
  private let features: UnsafeMutablePointer<UInt64>
  private let capacity: Int
  package private(set) var count = 0

  /// `capacity`: the most features that any decision has; one more is a fault of the program.
  package init(capacity: Int = 160) {
    self.capacity = capacity
    features = .allocate(capacity: capacity)
    features.initialize(repeating: 0, count: capacity)
  }

  deinit { features.deallocate() }

  @inline(__always)
  package mutating func removeAll() { count = 0 }

  /// Adds the feature of a template with up to three values.
  @inline(__always)
  package mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
    assert(count < capacity, "raise the capacity of the list")
    features[count] = feature(template, a, b, c)
    count &+= 1
  }

  @inline(__always)
  package subscript(index: Int) -> UInt64 { features[index] }
}

/// Mixes the number of a template and its values into one feature.
@inline(__always)
package func feature(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) -> UInt64 {
  // Three independent products, so that they overlap; odd constants, turned apart so that values cannot cancel.
  let first = (a &+ template &+ 1) &* 0xFF51_AFD7_ED55_8CCD
  let second = (b ^ 0x5555) &* 0xC4CE_B9FE_1A85_EC53
  let third = (c ^ 0x3333) &* 0x9E37_79B9_7F4A_7C15
  var hash = first ^ (second << 23 | second >> 41) ^ (third << 47 | third >> 17)
  hash = (hash ^ (template &* 0x8CB9_2BA7_2F3D_8DD7)) &* 0xD6E8_FEB8_6659_FD93
  return hash ^ (hash >> 32)
}
