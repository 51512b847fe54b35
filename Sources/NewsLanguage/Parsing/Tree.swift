import NewsModel

/// A finished tree with what the labeller asks of it; the index `count` is the root.
package struct Tree: Sendable {
  package let count: Int
  package let heads: [Int32]
  let leftmost: [Int32]
  let secondLeft: [Int32]
  let rightmost: [Int32]
  let siblingBefore: [Int32]
  let siblingAfter: [Int32]

  package init(heads: [Int32], count: Int) {
    self.count = count
    self.heads = heads
    var leftmost = [Int32](repeating: -1, count: count + 1)
    var secondLeft = leftmost
    var rightmost = leftmost
    var before = leftmost
    var after = leftmost
    var last = leftmost
    for index in 0..<count {
      let head = Int(heads[index])
      guard head >= 0 else { continue }
      if index < head {
        if leftmost[head] < 0 {
          leftmost[head] = Int32(index)
        } else if secondLeft[head] < 0 {
          secondLeft[head] = Int32(index)
        }
      } else {
        rightmost[head] = Int32(index)
      }
      before[index] = last[head]
      if last[head] >= 0 { after[Int(last[head])] = Int32(index) }
      last[head] = Int32(index)
    }
    self.leftmost = leftmost
    self.secondLeft = secondLeft
    self.rightmost = rightmost
    siblingBefore = before
    siblingAfter = after
  }
}
