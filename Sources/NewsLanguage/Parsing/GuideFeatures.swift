/// What a tree that was built first, from the other end of the sentence, says of the next transition.
package enum GuideFeatures {
  @inline(__always)
  package static func add(
    _ state: borrowing ParserState,
    _ nodes: Span<ParserFeatures.Node>,
    _ guide: borrowing Tree,
    to list: inout FeatureList
  ) {
    let front = state.front
    let top = state.stack.last ?? ParserState.none
    let isAtRoot = Int(front) == nodes.count
    let s0 = ParserFeatures.node(top, nodes)
    let n0 = ParserFeatures.node(front, nodes)
    let isHeaded: UInt64 = top >= 0 && state.heads[Int(top)] != ParserState.none ? 1 : 0
    var advice: UInt64 = 0
    if top >= 0 {
      // Where the guide has the head of the top: behind it, the front, further on, between, to the left.
      let head = guide.heads[Int(top)]
      advice = head < top ? 1 : head == front ? 2 : head > front ? 3 : 4
      if guide.rightmost[Int(top)] >= front { advice |= 8 }
    }
    if !isAtRoot {
      let head = guide.heads[Int(front)]
      let place: UInt64 = head == top ? 1 : head > front ? 2 : head < top ? 3 : 4
      advice |= place << 4
      let left = guide.leftmost[Int(front)]
      if left >= 0, left <= top { advice |= 128 }
    } else if guide.leftmost[nodes.count] >= 0 {
      advice |= 256
    }
    list.add(90, advice, isHeaded)
    list.add(91, advice, s0.tag, n0.tag)
    list.add(92, advice, s0.form, isHeaded)
    list.add(93, advice, n0.form)
    list.add(94, advice, s0.form, n0.tag)
    list.add(95, advice, s0.tag, n0.form)
    list.add(96, advice, s0.tag, isHeaded)
    list.add(97, advice, n0.tag)
    if top >= 0 {
      let next = ParserFeatures.node(guide.heads[Int(top)], nodes)
      list.add(98, next.tag, s0.tag, advice)
      list.add(99, next.form, s0.form)
    }
    let wanted = isAtRoot ? .root : ParserFeatures.node(guide.heads[Int(front)], nodes)
    list.add(100, wanted.tag, n0.tag, advice)
    list.add(101, wanted.form, n0.form)
  }
}
