import NewsModel

/// A web page that was saved.
struct HTMLFormat {
  let rules: MarkupRules

  /// - Throws: ``FileFault`` where the page holds no text.
  func contents(_ decoded: TextDecoder.Decoded) throws(FileFault) -> FileContents {
    let page = read(decoded.text.bytes)
    guard let document = document(page) else {
      throw .noArticle("a web page without any text")
    }
    var remarks = decoded.remarks
    if page.head.isTooDeep {
      remarks.append(.missing("nested deeper than 512 elements: read as far as that"))
    }
    return FileContents(
      .html,
      encoding: decoded.encoding,
      documents: [document],
      remarks: remarks
    )
  }

  /// A piece of HTML within another format: all of it is the article, but for what its elements are called.
  func fragment(_ html: String) -> Document? { document(read(Array(html.utf8))) }

  /// Whether a text is marked up: a feed's or a scraper's text may be either.
  static func isMarkup(_ text: String) -> Bool {
    let opening = text.utf8.prefix(20_000)
    guard opening.contains(0x3C) else { return false }
    return ["<p", "<br", "<div", "<span", "<a ", "<li", "<h2", "<strong", "<em>", "<img"].contains {
      text.prefix(20_000).contains($0)
    }
  }

  private func read(_ text: [UInt8]) -> PageReader {
    let reader = PageReader(rules)
    text.withUnsafeBufferPointer { bytes in
      _ = Markup.read(bytes, isHTML: true, reader)
    }
    reader.finish()
    return reader
  }

  private func document(_ page: PageReader) -> Document? {
    let layout = page.layout
    guard !layout.blocks.isEmpty else { return nil }
    let metadata = PageMetadata(page.head)
    let headings = layout.blocks.lazy.filter { $0.tag == .title && $0.range.count < 1_000 }
      .prefix(40).map { layout.string($0) }
    let stated = metadata.stated(headings: Array(headings))
    let main = MainText(layout, body: metadata.data.body, title: stated.title)
    var document = Document(SourceText(validUTF8: layout.text), stated)
    for (block, role) in zip(layout.blocks, main.roles) {
      switch role {
      case .clutter: document.clutter.append(block.range)
      case .report: document.report.append(block.range)
      case .open: break
      }
    }
    return document
  }
}
