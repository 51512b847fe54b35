/// A component of an EDTF date, some digits of which may be unspecified: `2020`, `19XX`, `1X`.
package struct EDTFNumber: Hashable, Sendable, BitwiseCopyable {
  /// Unspecified digits count as zeros.
  package let value: Int32
  /// Bit 0 for the last digit.
  package let unknown: UInt8

  package init(_ value: Int, unknown: UInt8 = 0) {
    self.value = Int32(max(-999_999_999, min(value, 999_999_999)))
    self.unknown = unknown
  }

  package static let zero = EDTFNumber(0)
  package static let anyYear = EDTFNumber(0, unknown: 0b1111)
  package static let anyTwo = EDTFNumber(0, unknown: 0b11)

  package var isKnown: Bool { unknown == 0 }

  var isMonth: Bool {
    isKnown
      ? (1...12).contains(value) || (21...41).contains(value) : (1...12).contains { admits($0) }
  }

  /// From all unspecified digits zero to all of them nine.
  var range: ClosedRange<Int> {
    var spread = 0
    var weight = 1
    for digit in 0..<4 {
      if unknown & (1 << digit) != 0 { spread += 9 * weight }
      weight *= 10
    }
    return value < 0 ? Int(value) - spread...Int(value) : Int(value)...Int(value) + spread
  }

  /// Whether a number agrees in all digits that are specified.
  func admits(_ number: Int) -> Bool {
    guard unknown != 0 else { return number == Int(value) }
    guard (number < 0) == (value < 0) || value == 0 else { return false }
    var (left, right) = (number.magnitude, value.magnitude)
    for digit in 0..<5 {
      if unknown & (1 << digit) == 0, left % 10 != UInt(right % 10) { return false }
      left /= 10
      right /= 10
    }
    return left == UInt(right)
  }

  /// With so many digits, `X` for those that are unspecified.
  func text(width: Int) -> String {
    var digits: [Character] = []
    var rest = value.magnitude
    for digit in 0..<max(width, String(rest).count) {
      let isUnknown = digit < 8 && unknown & (1 << digit) != 0
      digits.append(isUnknown ? "X" : Character(String(rest % 10)))
      rest /= 10
    }
    return (value < 0 ? "-" : "") + String(digits.reversed())
  }
}
