import NewsModel

/// What a page says of itself to machines.
struct PageHead {
  /// By name in small letters: `og:title`, `article:published_time`, `author`, …; the first of each.
  private(set) var values: [String: String] = [:]
  private(set) var title: String?
  private(set) var canonical: String?
  private(set) var language: String?
  private(set) var linkedData: [String] = []
  /// `time` elements and dates marked up in the page, in order.
  private(set) var times: [String] = []
  private(set) var savedFrom: String?
  private(set) var savedOn: String?
  /// True where the page was nested deeper than any browser reads.
  var isTooDeep = false

  /// More than this is no title and no linked data.
  static let limit = 1 << 20
  static let kept: Set<String> = ["title", "script"]

  private var isLinkedData = false

  /// Takes what a start tag says; true where the text of the element is wanted.
  mutating func take(_ name: String, _ attributes: MarkupAttributes) -> Bool {
    switch name {
    case "title": return title == nil
    case "script":
      isLinkedData = attributes["type"]?.lowercased().hasPrefix("application/ld+json") == true
      return isLinkedData
    case "html": language = attributes["lang"] ?? attributes["xml:lang"]
    case "link":
      if attributes["rel"]?.lowercased() == "canonical", canonical == nil {
        canonical = attributes["href"]
      }
    case "meta":
      guard
        let key = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"]
          ?? attributes["http-equiv"],
        let value = attributes["content"], !value.isEmpty
      else { break }
      let plain = key.lowercased()
      if values[plain] == nil, values.count < 400 { values[plain] = value }
    case "time":
      if let value = attributes["datetime"], times.count < 100 {
        let isMarked =
          attributes.has("pubdate") || attributes["itemprop"] == "datePublished"
          || (attributes["class"]?.contains("publish") ?? false)
        if isMarked { times.insert(value, at: 0) } else { times.append(value) }
      }
    default:
      if attributes["itemprop"] == "datePublished", let value = attributes["content"] {
        if values["datepublished"] == nil { values["datepublished"] = value }
      }
    }
    return false
  }

  mutating func finish(_ name: String, _ text: String) {
    if name == "title" {
      let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !line.isEmpty, title == nil { title = line }
    } else if isLinkedData {
      linkedData.append(text)
      isLinkedData = false
    }
  }

  /// Browsers and SingleFile write down where a page was saved from, and when.
  mutating func take(comment: String) {
    guard comment.utf8.count < 4000 else { return }
    for line in comment.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ", maxSplits: 8).map(String.init)
      if words.first == "url:", words.count > 1 { savedFrom = savedFrom ?? words[1] }
      if words.starts(with: ["saved", "date:"]) {
        savedOn = words.dropFirst(2).joined(separator: " ")
      }
      if words.starts(with: ["saved", "from"]), let address = line.firstIndex(of: ")") {
        savedFrom = savedFrom ?? line[line.index(after: address)...].filter { $0 != " " }
      }
    }
  }

  /// The first of several names for one thing that has a value.
  func value(_ names: String...) -> String? {
    for name in names {
      guard let value = values[name] else { continue }
      let line = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !line.isEmpty { return line }
    }
    return nil
  }
}
