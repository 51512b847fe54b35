import NewsModel

/// RSS 2.0 and Atom: an article an item.
struct FeedFormat {
  let html: HTMLFormat

  /// - Throws: ``FileFault`` where the file is no feed, or holds no item.
  func contents(_ decoded: TextDecoder.Decoded) throws(FileFault) -> FileContents {
    let reader = FeedReader()
    var isWhole = true
    decoded.text.bytes.withUnsafeBufferPointer { bytes in
      isWhole = Markup.read(bytes, isHTML: false, reader)
    }
    guard let format = reader.format else {
      throw .noArticle("XML, but neither an RSS nor an Atom feed")
    }
    let documents = reader.items.compactMap { document($0, outlet: reader.outlet) }
    guard !documents.isEmpty else { throw .noArticle("a feed without items") }
    var remarks = decoded.remarks
    if !isWhole {
      remarks.append(.missing("the XML breaks off or is damaged: read as far as it goes"))
    }
    return FileContents(
      format,
      encoding: decoded.encoding,
      documents: documents,
      remarks: remarks
    )
  }

  private func document(_ item: FeedReader.Item, outlet: String?) -> Document? {
    let full = item.content.isEmpty ? nil : item.content
    let text = full ?? (item.summary.isEmpty ? nil : item.summary) ?? item.title
    guard !text.allSatisfy(\.isWhitespace) else { return nil }
    let isMarkup = HTMLFormat.isMarkup(text) || text.contains("&lt;") || text.contains("&#")
    var document = isMarkup ? html.fragment(text) : Document(SourceText(text))
    document?.stated = stated(item, outlet)
    document?.stated.isExcerpt = full == nil
    return document
  }

  private func stated(_ item: FeedReader.Item, _ outlet: String?) -> Stated {
    var stated = Stated()
    let title = item.title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    stated.title = title.isEmpty ? nil : title
    stated.byline = item.author.isEmpty ? nil : item.author
    stated.outlet = (item.source.isEmpty ? outlet : item.source).map { OutletNames.part(of: $0) }
    stated.published = StatedDate.fact(item.published) ?? StatedDate.fact(item.updated)
    stated.modified = StatedDate.fact(item.updated)
    stated.url = [item.link, item.guid].first { $0.hasPrefix("http") }
    stated.section = item.category.isEmpty ? nil : item.category
    stated.language = item.language
    return stated
  }
}

/// Gathers the items of a feed.
final class FeedReader: MarkupEvents {
  struct Item {
    var title = ""
    var link = ""
    var guid = ""
    var author = ""
    var source = ""
    var summary = ""
    var content = ""
    var published = ""
    var updated = ""
    var category = ""
    var language: String?
  }

  private(set) var format: FileFormat?
  private(set) var items: [Item] = []
  /// The name of the feed.
  private(set) var outlet: String?

  private var item: Item?
  private var depth = 0
  /// The depth at which the items' own elements stand.
  private var itemDepth = 0
  private var text: [UInt8] = []
  private var language: String?
  /// Markup that stands in the text itself, as Atom's XHTML does.
  private var inline = 0

  /// No feed that is one nests deeper, nor holds more items.
  private static let depthLimit = 256
  private static let itemLimit = 200_000
  var isDone: Bool { depth > Self.depthLimit || items.count > Self.itemLimit }

  func start(_ name: String, _ attributes: MarkupAttributes) {
    depth += 1
    if inline > 0 {
      inline += 1
      append("<\(Self.local(name))>")
      return
    }
    switch name {
    case "rss", "rdf:RDF": format = .rss
    case "feed":
      format = .atom
      language = attributes["xml:lang"]
    case "item", "entry":
      item = Item(language: language)
      itemDepth = depth
    case "link":
      let relation = attributes["rel"] ?? "alternate"
      if let address = attributes["href"], relation == "alternate", item?.link.isEmpty == true {
        item?.link = address
      }
    case "category":
      if item?.category.isEmpty == true, let term = attributes["term"] { item?.category = term }
    case "content", "summary":
      if attributes["type"] == "xhtml" { inline = 1 }
    default: break
    }
    text.removeAll(keepingCapacity: true)
  }

  func end(_ name: String) {
    defer { depth -= 1 }
    if inline > 1 {
      inline -= 1
      append("</\(Self.local(name))>")
      return
    }
    inline = 0
    let words = String(decoding: text, as: UTF8.self)
    let plain = words.trimmingPrefix { $0.isWhitespace }
    text.removeAll(keepingCapacity: true)
    guard item != nil else {
      if name == "title", outlet == nil, !plain.isEmpty { outlet = Self.line(words) }
      if name == "language", language == nil { language = Self.line(words) }
      return
    }
    if name == "item" || name == "entry" {
      if let item { items.append(item) }
      item = nil
      return
    }
    // The title of an entry's source, the name of its author: a level deeper.
    take(name, words, isDeep: depth > itemDepth + 1)
  }

  private func take(_ name: String, _ words: String, isDeep: Bool) {
    switch name {
    case "title" where !isDeep: item?.title = words
    case "link" where !isDeep:
      if item?.link.isEmpty == true { item?.link = Self.line(words) }
    case "guid", "id": if !isDeep { item?.guid = Self.line(words) }
    case "dc:creator", "author", "name":
      let name = Self.line(words)
      if !name.isEmpty { item?.author = name }
    case "source" where !isDeep: item?.source = Self.line(words)
    case "description", "summary": item?.summary = words
    case "content:encoded", "content": item?.content = words
    case "pubDate", "published", "dc:date": item?.published = Self.line(words)
    case "updated", "atom:updated": item?.updated = Self.line(words)
    case "category": if item?.category.isEmpty == true { item?.category = Self.line(words) }
    case "dc:language": item?.language = Self.line(words)
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { text.append(contentsOf: bytes) }
  func comment(_ text: String) {}

  private func append(_ markup: String) { text.append(contentsOf: markup.utf8) }

  /// "xhtml:p" is a `p`.
  private static func local(_ name: String) -> Substring {
    name.split(separator: ":").last ?? Substring(name)
  }

  private static func line(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
