import CPrefetch
import NewsLanguage

/// Perceptron weights while they are learned: a row of (class, weight) cells for each feature, with the running sums that
/// averaging needs.
///
/// Source of the lazy sum: Daumé, "Practical Structured Learning Techniques for Natural Language Processing", 2006, figure 2.3.
struct AveragedTable: ~Copyable {
  /// A feature and its row; sixteen bytes, four to a cache line.
  private struct Slot {
    var feature: UInt64 = 0
    var start: UInt32 = 0
    var count: UInt8 = 0
    var capacity: UInt8 = 0
    var updates: UInt16 = 0
  }

  private struct Cell {
    var weight: Float
    var total: Float
    var stamp: Int32
    var label: Int32

    static let empty = Cell(weight: 0, total: 0, stamp: 0, label: 0)
  }

  private var slots = Block(1 << 20, Slot())
  private var used = 0
  private var cells = Block(1 << 20, Cell.empty)
  private var cellsUsed = 0
  private let found = Block(256, 0)

  /// Sums the weights of the features; `scores` has one place for each class and is overwritten.
  func sum(_ features: borrowing FeatureList, into scores: inout [Float]) {
    let mask = slots.count - 1
    for index in scores.indices { scores[index] = 0 }
    for index in 0..<features.count {
      prefetch_line(slots.base + (Int(truncatingIfNeeded: features[index]) & mask))
    }
    var count = 0
    for index in 0..<features.count {
      let slot = slot(features[index])
      guard slot >= 0 else { continue }
      prefetch_line(cells.base + Int(slots.base[slot].start))
      found.base[count] = slot
      count += 1
    }
    scores.withUnsafeMutableBufferPointer { scores in
      for index in 0..<count {
        let slot = slots.base[found.base[index]]
        let row = cells.base + Int(slot.start)
        for place in 0..<Int(slot.count) { scores[Int(row[place].label)] += row[place].weight }
      }
    }
  }

  /// One step of the perceptron: all features speak for one class and against another.
  mutating func update(
    _ features: borrowing FeatureList,
    for right: Int,
    against wrong: Int,
    step: Int32
  ) {
    update(features, right, by: 1, step: step)
    update(features, wrong, by: -1, step: step)
  }

  /// All features change what they say of one class.
  mutating func update(
    _ features: borrowing FeatureList,
    _ label: Int,
    by change: Float,
    step: Int32
  ) {
    for index in 0..<features.count {
      let slot = insert(features[index])
      if slots.base[slot].updates < .max { slots.base[slot].updates += 1 }
      let cell = cell(slot, Int32(label), step)
      cells.base[cell].total += Float(step - cells.base[cell].stamp) * cells.base[cell].weight
      cells.base[cell].stamp = step
      cells.base[cell].weight += change
    }
  }

  /// Averages of all features that were updated at least `least` times, by feature.
  func averages(step: Int32, least: Int) -> [ClassTable.Row] {
    var rows: [ClassTable.Row] = []
    for index in 0..<slots.count {
      let slot = slots.base[index]
      guard slot.feature != 0, Int(slot.updates) >= least else { continue }
      var weights: [(label: UInt8, weight: Float)] = []
      for place in 0..<Int(slot.count) {
        let cell = cells.base[Int(slot.start) + place]
        let weight = (cell.total + Float(step - cell.stamp) * cell.weight) / Float(step)
        if weight != 0 { weights.append((UInt8(cell.label), weight)) }
      }
      guard !weights.isEmpty else { continue }
      weights.sort { $0.label < $1.label }
      rows.append(ClassTable.Row(feature: slot.feature, weights: weights))
    }
    return rows.sorted { $0.feature < $1.feature }
  }

  /// The cell of a class in a feature's row, made where it is missing.
  private mutating func cell(_ slot: Int, _ label: Int32, _ step: Int32) -> Int {
    let start = Int(slots.base[slot].start)
    let count = Int(slots.base[slot].count)
    for place in 0..<count where cells.base[start + place].label == label { return start + place }
    if count == Int(slots.base[slot].capacity) { moveRow(slot) }
    let place = Int(slots.base[slot].start) + count
    cells.base[place] = Cell(weight: 0, total: 0, stamp: step, label: label)
    slots.base[slot].count += 1
    return place
  }

  /// Gives a full row room for twice as many cells, at the end.
  private mutating func moveRow(_ slot: Int) {
    let old = slots.base[slot]
    let capacity = max(2, Int(old.capacity) * 2)
    precondition(capacity < 256, "a row holds 255 classes")
    while cellsUsed + capacity > cells.count { cells.double() }
    for place in 0..<Int(old.count) {
      cells.base[cellsUsed + place] = cells.base[Int(old.start) + place]
    }
    slots.base[slot].start = UInt32(cellsUsed)
    slots.base[slot].capacity = UInt8(capacity)
    cellsUsed += capacity
  }

  /// The place of a feature, -1 where it was never updated.
  @inline(__always)
  private func slot(_ feature: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: feature) & mask
    while true {
      let found = slots.base[index].feature
      if found == feature { return index }
      if found == 0 { return -1 }
      index = (index + 1) & mask
    }
  }

  private mutating func insert(_ feature: UInt64) -> Int {
    precondition(feature != 0, "zero marks a free slot")
    let found = slot(feature)
    if found >= 0 { return found }
    if (used + 1) * 2 > slots.count { grow() }
    let index = freeSlot(for: feature)
    slots.base[index].feature = feature
    used += 1
    return index
  }

  private func freeSlot(for feature: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: feature) & mask
    while slots.base[index].feature != 0 { index = (index + 1) & mask }
    return index
  }

  private mutating func grow() {
    var larger = Block(slots.count * 2, Slot())
    swap(&larger, &slots)
    for index in 0..<larger.count where larger.base[index].feature != 0 {
      slots.base[freeSlot(for: larger.base[index].feature)] = larger.base[index]
    }
  }
}

/// Memory for plain values, without the checks that arrays make at every access.
private struct Block<Value: BitwiseCopyable>: ~Copyable {
  let base: UnsafeMutablePointer<Value>
  let count: Int
  private let filler: Value

  init(_ count: Int, _ filler: Value) {
    base = .allocate(capacity: count)
    base.initialize(repeating: filler, count: count)
    self.count = count
    self.filler = filler
  }

  deinit { base.deallocate() }

  mutating func double() {
    let larger = Block(count * 2, filler)
    larger.base.update(from: base, count: count)
    self = larger
  }
}
