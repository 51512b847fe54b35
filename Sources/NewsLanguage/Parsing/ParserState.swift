import NewsModel

/// A half-built tree: the arc-eager transition system over the words of one sentence.
///
/// Source: Nivre, "An Efficient Algorithm for Projective Dependency Parsing", 2003; the root stands behind the last word
/// (Ballesteros and Nivre, "Going to the Roots of Dependency Parsing", 2013).
package struct ParserState: Sendable {
  package enum Transition: Int, Sendable, CaseIterable, BitwiseCopyable {
    case shift, reduce, left, right
  }

  package static let none: Int32 = -1
  /// Number of words; the index `count` is the root.
  package private(set) var count = 0
  package private(set) var stack: [Int32] = []
  package private(set) var front: Int32 = 0
  package private(set) var heads: [Int32] = []
  private(set) var leftmost: [Int32] = []
  private(set) var rightmost: [Int32] = []
  private(set) var leftCount: [UInt8] = []
  private(set) var rightCount: [UInt8] = []

  package init() {}

  package mutating func begin(_ count: Int) {
    self.count = count
    stack.removeAll(keepingCapacity: true)
    front = 0
    Self.fill(&heads, count + 1, Self.none)
    Self.fill(&leftmost, count + 1, Self.none)
    Self.fill(&rightmost, count + 1, Self.none)
    Self.fill(&leftCount, count + 1, 0)
    Self.fill(&rightCount, count + 1, 0)
  }

  package var isFinished: Bool { Int(front) == count && stack.isEmpty }

  package func allows(_ transition: Transition) -> Bool {
    let isAtRoot = Int(front) == count
    switch transition {
    case .shift: return !isAtRoot
    case .reduce:
      guard let top = stack.last else { return false }
      return heads[Int(top)] != Self.none
    case .left:
      guard let top = stack.last else { return false }
      return heads[Int(top)] == Self.none
    case .right: return !isAtRoot && !stack.isEmpty
    }
  }

  package mutating func apply(_ transition: Transition) {
    switch transition {
    case .shift:
      stack.append(front)
      front += 1
    case .reduce: stack.removeLast()
    case .left:
      let top = stack.removeLast()
      heads[Int(top)] = front
      leftmost[Int(front)] =
        leftmost[Int(front)] == Self.none ? top : min(top, leftmost[Int(front)])
      leftCount[Int(front)] &+= 1
    case .right:
      guard let top = stack.last else { return }
      heads[Int(front)] = top
      rightmost[Int(top)] = front
      rightCount[Int(top)] &+= 1
      stack.append(front)
      front += 1
    }
  }

  private static func fill<Value>(_ array: inout [Value], _ count: Int, _ value: Value) {
    array.removeAll(keepingCapacity: true)
    array.append(contentsOf: repeatElement(value, count: count))
  }
}
