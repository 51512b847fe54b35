import NewsModel

/// Reads HTML into its text, its structure and its metadata, in one pass and without a tree.
final class PageReader: MarkupEvents {
  private let rules: MarkupRules
  private(set) var layout = PageLayout()
  private(set) var head = PageHead()
  private(set) var isDone = false

  private struct Open {
    let name: String
    /// Its place among the elements of the layout; that of its parent where it has none of its own.
    let element: Int
  }

  private var open: [Open] = []
  /// How many open elements hide their text.
  private var hidden = 0
  private var links = 0
  private var preformatted = 0
  // The block that is being written.
  private var start: Int?
  private var linked = 0
  private var tag = PageLayout.Tag.other
  private var isBlank = true
  // Text that is no part of the page: a title, a script of linked data.
  private var kept: [UInt8]?

  /// Browsers nest no deeper either.
  private static let depthLimit = 512

  init(_ rules: MarkupRules) {
    self.rules = rules
    layout.elements.append(
      PageLayout.Element(
        hint: .nothing,
        isFrame: false,
        isArticle: false,
        isBody: false,
        firstBlock: 0,
        endBlock: 0
      )
    )
  }

  func finish() {
    closeBlock()
    for index in layout.elements.indices where layout.elements[index].endBlock < 0 {
      layout.elements[index].endBlock = layout.blocks.count
    }
    layout.elements[0].endBlock = layout.blocks.count
  }

  // MARK: - Events

  func start(_ name: String, _ attributes: MarkupAttributes) {
    guard open.count < Self.depthLimit else {
      head.isTooDeep = true
      isDone = true
      return
    }
    var element = open.last?.element ?? 0
    defer { open.append(Open(name: name, element: element)) }
    if head.take(name, attributes) { kept = [] }
    if name == "br" { lineBreak() }
    if hidden > 0 || rules.dropped.contains(name) || Self.isHidden(attributes) {
      hidden += 1
      return
    }
    if name == "a" { links += 1 }
    guard let tag = Self.blocks[name] else { return }
    closeBlock()
    if name == "pre" { preformatted += 1 }
    self.tag = tag
    layout.elements.append(described(name, attributes))
    element = layout.elements.count - 1
  }

  func end(_ name: String) {
    guard let index = open.lastIndex(where: { $0.name == name }) else { return }
    // What was never closed ends with what holds it.
    while open.count > index {
      let last = open.removeLast()
      close(last.name, last.element)
    }
  }

  private func close(_ name: String, _ element: Int) {
    if let kept, PageHead.kept.contains(name) {
      head.finish(name, String(decoding: kept, as: UTF8.self))
      self.kept = nil
    }
    if hidden > 0 {
      hidden -= 1
      return
    }
    if name == "a" { links = max(0, links - 1) }
    guard Self.blocks[name] != nil else { return }
    closeBlock()
    if name == "pre" { preformatted = max(0, preformatted - 1) }
    layout.elements[element].endBlock = layout.blocks.count
    tag = .other
  }

  func comment(_ text: String) { head.take(comment: text) }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if kept != nil {
      if let count = kept?.count, count < PageHead.limit { kept?.append(contentsOf: bytes) }
      return
    }
    guard hidden == 0 else { return }
    for byte in bytes {
      if byte.isASCIIWhitespace {
        if preformatted > 0, byte == 0x0A {
          lineBreak()
        } else if start != nil {
          isBlank = true
        }
        continue
      }
      write(byte)
    }
  }

  private func write(_ byte: UInt8) {
    if start == nil {
      start = layout.text.count
    } else if isBlank {
      layout.text.append(0x20)
    }
    isBlank = false
    layout.text.append(byte)
    if links > 0 { linked += 1 }
  }

  /// A line of a poem or of an address is a line of the text too.
  private func lineBreak() {
    let tag = tag
    closeBlock()
    self.tag = tag
  }

  private func closeBlock() {
    defer {
      start = nil
      linked = 0
      isBlank = true
    }
    guard let start else { return }
    let end = layout.text.count
    layout.blocks.append(
      PageLayout.Block(
        range: TextRange(start, end),
        tag: tag,
        linked: linked,
        words: Self.words(layout.text[start..<end])
      )
    )
    layout.text.append(0x0A)
    if tag == .paragraph || tag == .heading || tag == .title { layout.text.append(0x0A) }
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.isEmpty ? 0 : 1 + bytes.count { $0 == 0x20 }
  }

  // MARK: - Elements

  private func described(_ name: String, _ attributes: MarkupAttributes)
    -> PageLayout.Element
  {
    let names = [attributes["class"], attributes["id"], attributes["role"]]
      .compactMap(\.self).joined(separator: " ")
    let isBody = attributes["itemprop"] == "articleBody" || names.contains("articleBody")
    return PageLayout.Element(
      hint: names.isEmpty ? .nothing : rules.hint(names),
      isFrame: rules.frames.contains(name),
      isArticle: name == "article" || name == "main" || isBody,
      isBody: isBody,
      firstBlock: layout.blocks.count,
      endBlock: -1
    )
  }

  private static func isHidden(_ attributes: MarkupAttributes) -> Bool {
    guard !attributes.isEmpty else { return false }
    if attributes.has("hidden") { return true }
    guard let style = attributes["style"]?.lowercased() else { return false }
    let plain = style.filter { $0 != " " }
    return plain.contains("display:none") || plain.contains("visibility:hidden")
  }

  /// Elements that stand by themselves; all others run on in their line.
  private static let blocks: [String: PageLayout.Tag] = [
    "p": .paragraph, "blockquote": .paragraph, "pre": .paragraph, "dd": .item, "dt": .item,
    "h1": .title, "h2": .heading, "h3": .heading, "h4": .heading, "h5": .heading, "h6": .heading,
    "li": .item, "td": .cell, "th": .cell, "caption": .other,
    "address": .other, "article": .other, "aside": .other, "body": .other, "button": .other,
    "center": .other, "details": .other, "dialog": .other, "div": .other, "dl": .other,
    "fieldset": .other, "figcaption": .other, "figure": .other, "footer": .other, "form": .other,
    "header": .other, "hgroup": .other, "hr": .other, "html": .other, "legend": .other,
    "label": .other, "main": .other, "menu": .other, "nav": .other, "ol": .other,
    "section": .other, "summary": .other, "table": .other, "tbody": .other, "tr": .other,
    "ul": .other,
  ]
}
