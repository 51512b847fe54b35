import NewsModel

/// Writes markup that stands in our source, and text from anywhere else only as text.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Markup must be a literal of ours: no text from an article can be passed here.
  mutating func markup(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// A style or a script of ours, as it is.
  mutating func asset(_ asset: [UInt8]) { bytes.append(contentsOf: asset) }

  /// Text from anywhere: what would be markup is escaped, what would be hidden is spelled out.
  mutating func text(_ text: String) {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x0A }) {
      escape(text)
    } else {
      escape(HiddenCharacters.visible(text))
    }
  }

  mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// An element on lines of its own.
  mutating func block(
    _ name: StaticString,
    _ attributes: [(StaticString, String)] = [],
    _ body: (inout HTMLWriter) -> Void
  ) {
    inline(name, attributes, body)
    markup("\n")
  }

  /// An element within a line.
  mutating func inline(
    _ name: StaticString,
    _ attributes: [(StaticString, String)] = [],
    _ body: (inout HTMLWriter) -> Void
  ) {
    markup("<")
    markup(name)
    for (name, value) in attributes { attribute(name, value) }
    markup(">")
    body(&self)
    markup("</")
    markup(name)
    markup(">")
  }

  private mutating func attribute(_ name: StaticString, _ value: String) {
    markup(" ")
    markup(name)
    markup("=\"")
    text(value)
    markup("\"")
  }

  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "<"): markup("&lt;")
      case UInt8(ascii: ">"): markup("&gt;")
      case UInt8(ascii: "\""): markup("&quot;")
      case UInt8(ascii: "'"): markup("&#39;")
      // A browser reads a bare carriage return as a line feed: the quote would no longer be the text.
      case 0x0D: markup("&#13;")
      default: bytes.append(byte)
      }
    }
  }
}

extension HTMLWriter {
  mutating func block(
    _ name: StaticString,
    _ attributes: [(StaticString, String)] = [],
    text: String
  ) {
    block(name, attributes) { $0.text(text) }
  }

  mutating func inline(
    _ name: StaticString,
    _ attributes: [(StaticString, String)] = [],
    text: String
  ) {
    inline(name, attributes) { $0.text(text) }
  }

  /// A row of a list of facts; nothing where there is no fact.
  mutating func fact(_ term: StaticString, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    fact(term) { $0.text(text) }
  }

  mutating func fact(_ term: StaticString, _ body: (inout HTMLWriter) -> Void) {
    inline("dt") { $0.markup(term) }
    block("dd", [], body)
  }
}
