import NewsModel

/// The article that a page describes as linked data (schema.org, JSON-LD).
struct LinkedData {
  private let article: JSONValue?

  init(_ scripts: [String]) {
    article =
      scripts.lazy.compactMap { script in
        (try? JSONValue.decode(script.utf8)).flatMap { Self.article(in: $0, depth: 0) }
      }.first
  }

  private static func article(in value: JSONValue, depth: Int) -> JSONValue? {
    guard depth < 4 else { return nil }
    switch value {
    case .list(let values):
      return values.lazy.compactMap { article(in: $0, depth: depth + 1) }.first
    case .object(let values):
      if let type = values["@type"]?.words, isArticle(type) { return value }
      for key in ["@graph", "mainEntity", "itemListElement"] {
        if let inner = values[key], let found = article(in: inner, depth: depth + 1) {
          return found
        }
      }
      return nil
    default: return nil
    }
  }

  /// NewsArticle, ReportageNewsArticle, LiveBlogPosting and the like.
  private static func isArticle(_ type: String) -> Bool {
    type.split(separator: ",").contains {
      $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting") || $0.hasSuffix("Report")
    }
  }

  var headline: String? { (article?["headline"] ?? article?["name"])?.words }
  var published: String? { article?["datePublished"]?.words }
  var modified: String? { article?["dateModified"]?.words }
  var authors: String? { article?["author"]?.words }
  var publisher: String? { article?["publisher"]?.words }
  var section: String? { article?["articleSection"]?.words }
  var body: String? { article?["articleBody"]?.words }
  var url: String? {
    guard let article else { return nil }
    return article["url"]?.words ?? article["mainEntityOfPage"]?["@id"]?.words
      ?? article["mainEntityOfPage"]?.words
  }
  var language: String? { article?["inLanguage"]?.words }
}
