/// What the name model looks at; the trainer calls the same function.
package enum NameFeatures {
  @inline(__always)
  package static func add(
    _ nodes: Span<NameNode>,
    _ position: Int,
    to list: inout FeatureList
  ) {
    let node = nodes[position]
    let left = position > 0 ? nodes[position - 1] : .outside
    let left2 = position > 1 ? nodes[position - 2] : .outside
    let right = position + 1 < nodes.count ? nodes[position + 1] : .outside
    let right2 = position + 2 < nodes.count ? nodes[position + 2] : .outside
    let word = node.word
    let shape = word.shape.rawValue
    let isFirst: UInt64 = position == 0 ? 1 : 0
    list.add(300, 0)
    list.add(301, word.form)
    list.add(302, word.form, shape, isFirst)
    list.add(303, word.prefix3)
    list.add(304, word.suffix3)
    list.add(305, word.suffix4)
    list.add(306, shape, isFirst, word.hasHyphen ? 1 : 0)
    list.add(307, left.word.form)
    list.add(308, right.word.form)
    list.add(309, left2.word.form)
    list.add(310, right2.word.form)
    list.add(311, left.word.form, word.form)
    list.add(312, word.form, right.word.form)
    list.add(313, left.word.form, right.word.form)
    list.add(314, left.word.shape.rawValue, shape, right.word.shape.rawValue)
    list.add(315, word.clusters.broad, shape)
    list.add(316, word.clusters.middle, shape)
    list.add(317, word.clusters.fine, shape)
    list.add(318, left.word.clusters.fine)
    list.add(319, right.word.clusters.fine)
    list.add(320, left.word.clusters.middle, word.clusters.middle)
    list.add(321, word.clusters.middle, right.word.clusters.middle)
    list.add(322, left.word.clusters.middle, word.clusters.middle, right.word.clusters.middle)
    list.add(323, node.tag, shape)
    list.add(324, left.tag, node.tag)
    list.add(325, node.tag, right.tag)
    list.add(326, left.tag, node.tag, right.tag)
    list.add(327, node.hint)
    list.add(328, node.hint, shape)
    list.add(329, left.hint, node.hint)
    list.add(330, node.hint, right.hint)
    list.add(331, left.hint, node.hint, right.hint)
    list.add(332, node.hint, word.form)
    list.add(333, node.hint, word.clusters.middle)
    list.add(334, node.facts, shape)
    list.add(335, left.facts, node.facts, right.facts)
    list.add(336, node.facts, node.hint)
    list.add(337, left.word.form, node.hint)
    list.add(338, right.word.form, node.hint)
    list.add(339, left.word.suffix3, shape)
    list.add(340, right.word.suffix3, shape)
    list.add(341, left2.word.form, left.word.form)
    list.add(342, right.word.form, right2.word.form)
    list.add(343, left.word.clusters.fine, node.hint)
    list.add(344, right.word.clusters.fine, node.hint)
    list.add(345, left.word.shape.rawValue, right.word.form)
    list.add(346, left.word.form, right.word.shape.rawValue)
    list.add(347, right2.word.clusters.fine, right.word.shape.rawValue)
    list.add(348, left2.word.clusters.fine, left.word.shape.rawValue)
    list.add(350, word.pattern)
    list.add(351, word.pattern, left.word.pattern)
    list.add(352, word.pattern, right.word.pattern)
    list.add(349, word.prefix2, word.suffix2, shape)
  }

  /// The feature that stands for the label before.
  @inline(__always)
  package static func add(previous: Int, to list: inout FeatureList) {
    list.add(299, UInt64(previous))
  }
}
