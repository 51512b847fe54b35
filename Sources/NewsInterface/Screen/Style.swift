/// How a cell is painted.
///
/// Meaning never rests on colour alone: every style has a character beside it.
package struct Style: Hashable, Sendable {
  package enum Color: UInt8, Sendable, Hashable {
    case plain, red, green, yellow, blue, magenta, cyan
  }

  package var isBold = false
  package var isReverse = false
  package var isUnderlined = false
  package var isDim = false
  package var color = Color.plain

  static let plain = Style()
  static let bold = Style(isBold: true)
  static let dim = Style(isDim: true)
  static let reverse = Style(isReverse: true)
  static let title = Style(isBold: true, color: .cyan)
  static let mark = Style(isBold: true, color: .yellow)
  static let doubt = Style(color: .magenta)
  static let actor = Style(isBold: true, isUnderlined: true, color: .green)
  static let recipient = Style(isUnderlined: true, color: .blue)
  static let action = Style(isBold: true, color: .red)
  static let date = Style(isUnderlined: true, color: .cyan)
  static let source = Style(isUnderlined: true, color: .magenta)
  static let underlined = Style(isUnderlined: true)

  // One letter for tests: `r` reverse, `b` bold, `u` underlined, `d` dim, `.` plain.
  package var letter: Character {
    isReverse ? "r" : isBold ? "b" : isUnderlined ? "u" : isDim ? "d" : "."
  }

  func reversed() -> Style {
    var style = self
    style.isReverse = true
    return style
  }
}
