/// A half-open range of UTF-8 byte offsets into one article's body.
package struct TextRange: Hashable, Sendable, BitwiseCopyable {
  package let lowerBound: UInt32
  package let upperBound: UInt32

  package init(_ lowerBound: Int, _ upperBound: Int) {
    precondition(lowerBound <= upperBound, "a text range must not end before it starts")
    self.lowerBound = UInt32(lowerBound)
    self.upperBound = UInt32(upperBound)
  }

  package var start: Int { Int(lowerBound) }
  package var end: Int { Int(upperBound) }
  package var count: Int { end - start }
  package var isEmpty: Bool { lowerBound == upperBound }

  package func contains(_ byteOffset: Int) -> Bool { start <= byteOffset && byteOffset < end }

  package func contains(_ other: TextRange) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }

  package func overlaps(_ other: TextRange) -> Bool {
    lowerBound < other.upperBound && other.lowerBound < upperBound
  }

  /// The smallest range that covers both.
  package func joined(with other: TextRange) -> TextRange {
    TextRange(min(start, other.start), max(end, other.end))
  }
}

extension TextRange: Comparable {
  package static func < (left: TextRange, right: TextRange) -> Bool {
    (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound)
  }
}
