/// What the labeller looks at: an arc of a finished tree, with the relations that are already named around it.
package enum LabelFeatures {
  /// Adds the features of one arc; `named` holds the relations that are known by now.
  @inline(__always)
  package static func add(
    _ tree: borrowing Tree,
    _ dependent: Int,
    _ nodes: Span<ParserFeatures.Node>,
    _ named: borrowing NamedArcs,
    to list: inout FeatureList
  ) {
    let head = Int(tree.heads[dependent])
    let isRoot = head == tree.count
    let d = nodes[dependent]
    let h = isRoot ? .root : nodes[head]
    let isLeft: UInt64 = dependent < head ? 1 : 0
    let gap = UInt64(min(abs(dependent - head), 7))
    let direction = isRoot ? 2 : isLeft
    let before = node(Int32(dependent - 1), nodes), after = node(Int32(dependent + 1), nodes)
    let left = node(tree.leftmost[dependent], nodes), right = node(tree.rightmost[dependent], nodes)
    let second = node(tree.secondLeft[dependent], nodes)
    let sibling = node(tree.siblingBefore[dependent], nodes)
    let next = node(tree.siblingAfter[dependent], nodes)
    let grandparent = isRoot ? .outside : node(tree.heads[head], nodes)
    let headLeft = isRoot ? .outside : node(tree.leftmost[head], nodes)
    let headRight = isRoot ? .outside : node(tree.rightmost[head], nodes)
    let headTag = h.tag &* 4 ^ direction
    let headRelation = named.number(Int32(head))
    let siblingRelation = named.number(tree.siblingBefore[dependent])
    list.add(128, d.tag, h.tag, direction)
    list.add(129, d.form, h.tag, direction)
    list.add(130, d.tag, h.form, direction)
    list.add(131, d.form, h.form, direction)
    list.add(132, d.form, direction)
    list.add(133, h.form, direction)
    list.add(134, left.form, d.tag, headTag)
    list.add(135, left.tag, d.tag, headTag)
    list.add(136, left.form, h.form, direction)
    list.add(137, right.tag, d.tag, headTag)
    list.add(138, sibling.tag, d.tag, headTag)
    list.add(139, sibling.form, d.tag, h.form)
    list.add(140, next.tag, d.tag, headTag)
    list.add(141, grandparent.tag, h.tag, d.tag)
    list.add(142, before.form, d.tag, headTag)
    list.add(143, after.form, d.tag, headTag)
    list.add(144, gap, d.tag, headTag)
    list.add(145, d.form, d.tag)
    list.add(146, before.tag, d.tag, after.tag)
    list.add(147, headLeft.form, d.tag, headTag)
    list.add(148, headRight.form, d.tag, headTag)
    list.add(149, second.form, d.tag, headTag)
    list.add(150, d.form, left.form, h.tag)
    list.add(151, siblingRelation, d.tag, headTag)
    list.add(152, siblingRelation, d.tag, h.form)
    list.add(153, headRelation, d.tag, headTag)
    list.add(154, headRelation, d.form, h.tag)
    list.add(155, d.fine, h.tag, direction)
    list.add(156, d.tag, h.fine, direction)
    list.add(157, d.middle, h.middle, direction)
    list.add(158, d.fine, h.fine, direction)
    list.add(159, left.form, d.fine, h.tag)
    list.add(160, left.form, d.middle, h.middle)
    list.add(161, siblingRelation, d.middle, h.middle)
    list.add(162, left.form, d.form)
    list.add(163, left.tag, second.tag, d.tag &* 4 ^ direction)
    list.add(164, sibling.tag, next.tag, d.tag &* 65536 ^ headTag)
    list.add(165, before.form, h.form, direction)
    list.add(166, h.form, headLeft.tag, d.tag)
    list.add(167, h.tag, headRight.tag, d.tag &* 4 ^ direction)
    list.add(168, siblingRelation, headRelation, d.tag &* 65536 ^ headTag)
    list.add(169, d.middle, before.form, direction)
  }

  @inline(__always)
  private static func node(_ index: Int32, _ nodes: Span<ParserFeatures.Node>)
    -> ParserFeatures.Node
  {
    ParserFeatures.node(index, nodes)
  }
}
