/// A key as the terminal reports it, apart from any meaning.
package enum Key: Hashable, Sendable {
  case character(Character)
  case control(Character)
  case up, down, left, right, pageUp, pageDown, home, end
  case enter, escape, tab, backTab, backspace, delete, insert
  case function(Int)
  /// Text pasted in one piece; it never runs as keys.
  case paste(String)
  case mouse(MouseEvent)
}

/// What the mouse did, and where, in cells from the upper left.
package struct MouseEvent: Hashable, Sendable {
  package enum Kind: Int, Sendable { case click, doubleClick, wheelUp, wheelDown }
  package let kind: Kind
  package let column: Int
  package let row: Int

  package init(_ kind: Kind, column: Int, row: Int) {
    self.kind = kind
    self.column = column
    self.row = row
  }
}

extension Key: CustomStringConvertible {
  /// As help, settings and scripts write it: `Ctrl-d`, `Enter`, `?`.
  package var description: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl-\(character)"
    case .function(let number): "F\(number)"
    case .paste: "paste"
    case .mouse(let event): "mouse-\(event.kind)-\(event.column)-\(event.row)"
    default: Self.named.first { $0.value == self }?.key ?? "?"
    }
  }

  private static let named: [String: Key] = [
    "Up": .up, "Down": .down, "Left": .left, "Right": .right, "PgUp": .pageUp,
    "PgDn": .pageDown, "Home": .home, "End": .end, "Enter": .enter, "Esc": .escape, "Tab": .tab,
    "Shift-Tab": .backTab, "Backspace": .backspace, "Delete": .delete, "Insert": .insert,
    "Space": .character(" "),
  ]

  /// Reads what `description` writes; nil for anything else.
  package init?(_ text: String) {
    if let key = Self.named.first(where: { $0.key.lowercased() == text.lowercased() })?.value {
      self = key
    } else if text.count == 1, let character = text.first {
      self = .character(character)
    } else if text.lowercased().hasPrefix("ctrl-"), text.count == 6, let last = text.last,
      last.isASCII, last.isLetter
    {
      self = .control(Character(last.lowercased()))
    } else if text.first == "F", let number = Int(text.dropFirst()), (1...24).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }
}

/// Keys that are typed one after the other for one action: `g g`; mostly one.
package struct KeySequence: Hashable, Sendable, CustomStringConvertible {
  package let keys: [Key]

  /// Reads keys with blanks between them; nil where one is no key.
  package init?(_ text: String) {
    let keys = text.split(separator: " ").map { Key(String($0)) }
    let known = keys.compactMap(\.self)
    guard !keys.isEmpty, known.count == keys.count else { return nil }
    self.keys = known
  }

  package var description: String { keys.map(\.description).joined(separator: " ") }
}

extension KeySequence: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let sequence = KeySequence(text) else { preconditionFailure("\"\(text)\" is no key.") }
    self = sequence
  }
}
