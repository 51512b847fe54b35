import NewsModel

/// The text of a web page in the order in which it is read, with what its structure says of each block.
struct PageLayout {
  /// A paragraph, heading, list item or any other run of text that stands by itself: one line of the text.
  struct Block {
    var range: TextRange
    let tag: Tag
    /// Bytes within links.
    let linked: Int
    let words: Int
  }

  enum Tag: UInt8 { case paragraph, heading, title, item, cell, other }

  struct Element {
    let hint: MarkupRules.Hint
    /// A navigation bar, a footer, a form: no report by its nature.
    let isFrame: Bool
    /// `article`, `main`, or marked up as an article's body.
    let isArticle: Bool
    let isBody: Bool
    /// The blocks within it.
    let firstBlock: Int
    var endBlock: Int
  }

  var text: [UInt8] = []
  var blocks: [Block] = []
  var elements: [Element] = []

  /// Long enough to be a paragraph of a report, and not made of links.
  func isProse(_ block: Block) -> Bool {
    block.words >= 8 && block.linked * 2 < block.range.count
  }

  func string(_ block: Block) -> String {
    String(decoding: text[block.range.start..<block.range.end], as: UTF8.self)
  }
}
