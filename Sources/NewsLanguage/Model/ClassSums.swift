/// Scratch memory for one decision between classes: a sum for each class.
package struct ClassSums: ~Copyable {
  private let sums: UnsafeMutablePointer<Int32>
  private let found: UnsafeMutablePointer<UInt32>
  private let count: Int

  package init(classes: Int) {
    count = classes
    sums = .allocate(capacity: classes)
    sums.initialize(repeating: 0, count: classes)
    found = .allocate(capacity: 256)
    found.initialize(repeating: 0, count: 256)
  }

  deinit {
    sums.deallocate()
    found.deallocate()
  }

  /// Starts anew with the weights that a table has for the features.
  @inline(__always)
  package mutating func sum(_ table: ClassTable, _ features: borrowing FeatureList) {
    sums.update(repeating: 0, count: count)
    table.add(features, to: sums, found)
  }

  @inline(__always)
  package subscript(label: Int) -> Int32 { sums[label] }
}
