/// Writes down what is typed, as a script that does it again.
package struct ScriptRecorder: Sendable {
  private var lines: [String] = []
  /// Keys of the line that is being written.
  private var keys: [String] = []
  private var typed = ""

  package init() {}

  package var text: String {
    var copy = self
    copy.flush()
    return "# Written by reportedly --record; reportedly FOLDER --script FILE does it again.\n"
      + copy.lines.map { $0 + "\n" }.joined()
  }

  package mutating func resized(_ size: Size) {
    flush()
    let line = "size \(size.columns)x\(size.rows)"
    // A window that is being dragged goes through many sizes: the last counts.
    if lines.last?.hasPrefix("size ") == true { lines.removeLast() }
    lines.append(line)
  }

  /// `isTyping`: whether the key goes into a line of text rather than to an action.
  package mutating func pressed(_ key: Key, isTyping: Bool) {
    switch key {
    case .paste(let text):
      flush()
      let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
      if !line.allSatisfy({ $0 == " " }) { lines.append("paste " + line) }
    case .character(let character) where isTyping && (character != " " || !typed.isEmpty):
      if typed.isEmpty { flush() }
      typed.append(character)
    // The mouse points at cells, which another size has elsewhere.
    case .mouse: break
    default:
      if !typed.isEmpty { flush() }
      keys.append(key.description)
    }
  }

  private mutating func flush() {
    if !keys.isEmpty { lines.append("keys " + keys.joined(separator: " ")) }
    // Blanks at the end of a line are not seen: they are keys.
    let text = typed.reversed().drop { $0 == " " }.reversed()
    if !text.isEmpty { lines.append("type " + String(text)) }
    let blanks = typed.count - text.count
    keys = []
    typed = ""
    if blanks > 0 {
      lines.append("keys " + [String](repeating: "Space", count: blanks).joined(separator: " "))
    }
  }
}
