package import NewsModel

/// What the parser looks at; the trainer calls the same functions.
///
/// Templates after Zhang and Nivre, "Transition-based Dependency Parsing with Rich Non-local Features", 2011, without labels.
package enum ParserFeatures {
  /// One word of a sentence: hash of its form, number of its tag, and its groups.
  package struct Node: Sendable, BitwiseCopyable {
    package let form: UInt64
    package let tag: UInt64
    package let middle: UInt64
    package let fine: UInt64

    package init(_ word: Word, _ tag: PartOfSpeech) {
      form = word.form
      middle = word.clusters.middle
      fine = word.clusters.fine
      self.tag = UInt64(tag.universal.rawValue) << 6 | UInt64(tag.penn.rawValue)
    }

    package var universal: UniversalTag {
      UniversalTag(rawValue: UInt8(truncatingIfNeeded: tag >> 6)) ?? .x
    }
    var isMark: Bool { universal == .punct }
    var isArticle: Bool { universal == .det && Self.articles.contains(form) }
    var isComma: Bool { tag & 63 == UInt64(PennTag.comma.rawValue) }
    init(marker: UInt64) {
      form = marker
      tag = marker << 11
      middle = marker << 16
      fine = marker << 16
    }

    /// How likely a word is the root of a sentence: verbs first, then words with content, then the small ones.
    var rankAsRoot: Int {
      switch universal {
      case .verb: 0
      case .noun, .propn, .adj, .pron, .num, .aux, .intj, .x, .sym: 1
      case .adp, .adv, .cconj, .det, .part, .sconj: 2
      case .punct: 3
      }
    }

    private static let articles = [Symbol("the").hash, Symbol("a").hash, Symbol("an").hash]

    static let outside = Node(marker: 7)
    static let root = Node(marker: 8)
  }

  /// Adds the features of a state.
  @inline(__always)
  package static func add(
    _ state: borrowing ParserState,
    _ nodes: Span<Node>,
    to list: inout FeatureList
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
    let s0l2 = node(hasTop ? state.secondLeft[Int(top)] : ParserState.none, nodes)
    let s0r2 = node(hasTop ? state.secondRight[Int(top)] : ParserState.none, nodes)
    let n0l2 = node(state.secondLeft[Int(front)], nodes)
    let s1h = node(second != ParserState.none ? state.heads[Int(second)] : ParserState.none, nodes)
    let before = node(hasTop ? top - 1 : ParserState.none, nodes)
    let behind = node(hasTop ? top + 1 : ParserState.none, nodes)
    let ahead = node(front - 1, nodes)
    let between = hasTop ? Self.between(top, front, nodes) : 0
    let isHeaded: UInt64 = headIndex != ParserState.none ? 1 : 0

    list.add(0, isHeaded)
    list.add(1, s0.form, s0.tag, isHeaded)
    list.add(2, s0.tag, isHeaded)
    list.add(3, s0.form, isHeaded)
    list.add(4, n0.form, n0.tag)
    list.add(5, n0.tag)
    list.add(6, n0.form)
    list.add(7, n1.form, n1.tag)
    list.add(8, n1.tag)
    list.add(9, n2.tag)
    list.add(10, n2.form)
    list.add(11, s0.form ^ s0.tag &* 31, n0.form ^ n0.tag &* 31)
    list.add(12, s0.form ^ s0.tag &* 31, n0.tag)
    list.add(13, s0.tag, n0.form ^ n0.tag &* 31)
    list.add(14, s0.form, n0.form)
    list.add(15, s0.tag, n0.tag, isHeaded)
    list.add(16, n0.tag, n1.tag)
    list.add(17, n0.tag, n1.tag, n2.tag)
    list.add(18, s0.tag, n0.tag, n1.tag)
    list.add(19, s0h.tag, s0.tag, n0.tag)
    list.add(20, s0.tag, s0l.tag, n0.tag)
    list.add(21, s0.tag, s0r.tag, n0.tag)
    list.add(22, s0.tag, n0.tag, n0l.tag)
    list.add(23, s0.form, n0.tag, distance)
    list.add(24, s0.tag, n0.form, distance)
    list.add(25, s0.tag, n0.tag, distance)
    list.add(26, s0.form, valencyRight, n0.tag)
    list.add(27, s0.tag, valencyRight, valencyLeft)
    list.add(28, n0.form, valencyFront)
    list.add(29, n0.tag, valencyFront, s0.tag)
    list.add(30, s0h.form, n0.tag, s0.tag)
    list.add(31, s0l.form, n0.tag, s0.tag)
    list.add(32, s0r.form, s0.tag, n0.tag)
    list.add(33, n0l.form, n0.tag, s0.tag)
    list.add(34, s1.tag, s0.tag, n0.tag)
    list.add(35, s1.form, s0.form, n0.tag)
    list.add(36, s1.tag, n0.form)
    list.add(37, s0hh.tag, s0h.tag, s0.tag)
    list.add(38, s0.form, n1.form)
    list.add(39, s0.tag, n0.tag, n1.form)
    list.add(40, n0.form, n1.form)
    list.add(41, s0h.form, s0.form, n0.form)
    list.add(42, s1.tag, s0.tag, n0.tag &* 65536 ^ n1.tag)
    list.add(43, n1.tag, n2.tag, n3.tag)
    list.add(44, s0.form, s0r.tag, n0.form)
    list.add(45, s0.fine, n0.fine)
    list.add(46, s0.middle, n0.middle, s0.tag &* 65536 ^ n0.tag)
    list.add(47, s0.middle, n0.tag, isHeaded)
    list.add(48, s0.tag, n0.middle, isHeaded)
    list.add(49, s0.fine, n0.form)
    list.add(50, s0.form, n0.fine)
    list.add(51, s0.fine, s0.tag, isHeaded)
    list.add(52, n0.fine, n0.tag)
    list.add(53, n1.middle, n0.tag, s0.tag)
    list.add(54, s0h.middle, s0.middle, n0.middle)
    list.add(55, s1.middle, s0.middle, n0.middle)
    list.add(56, s0.middle, n0.middle, n1.middle)
    list.add(57, s0.tag, n0.tag, s0l2.tag &* 65536 ^ s0l.tag)
    list.add(58, s0.tag, n0.tag, s0r2.tag &* 65536 ^ s0r.tag)
    list.add(59, s0.tag, n0.tag, n0l2.tag &* 65536 ^ n0l.tag)
    list.add(60, before.tag, s0.tag, n0.tag)
    list.add(61, behind.tag, s0.tag, n0.tag)
    list.add(62, ahead.tag, s0.tag, n0.tag)
    list.add(63, s0.tag, n0.tag, between)
    list.add(64, s0.form, n0.tag, between)
    list.add(65, s0.tag, n0.form, between)
    list.add(66, s0.form, s0.tag, n1.tag &* 65536 ^ n0.tag)
    list.add(67, n0.form, n1.tag, s0.tag)
    list.add(68, n0.form, n1.tag, n2.tag)
    list.add(69, s0.middle, n0.tag, distance)
    list.add(70, s0.tag, n0.middle, distance)
    list.add(71, s0r.middle, s0.middle, n0.tag)
    list.add(72, n0l.middle, n0.middle, s0.tag)
    list.add(73, s1.tag, s0.tag, n0.form)
    list.add(74, s1h.tag, s1.tag, s0.tag &* 65536 ^ n0.tag)
    list.add(75, s0.form, s0h.form)
    list.add(76, s0.tag, n0.tag, n1.tag &* 65536 ^ n2.tag)
  }

  /// What stands between two words: whether a verb, a comma, another mark or a conjunction does.
  @inline(__always)
  private static func between(_ left: Int32, _ right: Int32, _ nodes: Span<Node>) -> UInt64 {
    var found: UInt64 = 0
    for index in Int(left + 1)..<max(Int(left + 1), min(Int(right), nodes.count)) {
      switch nodes[index].universal {
      case .verb: found |= 1
      case .punct: found |= nodes[index].isComma ? 2 : 8
      case .cconj: found |= 4
      default: break
      }
    }
    return found
  }

  @inline(__always)
  static func node(_ index: Int32, _ nodes: Span<Node>) -> Node {
    if index < 0 { return .outside }
    return Int(index) < nodes.count
      ? nodes[Int(index)] : Int(index) == nodes.count ? .root : .outside
  }
}
