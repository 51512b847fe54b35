import NewsModel

/// What a page states about its article, from the firmest source to the weakest: linked data, OpenGraph, other names, the title.
struct PageMetadata {
  let head: PageHead
  let data: LinkedData

  init(_ head: PageHead) {
    self.head = head
    data = LinkedData(head.linkedData)
  }

  /// `headings`: the page's headings of the first order.
  func stated(headings: [String]) -> Stated {
    var stated = Stated()
    stated.url = address
    stated.outlet = outlet
    stated.title = title(headings).map { String($0.prefix(1_000)) }
    stated.byline = byline
    stated.section = data.section ?? head.value("article:section", "section")
    stated.language = data.language ?? head.language ?? head.value("og:locale", "content-language")
    stated.published = published
    stated.modified =
      StatedDate.fact(data.modified)
      ?? StatedDate.fact(
        head.value("article:modified_time", "og:updated_time", "datemodified", "last-modified")
      )
    stated.stored = StatedDate.fact(head.savedOn.map(Self.plainDate))?.earliest
    return stated
  }

  private var published: DatedFact? {
    StatedDate.fact(data.published)
      ?? StatedDate.fact(
        head.value(
          "article:published_time",
          "og:article:published_time",
          "datepublished",
          "article:published",
          "parsely-pub-date",
          "sailthru.date",
          "publish-date",
          "publishdate",
          "publication_date",
          "pubdate",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dc.date",
          "dcterms.date",
          "date",
          "article.published",
          "cxenseparse:recs:publishtime"
        )
      )
      ?? head.times.lazy.compactMap { StatedDate.fact($0) }.first
  }

  private var address: String? {
    [data.url, head.canonical, head.value("og:url"), head.savedFrom].lazy.compactMap(\.self)
      .first { $0.hasPrefix("http") }
  }

  private var outlet: String? {
    data.publisher
      ?? head.value(
        "og:site_name",
        "dc.publisher",
        "dcterms.publisher",
        "publisher",
        "application-name",
        "apple-mobile-web-app-title"
      )
  }

  private var byline: String? {
    let name = data.authors ?? head.value("author", "article:author", "dc.creator", "byl")
    guard let name, !name.contains("http"), !name.contains("@") else { return nil }
    return name.lowercased().hasPrefix("by ") ? String(name.dropFirst(3)) : name
  }

  private func title(_ headings: [String]) -> String? {
    if let title =
      (data.headline
      ?? head.value("og:title", "twitter:title", "dc.title", "headline"))
      .map({ String($0.prefix(1_000)) })
    {
      return unbranded(title, headings)
    }
    if headings.count == 1, let heading = headings.first, heading.split(separator: " ").count >= 3 {
      return heading
    }
    guard let title = head.title.map({ String($0.prefix(1_000)) }) else { return headings.first }
    // The heading that the page's title repeats is the headline.
    let folded = NameFolding.fold(title)
    return headings.first { $0.count > 12 && folded.contains(NameFolding.fold($0)) }
      ?? unbranded(title, headings)
  }

  /// "Envoys sent home | The Northern Herald": without the outlet's name.
  private func unbranded(_ title: String, _ headings: [String]) -> String {
    for heading in headings where heading.count > 12 {
      if NameFolding.fold(title).hasPrefix(NameFolding.fold(heading)) { return heading }
    }
    let name = outlet.map { NameFolding.fold($0) }
    for mark in [" | ", " – ", " — ", " - ", " :: ", " « ", " • "] {
      guard let cut = title.ranges(of: mark).last else { continue }
      let rest = NameFolding.fold(title[cut.upperBound...])
      let isBrand =
        rest == name || name.map { rest.contains($0) || $0.contains(rest) } ?? false
        || title[cut.upperBound...].split(separator: " ").count <= 4
          && title[..<cut.lowerBound].split(separator: " ").count >= 4
      if isBrand { return String(title[..<cut.lowerBound]) }
    }
    return title
  }

  /// "Wed Apr 10 2024 09:12:44 GMT+0200 (Central European Summer Time)": without its clock.
  private static func plainDate(_ saved: String) -> String {
    saved.split(separator: " ").prefix(4).joined(separator: " ")
  }
}
