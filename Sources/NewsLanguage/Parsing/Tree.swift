/// A finished tree with what the labeller asks of it; the index `count` is the root.
package struct Tree: Sendable {
  package let count: Int
  package let heads: [Int32]
  let leftmost: [Int32]
  let secondLeft: [Int32]
  let rightmost: [Int32]
  package let siblingBefore: [Int32]
  let siblingAfter: [Int32]
  /// Every word after its head and after its sibling to the left.
  package let topDown: [Int]

  package init(heads: [Int32]) {
    count = heads.count
    self.heads = heads
    var leftmost = [Int32](repeating: -1, count: count + 1)
    var secondLeft = leftmost
    var rightmost = leftmost
    var first = leftmost
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
      if last[head] >= 0 {
        after[Int(last[head])] = Int32(index)
      } else {
        first[head] = Int32(index)
      }
      last[head] = Int32(index)
    }
    self.leftmost = leftmost
    self.secondLeft = secondLeft
    self.rightmost = rightmost
    siblingBefore = before
    siblingAfter = after
    topDown = Self.topDown(first, after, count)
  }

  /// The same tree over the words in reverse order.
  package var reversed: Tree { Tree(heads: Tree.reversed(heads)) }

  /// Heads of the words in reverse order.
  package static func reversed(_ heads: [Int32]) -> [Int32] {
    let count = Int32(heads.count)
    return heads.reversed().map { $0 == count ? count : count - 1 - $0 }
  }

  /// The heads of the words, where one root stays and any other hangs on it: the first of those with the lowest rank.
  ///
  /// `heads`: of each word; their number for the root.
  static func withOneRoot(_ heads: [Int32], rank: (Int) -> Int) -> [Int32] {
    let root = Int32(heads.count)
    let roots = heads.indices.filter { heads[$0] == root }
    guard roots.count > 1, let kept = roots.min(by: { rank($0) < rank($1) }) else { return heads }
    var heads = heads
    for index in roots where index != kept { heads[index] = Int32(kept) }
    return heads
  }

  private static func topDown(_ first: [Int32], _ after: [Int32], _ root: Int) -> [Int] {
    var order: [Int] = []
    order.reserveCapacity(root)
    var next = 0
    var child = first[root]
    while true {
      while child >= 0 {
        order.append(Int(child))
        child = after[Int(child)]
      }
      guard next < order.count else { return order }
      child = first[order[next]]
      next += 1
    }
  }
}
