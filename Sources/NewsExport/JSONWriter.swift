/// Writes one JSON value after another, keys in the order they are given: the same input gives the same bytes.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  package mutating func object(_ body: (inout JSONWriter) -> Void) { enclose("{", "}", body) }
  package mutating func array(_ body: (inout JSONWriter) -> Void) { enclose("[", "]", body) }

  package mutating func array<Item>(
    _ items: some Sequence<Item>,
    _ body: (inout JSONWriter, Item) -> Void
  ) {
    array { writer in for item in items { body(&writer, item) } }
  }

  package mutating func key(_ key: StaticString) {
    separate()
    key.withUTF8Buffer { name in
      bytes.append(0x22)
      bytes.append(contentsOf: name)
      bytes.append(contentsOf: [0x22, 0x3A])
    }
    needsComma = false
  }

  package mutating func string(_ value: some StringProtocol) {
    separate()
    quote(value)
    needsComma = true
  }

  package mutating func string(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  package mutating func number(_ value: Int) { raw(String(value)) }
  package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
  package mutating func null() { raw("null") }

  /// A share with two decimals.
  package mutating func share(_ value: Float) {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    raw("\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)")
  }

  // `[start, end]`
  package mutating func span(_ span: (start: Int, end: Int)) {
    array { writer in
      writer.number(span.start)
      writer.number(span.end)
    }
  }

  package mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  private mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
  }

  private mutating func enclose(
    _ open: Character,
    _ close: Character,
    _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(contentsOf: String(open).utf8)
    needsComma = false
    body(&self)
    bytes.append(contentsOf: String(close).utf8)
    needsComma = true
  }

  private mutating func quote(_ value: some StringProtocol) {
    bytes.append(0x22)
    for byte in value.utf8 {
      switch byte {
      case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
      case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
      case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
      case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
      case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
      case 0x00...0x1F, 0x7F:
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(
          contentsOf: Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        )
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
