/// What scrapers and news services call the parts of an article.
///
/// trafilatura, news-please, newspaper4k, Event Registry, NewsAPI, GDELT's full-text readers, WordPress, and our own.
enum ScrapedField {
  case id, title, text, author, outlet, published, modified, url, language, section

  /// From the firmest to the weakest.
  var names: [String] {
    switch self {
    case .id: ["id", "uri", "guid"]
    case .title: ["title", "headline", "name", "title_page"]
    case .text:
      [
        "maintext", "text", "body", "content", "articleBody", "article_text", "fulltext",
        "full_text", "raw_text",
      ]
    case .author: ["author", "authors", "byline", "creator"]
    case .outlet:
      [
        "outlet", "sitename", "meta_site_name", "site_name", "source", "publisher",
        "source-hostname", "source_name", "source_domain", "hostname", "domain",
      ]
    case .published:
      [
        "published", "date_publish", "publish_date", "datePublished", "date_published",
        "published_at", "publishedAt", "dateTimePub", "dateTime", "pubDate", "pub_date", "date",
        "created_at", "seendate",
      ]
    case .modified:
      ["modified", "date_modify", "dateModified", "date_modified", "updated", "updated_at"]
    case .url: ["url", "link", "webUrl", "canonical_link", "source_url", "source"]
    case .language: ["language", "lang", "meta_lang", "inLanguage"]
    case .section: ["section", "category", "categories", "articleSection", "sectionName"]
    }
  }

  /// The first of the names that has a value which may be this.
  func value(in values: [String: JSONValue]) -> String? {
    for name in names {
      guard let words = values[name]?.words, fits(words) else { continue }
      return words
    }
    return nil
  }

  /// trafilatura's `source` is an address, Event Registry's the outlet.
  private func fits(_ words: String) -> Bool {
    switch self {
    case .outlet: !words.contains("://")
    case .url: words.contains("://")
    case .text: words.utf8.count >= 1
    default: true
    }
  }
}
