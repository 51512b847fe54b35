package import NewsModel

/// A text whose spans are marked in the text itself: "It rained ⟦on 3 May⟧.".
package struct MarkedText {
  package let body: SourceText
  package let spans: [TextRange]

  package init(_ marked: String) {
    var plain: [UInt8] = []
    var spans: [TextRange] = []
    var start: Int?
    for character in marked {
      switch character {
      case "⟦": start = plain.count
      case "⟧":
        if let begun = start { spans.append(TextRange(begun, plain.count)) }
        start = nil
      default: plain.append(contentsOf: String(character).utf8)
      }
    }
    body = SourceText(validUTF8: plain)
    self.spans = spans
  }
}
