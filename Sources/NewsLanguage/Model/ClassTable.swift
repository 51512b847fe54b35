import CPrefetch

/// Learned weights of many classes by feature, read in place from the model file.
///
/// A feature is open-addressed to a slot of 64 bits: 32 of the feature's hash, 24 where its row begins, 8 how long it is. A row
/// lists only the classes that the feature speaks for or against, two bytes each: the class, and the weight as a signed
/// square root, which keeps small weights apart.
///
///     capacity u32  pool count u32  56 bytes of zero  { slot u64 } …  { class u8, root i8 } …
package struct ClassTable: Sendable {
  private static let headerLength = 64
  private let slots: ModelBytes
  private let rows: ModelBytes
  private let mask: UInt64

  package init(_ bytes: ModelBytes) {
    let capacity = Int(bytes.word(0))
    let rowsStart = Self.headerLength + capacity * 8
    slots = bytes[Self.headerLength..<rowsStart]
    rows = bytes[rowsStart..<bytes.count]
    mask = UInt64(capacity - 1)
  }

  /// Adds the weights of every feature to the scores of the classes.
  ///
  /// `scores`: as many as there are classes.
  @inline(__always)
  package func add(
    _ features: borrowing FeatureList,
    to scores: UnsafeMutablePointer<Int32>,
    _ found: UnsafeMutablePointer<UInt32>
  ) {
    for index in 0..<features.count {
      prefetch_line(slots.address(Int(truncatingIfNeeded: features[index] & mask) &* 8))
    }
    var count = 0
    for index in 0..<features.count {
      let row = row(features[index])
      guard row != 0 else { continue }
      prefetch_line(rows.address(Int(row >> 8) &* 2))
      found[count] = row
      count &+= 1
    }
    for index in 0..<count {
      let row = found[index]
      let start = Int(row >> 8)
      for entry in start..<(start &+ Int(row & 0xFF)) {
        let pair = rows.half(entry)
        let root = Int32(Int8(truncatingIfNeeded: pair >> 8))
        scores[Int(pair & 0xFF)] &+= root &* (root < 0 ? 0 &- root : root)
      }
    }
  }

  /// Start and length of a feature's row, zero where it was never learned.
  @inline(__always)
  private func row(_ feature: UInt64) -> UInt32 {
    let key = UInt32(truncatingIfNeeded: feature >> 32)
    var probe = Probe(feature, mask: mask)
    while true {
      let slot = slots.long(probe.index)
      if slot == 0 { return 0 }
      if UInt32(truncatingIfNeeded: slot >> 32) == key { return UInt32(truncatingIfNeeded: slot) }
      probe.advance()
    }
  }
}

extension ClassTable {
  /// The weights of one feature, by class.
  package struct Row: Sendable {
    package let feature: UInt64
    package let weights: [(label: UInt8, weight: Float)]

    package init(feature: UInt64, weights: [(label: UInt8, weight: Float)]) {
      self.feature = feature
      self.weights = weights
    }
  }

  /// Lays out rows as `init` reads them; features must be distinct.
  package static func encode(_ rows: [Row]) -> [UInt8] {
    let scale = companding(rows.lazy.flatMap { $0.weights.lazy.map(\.weight) })
    var pool: [UInt8] = []
    var filled: [(feature: UInt64, slot: UInt64)] = []
    for row in rows {
      let start = pool.count / 2
      for (label, weight) in row.weights {
        let root = scale(weight)
        if root != 0 { pool += [label, UInt8(bitPattern: root)] }
      }
      let length = pool.count / 2 - start
      guard length > 0 else { continue }
      precondition(length < 256 && start < 1 << 24, "a table holds 16 million weights")
      filled.append(
        (row.feature, row.feature & 0xFFFF_FFFF_0000_0000 | UInt64(start) << 8 | UInt64(length))
      )
    }
    var capacity = 1024
    while capacity * 8 < filled.count * 10 { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: capacity)
    for (feature, slot) in filled {
      var probe = Probe(feature, mask: UInt64(capacity - 1))
      while slots[probe.index] != 0 { probe.advance() }
      slots[probe.index] = slot
    }
    var header = littleEndian(UInt32(capacity)) + littleEndian(UInt32(pool.count / 2))
    header += Array(repeating: 0, count: headerLength - header.count)
    return header + slots.flatMap { littleEndian($0) } + pool
  }
}

/// A signed square root in eight bits: the function that makes it, for weights of which these are all.
func companding(_ weights: some Sequence<Float>) -> (Float) -> Int8 {
  let largest = weights.reduce(Float(1e-6)) { max($0, abs($1)) }
  return { weight in
    let root = ((abs(weight) / largest).squareRoot() * 127).rounded()
    // What is left of mistakes long mended decides nothing, and would only fill the table.
    return root < 3 ? 0 : Int8(weight < 0 ? -root : root)
  }
}

func littleEndian<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
  withUnsafeBytes(of: value.littleEndian) { Array($0) }
}
