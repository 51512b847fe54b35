/// Perceptron weights while they are learned: an open-addressing table with the running sum that averaging needs.
///
/// Source of the lazy sum: Daumé, "Practical Structured Learning Techniques for Natural Language Processing", 2006, figure 2.3.
struct AveragedTable {
  let width: Int
  private var keys: [UInt64]
  private var weights: [Float]
  private var totals: [Float]
  private var stamps: [Int32]
  private var updates: [UInt16]
  private var used = 0

  init(width: Int) {
    self.width = width
    let capacity = 1 << 20
    keys = [UInt64](repeating: 0, count: capacity)
    weights = [Float](repeating: 0, count: capacity * width)
    totals = weights
    stamps = [Int32](repeating: 0, count: capacity * width)
    updates = [UInt16](repeating: 0, count: capacity)
  }

  /// The row of a feature, or -1 where it was never updated.
  @inline(__always)
  func row(_ feature: UInt64) -> Int {
    let mask = keys.count - 1
    var index = Int(truncatingIfNeeded: feature) & mask
    while true {
      let key = keys[index]
      if key == feature { return index }
      if key == 0 { return -1 }
      index = (index + 1) & mask
    }
  }

  @inline(__always)
  func weight(_ row: Int, _ column: Int) -> Float { weights[row &* width &+ column] }

  mutating func update(_ feature: UInt64, _ column: Int, by change: Float, step: Int32) {
    let row = insert(feature)
    let cell = row * width + column
    totals[cell] += Float(step - stamps[cell]) * weights[cell]
    stamps[cell] = step
    weights[cell] += change
    if updates[row] < .max { updates[row] += 1 }
  }

  /// Averages of all rows that were updated at least `least` times, by feature.
  func averages(step: Int32, least: UInt16) -> [(feature: UInt64, weights: [Float])] {
    var result: [(feature: UInt64, weights: [Float])] = []
    for index in keys.indices where keys[index] != 0 && updates[index] >= least {
      let row = (0..<width).map { column -> Float in
        let cell = index * width + column
        return (totals[cell] + Float(step - stamps[cell]) * weights[cell]) / Float(step)
      }
      if row.contains(where: { $0 != 0 }) { result.append((keys[index], row)) }
    }
    return result.sorted { $0.feature < $1.feature }
  }

  private mutating func insert(_ feature: UInt64) -> Int {
    precondition(feature != 0, "zero marks a free row")
    let found = row(feature)
    if found >= 0 { return found }
    if (used + 1) * 2 > keys.count { grow() }
    let mask = keys.count - 1
    var index = Int(truncatingIfNeeded: feature) & mask
    while keys[index] != 0 { index = (index + 1) & mask }
    keys[index] = feature
    used += 1
    return index
  }

  private mutating func grow() {
    var larger = AveragedTable(width: width, capacity: keys.count * 2)
    for index in keys.indices where keys[index] != 0 {
      let row = larger.insert(keys[index])
      larger.updates[row] = updates[index]
      for column in 0..<width {
        larger.weights[row * width + column] = weights[index * width + column]
        larger.totals[row * width + column] = totals[index * width + column]
        larger.stamps[row * width + column] = stamps[index * width + column]
      }
    }
    self = larger
  }

  private init(width: Int, capacity: Int) {
    self.width = width
    keys = [UInt64](repeating: 0, count: capacity)
    weights = [Float](repeating: 0, count: capacity * width)
    totals = weights
    stamps = [Int32](repeating: 0, count: capacity * width)
    updates = [UInt16](repeating: 0, count: capacity)
  }
}

/// Scales averages to 16-bit integers; one scale for a whole table keeps sums comparable.
func quantized(_ rows: [(feature: UInt64, weights: [Float])]) -> [(
  feature: UInt64, weights: [Int16]
)] {
  let largest = rows.reduce(into: Float(1e-6)) { best, row in
    for weight in row.weights { best = max(best, abs(weight)) }
  }
  return rows.compactMap { row in
    let weights = row.weights.map { Int16(($0 / largest * 32_000).rounded()) }
    return weights.contains { $0 != 0 } ? (row.feature, weights) : nil
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
