/// Folded text of many rows in one block of bytes, each row searchable by the beginnings of its words.
struct TextBlock: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]

  /// Adds a piece of text to the row that is being filled; pieces do not run into each other.
  mutating func append(_ text: String) {
    bytes.append(0x0A)
    bytes.append(contentsOf: NameFolding.foldedUTF8(text))
  }

  mutating func endRow() { starts.append(bytes.count) }

  /// Whether the row holds the folded text, beginning where a word begins.
  func row(_ index: Int, holds text: [UInt8]) -> Bool {
    guard let first = text.first else { return true }
    let span = bytes.span
    let wanted = text.span
    let end = starts[index + 1]
    var position = starts[index]
    while position + wanted.count <= end {
      if span[position] == first, position == 0 || !span[position - 1].isWordByte,
        Self.matches(span, at: position, wanted)
      {
        return true
      }
      position += 1
    }
    return false
  }

  private static func matches(_ text: Span<UInt8>, at position: Int, _ wanted: Span<UInt8>) -> Bool
  {
    for offset in 0..<wanted.count where text[position + offset] != wanted[offset] { return false }
    return true
  }
}
