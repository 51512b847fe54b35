/// Which characters must not reach a terminal as they are, and how each is spelled instead.
///
/// Sources: Unicode Technical Report 36 (security) and 39 (confusables); "Trojan Source", Boucher and Anderson 2021.
package enum HiddenCharacters {
  /// The visible spelling of a character that is a control, invisible, or not a character; nil for the others.
  package static func spelledOut(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x00...0x1F: return "^" + String(Character(ascii: UInt8(scalar.value) + 0x40))
    case 0x7F: return "^?"
    case 0x80...0x9F: return "<" + hexadecimal(scalar.value, digits: 2) + ">"
    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x180E, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      return "<U+" + hexadecimal(scalar.value, digits: 4) + ">"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned, .format, .lineSeparator,
      .paragraphSeparator:
      return "<U+" + hexadecimal(scalar.value, digits: 4) + ">"
    default: return nil
    }
  }

  /// Text for a file that people open: controls and invisible characters spelled out, line ends and tabs kept.
  package static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { spelledOut($0) != nil }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar != "\n", scalar != "\r", scalar != "\t", let spelled = spelledOut(scalar) {
        result += spelled
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The fast way out for nearly every character of a news article.
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x2010...0x2027: true
    case 0x370...0x481, 0x48A...0x52F, 0x3041...0x3096, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
      scalar.properties.generalCategory != .unassigned
    default: false
    }
  }

  /// Variation selectors anywhere, and joiners after a letter of a script that spells with them.
  static func isSpelling(_ scalar: Unicode.Scalar, inside shown: String.UnicodeScalarView) -> Bool {
    switch scalar.value {
    case 0xFE00...0xFE0F: return true
    case 0x200C, 0x200D:
      guard let base = shown.first else { return false }
      return (0x0600...0x0DFF).contains(base.value) || base.properties.isEmojiPresentation
    default: return false
    }
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
