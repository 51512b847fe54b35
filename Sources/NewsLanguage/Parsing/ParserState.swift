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
  private(set) var secondLeft: [Int32] = []
  private(set) var secondRight: [Int32] = []
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
    Self.fill(&secondLeft, count + 1, Self.none)
    Self.fill(&secondRight, count + 1, Self.none)
    Self.fill(&leftCount, count + 1, 0)
    Self.fill(&rightCount, count + 1, 0)
  }

  package var isFinished: Bool { Int(front) == count && stack.isEmpty }

  /// The set of transitions that may be taken now, one bit each; punctuation marks govern nothing.
  @inline(__always)
  package func legal(_ nodes: Span<ParserFeatures.Node>) -> Int {
    let isAtRoot = Int(front) == count
    var legal = isAtRoot ? 0 : 1 << Transition.shift.rawValue
    guard let top = stack.last else { return legal }
    if heads[Int(top)] != Self.none {
      legal |= 1 << Transition.reduce.rawValue
    } else if isAtRoot || !nodes[Int(front)].isMark {
      legal |= 1 << Transition.left.rawValue
    }
    if !isAtRoot, !nodes[Int(top)].isMark { legal |= 1 << Transition.right.rawValue }
    return legal
  }

  /// The transitions of a set that hang nothing on "the" or "a"; the set itself where none is left.
  ///
  /// The treebanks teach it nearly always, and where it fails a whole clause is lost. A guide may still err so: it only advises.
  func withoutArticlesAsHeads(_ legal: Int, _ nodes: Span<ParserFeatures.Node>) -> Int {
    var kept = legal
    if Int(front) < count, nodes[Int(front)].isArticle { kept &= ~(1 << Transition.left.rawValue) }
    if let top = stack.last, nodes[Int(top)].isArticle { kept &= ~(1 << Transition.right.rawValue) }
    return kept == 0 ? legal : kept
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
      // Dependents to the left are found from the nearest to the farthest.
      secondLeft[Int(front)] = leftmost[Int(front)]
      leftmost[Int(front)] = top
      leftCount[Int(front)] &+= 1
    case .right:
      guard let top = stack.last else { return }
      heads[Int(front)] = top
      secondRight[Int(top)] = rightmost[Int(top)]
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
