/// One line of text that is typed into, with a place in it.
package struct LineEditor: Sendable, Hashable {
  package private(set) var letters: [Character]
  package private(set) var cursor: Int

  package init(_ text: String = "") {
    letters = Array(text)
    cursor = letters.count
  }

  package var text: String { String(letters) }
  package var isEmpty: Bool { letters.isEmpty }

  /// Puts text in the place of some letters, and the cursor behind it.
  package mutating func replace(_ range: Range<Int>, with text: String) {
    let range = range.clamped(to: 0..<letters.count)
    letters.replaceSubrange(range, with: Array(text))
    cursor = range.lowerBound + text.count
  }

  /// Types a key; false for a key that edits nothing.
  package mutating func press(_ key: Key) -> Bool {
    switch key {
    case .character(let character): replace(cursor..<cursor, with: String(character))
    case .paste(let text):
      replace(cursor..<cursor, with: text.split(whereSeparator: \.isNewline).joined(separator: " "))
    case .backspace: if cursor > 0 { replace(cursor - 1..<cursor, with: "") }
    case .delete: if cursor < letters.count { replace(cursor..<cursor + 1, with: "") }
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(letters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = letters.count
    case .control("u"): replace(0..<cursor, with: "")
    case .control("k"): replace(cursor..<letters.count, with: "")
    case .control("w"): replace(startOfWord..<cursor, with: "")
    default: return false
    }
    return true
  }

  private var startOfWord: Int {
    var place = cursor
    while place > 0, letters[place - 1] == " " { place -= 1 }
    while place > 0, letters[place - 1] != " " { place -= 1 }
    return place
  }
}
