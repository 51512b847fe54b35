import NewsModel

/// The block between two lines of `---` at the head of a Markdown file: plain `key: value` pairs.
struct FrontMatter {
  /// The whole block, both rules included; nil where there is none.
  let range: TextRange?
  private let values: [String: String]

  init(_ lines: [Line]) {
    guard let first = lines.first, first.text == "---",
      let last = lines.dropFirst().prefix(Self.limit).firstIndex(where: { $0.text == "---" }),
      // Two strokes with a text between them are none.
      lines[1..<last].allSatisfy({ $0.text.contains(":") || $0.text.hasPrefix("-") })
    else {
      range = nil
      values = [:]
      return
    }
    var values: [String: String] = [:]
    for line in lines[1..<last] {
      guard let colon = line.text.firstIndex(of: ":") else { continue }
      let key = line.text[..<colon].lowercased()
      var value = String(line.text[line.text.index(after: colon)...].drop { $0 == " " })
      for (open, close) in [("[", "]"), ("\"", "\""), ("'", "'")]
      where value.count >= 2 && value.hasPrefix(open) && value.hasSuffix(close) {
        value = String(value.dropFirst().dropLast())
      }
      if !value.isEmpty { values[key] = value }
    }
    self.values = values
    range = TextRange(first.range.start, lines[last].range.end)
  }

  private static let limit = 60

  /// The first of several names for one thing that has a value.
  func value(_ keys: String...) -> String? { keys.lazy.compactMap { values[$0] }.first }
}
