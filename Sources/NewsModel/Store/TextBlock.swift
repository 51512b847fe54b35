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
    WordSearch.find(text.span, in: bytes.span, from: starts[index], to: starts[index + 1])
  }
}

/// Looks for text that begins where a word begins.
enum WordSearch {
  static func find(_ wanted: Span<UInt8>, in text: Span<UInt8>, from start: Int, to end: Int)
    -> Bool
  {
    guard !wanted.isEmpty else { return true }
    let first = wanted[0]
    var position = start
    while position + wanted.count <= end {
      if text[position] == first, position == start || !text[position - 1].isWordByte,
        matches(text, at: position, wanted)
      {
        return true
      }
      position += 1
    }
    return false
  }

  static func find(_ wanted: [UInt8], in text: [UInt8]) -> Bool {
    find(wanted.span, in: text.span, from: 0, to: text.count)
  }

  private static func matches(_ text: Span<UInt8>, at position: Int, _ wanted: Span<UInt8>) -> Bool
  {
    for offset in 0..<wanted.count where text[position + offset] != wanted[offset] { return false }
    return true
  }
}
