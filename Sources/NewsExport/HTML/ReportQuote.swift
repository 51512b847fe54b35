import NewsModel

/// The words of one report, verbatim, and where they stand.
struct ReportQuote {
  private let mention: EventMention
  private let article: Article
  private let event: Event

  init(_ mention: EventMention, _ article: Article, of event: Event) {
    self.mention = mention
    self.article = article
    self.event = event
  }

  /// `span`: the place of the quote in Unicode scalars.
  func write(_ span: (start: Int, end: Int), to page: inout HTMLWriter) {
    let link = WebLink(article.url)
    page.block("figure", [("class", "report")]) { page in
      page.block("blockquote", blockAttributes(link)) { page in
        page.block("p", [("dir", "auto")]) { quote(&$0) }
      }
      page.block("figcaption") { page in
        stance(&page)
        page.inline("cite", [("dir", "auto")], text: article.title.text)
        if let outlet = article.outlet { page.text(", " + outlet) }
        page.text(published + ". ")
        page.inline("span", [("class", "file")], text: article.file)
        page.text(", characters \(span.start) to \(span.end). ")
        guard let link else { return }
        page.inline(
          "a",
          [("href", link.address), ("rel", "noopener noreferrer nofollow")],
          text: "Article at \(link.host)"
        )
      }
    }
  }

  /// The sentence with the words that tell the act marked.
  private func quote(_ page: inout HTMLWriter) {
    let (sentence, trigger) = (mention.sentence, mention.trigger)
    guard sentence.contains(trigger), !trigger.isEmpty else {
      return page.text(article.body[sentence])
    }
    page.text(article.body[TextRange(sentence.start, trigger.start)])
    page.inline("mark", text: article.body[trigger])
    page.text(article.body[TextRange(trigger.end, sentence.end)])
  }

  /// How this report tells the event, where it does so in another way than the one whose fields are shown.
  private func stance(_ page: inout HTMLWriter) {
    guard mention.id != event.lead.id else { return }
    let credits = mention.reportedBy.map(\.name).joined(separator: ", ")
    let status = mention.status == event.status ? nil : "Told as \(mention.status.rawValue)"
    let source = credits.isEmpty ? nil : "according to \(credits)"
    let words = [status, source].compactMap(\.self).joined(separator: ", ")
    guard !words.isEmpty else { return }
    page.block(
      "span",
      [("class", "stance")],
      text: words.prefix(1).uppercased() + words.dropFirst() + "."
    )
  }

  private var published: String {
    article.published.map { ", published " + DateWords.words($0.edtf) } ?? ", date not known"
  }

  private func blockAttributes(_ link: WebLink?) -> [(StaticString, String)] {
    var attributes: [(StaticString, String)] = []
    if let link { attributes.append(("cite", link.address)) }
    if let language { attributes.append(("lang", language)) }
    return attributes
  }

  /// Said of text in another language than the page's, where the article's tag is well formed.
  private var language: String? {
    let tag = article.language
    let isTag = tag.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) || $0 == UInt8(ascii: "-")
    }
    return isTag && !tag.isEmpty && tag != "en" ? tag : nil
  }
}
