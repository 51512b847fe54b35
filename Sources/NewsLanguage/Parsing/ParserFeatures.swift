package import NewsModel

/// What the parser looks at; the trainer calls the same functions.
///
/// Templates after Zhang and Nivre, "Transition-based Dependency Parsing with Rich Non-local Features", 2011, without labels.
package enum ParserFeatures {
  /// One word of a sentence: hash of its form and number of its tag.
  package struct Node: Sendable, BitwiseCopyable {
    package let form: UInt64
    package let tag: UInt64

    package init(form: UInt64, tag: PartOfSpeech) {
      self.form = form
      self.tag = UInt64(tag.universal.rawValue) << 8 | UInt64(tag.penn.rawValue)
    }

    var isMark: Bool { tag >> 8 == UInt64(UniversalTag.punct.rawValue) }

    init(marker: UInt64) {
      form = marker
      tag = marker << 16
    }

    static let outside = Node(marker: 7)
    static let root = Node(marker: 8)
  }

  /// Calls back with each feature of a state.
  @inline(__always)
  package static func transition(
    _ state: borrowing ParserState,
    _ nodes: Span<Node>,
    _ body: (UInt64) -> Void
  ) {
    let depth = state.stack.count
    let top = depth > 0 ? state.stack[depth - 1] : ParserState.none
    let second = depth > 1 ? state.stack[depth - 2] : ParserState.none
    let front = state.front
    let s0 = node(top, nodes), n0 = node(front, nodes), s1 = node(second, nodes)
    let n1 = node(front + 1, nodes), n2 = node(front + 2, nodes), n3 = node(front + 3, nodes)
    let hasTop = top != ParserState.none
    let headIndex = hasTop ? state.heads[Int(top)] : ParserState.none
    let s0h = node(headIndex, nodes)
    let s0l = node(hasTop ? state.leftmost[Int(top)] : ParserState.none, nodes)
    let s0r = node(hasTop ? state.rightmost[Int(top)] : ParserState.none, nodes)
    let n0l = node(state.leftmost[Int(front)], nodes)
    let s0hh = node(
      headIndex != ParserState.none ? state.heads[Int(headIndex)] : ParserState.none,
      nodes
    )
    let distance = hasTop ? UInt64(min(front - top, 10)) : 0
    let valencyRight = hasTop ? UInt64(min(state.rightCount[Int(top)], 4)) : 0
    let valencyLeft = hasTop ? UInt64(min(state.leftCount[Int(top)], 4)) : 0
    let valencyFront = UInt64(min(state.leftCount[Int(front)], 4))
    let isHeaded: UInt64 = headIndex != ParserState.none ? 1 : 0

    body(feature(0, isHeaded))
    body(feature(1, s0.form, s0.tag, isHeaded))
    body(feature(2, s0.tag, isHeaded))
    body(feature(3, s0.form, isHeaded))
    body(feature(4, n0.form, n0.tag))
    body(feature(5, n0.tag))
    body(feature(6, n0.form))
    body(feature(7, n1.form, n1.tag))
    body(feature(8, n1.tag))
    body(feature(9, n2.tag))
    body(feature(10, n2.form))
    body(feature(11, s0.form ^ s0.tag &* 31, n0.form ^ n0.tag &* 31))
    body(feature(12, s0.form ^ s0.tag &* 31, n0.tag))
    body(feature(13, s0.tag, n0.form ^ n0.tag &* 31))
    body(feature(14, s0.form, n0.form))
    body(feature(15, s0.tag, n0.tag, isHeaded))
    body(feature(16, n0.tag, n1.tag))
    body(feature(17, n0.tag, n1.tag, n2.tag))
    body(feature(18, s0.tag, n0.tag, n1.tag))
    body(feature(19, s0h.tag, s0.tag, n0.tag))
    body(feature(20, s0.tag, s0l.tag, n0.tag))
    body(feature(21, s0.tag, s0r.tag, n0.tag))
    body(feature(22, s0.tag, n0.tag, n0l.tag))
    body(feature(23, s0.form, n0.tag, distance))
    body(feature(24, s0.tag, n0.form, distance))
    body(feature(25, s0.tag, n0.tag, distance))
    body(feature(26, s0.form, valencyRight, n0.tag))
    body(feature(27, s0.tag, valencyRight, valencyLeft))
    body(feature(28, n0.form, valencyFront))
    body(feature(29, n0.tag, valencyFront, s0.tag))
    body(feature(30, s0h.form, n0.tag, s0.tag))
    body(feature(31, s0l.form, n0.tag, s0.tag))
    body(feature(32, s0r.form, s0.tag, n0.tag))
    body(feature(33, n0l.form, n0.tag, s0.tag))
    body(feature(34, s1.tag, s0.tag, n0.tag))
    body(feature(35, s1.form, s0.form, n0.tag))
    body(feature(36, s1.tag, n0.form))
    body(feature(37, s0hh.tag, s0h.tag, s0.tag))
    body(feature(38, s0.form, n1.form))
    body(feature(39, s0.tag, n0.tag, n1.form))
    body(feature(40, n0.form, n1.form))
    body(feature(41, s0h.form, s0.form, n0.form))
    body(feature(42, s1.tag, s0.tag, n0.tag &* 64 ^ n1.tag))
    body(feature(43, n1.tag, n2.tag, n3.tag))
    body(feature(44, s0.form, s0r.tag, n0.form))
  }

  /// Calls back with each feature of one finished arc.
  @inline(__always)
  package static func label(
    _ tree: Tree,
    _ dependent: Int,
    _ nodes: Span<Node>,
    _ body: (UInt64) -> Void
  ) {
    let head = Int(tree.heads[dependent])
    let isRoot = head == tree.count
    let d = nodes[dependent]
    let h = isRoot ? Node.root : nodes[head]
    let isLeft: UInt64 = dependent < head ? 1 : 0
    let gap = UInt64(min(abs(dependent - head), 7))
    let direction = isRoot ? 2 : isLeft
    let before = node(Int32(dependent - 1), nodes), after = node(Int32(dependent + 1), nodes)
    let left = node(tree.leftmost[dependent], nodes), right = node(tree.rightmost[dependent], nodes)
    let second = node(tree.secondLeft[dependent], nodes)
    let sibling = node(tree.siblingBefore[dependent], nodes)
    let next = node(tree.siblingAfter[dependent], nodes)
    let grandparent = isRoot ? Node.outside : node(tree.heads[head], nodes)
    let headLeft = isRoot ? Node.outside : node(tree.leftmost[head], nodes)
    let headRight = isRoot ? Node.outside : node(tree.rightmost[head], nodes)
    body(feature(64, d.tag, h.tag, direction))
    body(feature(65, d.form, h.tag, direction))
    body(feature(66, d.tag, h.form, direction))
    body(feature(67, d.form, h.form, direction))
    body(feature(68, d.form, direction))
    body(feature(69, h.form, direction, d.tag))
    body(feature(70, left.form, d.tag, h.tag &* 2 ^ direction))
    body(feature(71, left.tag, d.tag, h.tag &* 2 ^ direction))
    body(feature(72, left.form, h.form, direction))
    body(feature(73, right.tag, d.tag, h.tag))
    body(feature(74, sibling.tag, d.tag, h.tag &* 2 ^ direction))
    body(feature(75, sibling.form, d.tag, h.form))
    body(feature(76, next.tag, d.tag, h.tag &* 2 ^ direction))
    body(feature(77, grandparent.tag, h.tag, d.tag))
    body(feature(78, before.form, d.tag, h.tag))
    body(feature(79, after.form, d.tag, h.tag))
    body(feature(80, gap, d.tag, h.tag &* 2 ^ direction))
    body(feature(81, d.form, d.tag))
    body(feature(82, before.tag, d.tag, after.tag))
    body(feature(83, headLeft.form, d.tag, h.tag))
    body(feature(84, headRight.form, d.tag, direction))
    body(feature(85, second.form, d.tag, h.tag))
    body(feature(86, d.form, left.form, h.tag))
  }

  @inline(__always)
  private static func node(_ index: Int32, _ nodes: Span<Node>) -> Node {
    if index < 0 { return .outside }
    return Int(index) < nodes.count
      ? nodes[Int(index)] : Int(index) == nodes.count ? .root : .outside
  }
}
