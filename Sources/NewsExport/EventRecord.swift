package import NewsModel

/// One line of `events --format jsonl` and of the JSON Lines export: a merged event with its evidence.
package struct EventRecord {
  /// Characters of context on either side of a quote, as the Web Annotation text quote selector has them.
  private static let context = 32
  private let event: Event
  private let isMarked: Bool

  package init(_ event: Event, isMarked: Bool) {
    self.event = event
    self.isMarked = isMarked
  }

  package func write(_ library: inout Library, to writer: inout JSONWriter) {
    guard let lead = library.article(event.lead.article) else { return }
    var books = library
    writer.object { writer in
      writer.key("id")
      writer.string(event.id.text)
      writer.coding(event.lead)
      writer.key("summary")
      writer.string(event.summary)
      let offsets = ScalarOffsets(of: lead.body)
      var date = event.date
      // Offsets at the top count the lead's article, the first of the evidence; another report's date is shown without.
      if date != event.lead.date { date?.range = nil }
      writer.circumstances(event.lead, date: date) { offsets.scalars($0) }
      writer.key("reports")
      writer.number(event.reports)
      writer.key("outlets")
      writer.number(event.outlets)
      writer.key("origins")
      writer.number(event.origins)
      writer.key("conflicts")
      writer.array { _ in }
      writer.key("evidence")
      writer.array { writer in
        for mention in event.reportMentions { Self.evidence(mention, &books, &writer) }
      }
      writer.key("confidence")
      writer.share(event.lead.confidence)
      writer.key("filtered")
      writer.string(event.lead.filtered)
      writer.key("marks")
      writer.object { writer in
        writer.key("marked")
        writer.bool(isMarked)
        writer.key("reviewed")
        writer.bool(false)
        writer.key("tags")
        writer.array { _ in }
        writer.key("notes")
        writer.array { _ in }
      }
    }
    writer.endLine()
    library = books
  }

  private static func evidence(
    _ mention: EventMention,
    _ library: inout Library,
    _ writer: inout JSONWriter
  ) {
    guard let article = library.article(mention.article) else { return }
    var books = library
    let body = article.body
    writer.object { writer in
      writer.key("mention")
      writer.string(mention.id.text)
      writer.key("article")
      writer.string(article.id.key)
      writer.key("title")
      writer.string(article.title.text)
      writer.key("outlet")
      writer.string(article.outlet)
      writer.key("published")
      writer.string(article.published?.edtf.description)
      writer.key("file")
      writer.string(article.file)
      writer.key("file_sha256")
      writer.string(article.fingerprint.file)
      writer.key("text_sha256")
      writer.string(article.fingerprint.text)
      writer.key("unit")
      writer.string("unicode-scalar")
      writer.bounds(books.scalars(mention.sentence, in: article))
      writer.key("quote")
      writer.string(body[mention.sentence])
      writer.key("prefix")
      writer.string(String(body[TextRange(0, mention.sentence.start)].suffix(context)))
      writer.key("suffix")
      writer.string(String(body[TextRange(mention.sentence.end, body.count)].prefix(context)))
      writer.key("status")
      writer.string(mention.status.rawValue)
      writer.key("roles")
      writer.object { writer in
        writer.key("trigger")
        writer.span(books.scalars(mention.trigger, in: article))
        writer.key("actors")
        writer.array(mention.actors) { $0.span(books.scalars($1.range, in: article)) }
        writer.key("recipients")
        writer.array(mention.recipients) { $0.span(books.scalars($1.range, in: article)) }
        writer.key("date")
        if let range = mention.date?.range {
          writer.span(books.scalars(range, in: article))
        } else {
          writer.null()
        }
        writer.key("place")
        if let range = mention.place?.range {
          writer.span(books.scalars(range, in: article))
        } else {
          writer.null()
        }
        writer.key("reported_by")
        writer.array(mention.reportedBy) { $0.span(books.scalars($1.range, in: article)) }
      }
    }
    library = books
  }
}

extension Event {
  /// One mention a report: of each article the fullest, the lead where it is its own.
  var reportMentions: [EventMention] {
    var seen: Set<Article.ID> = []
    var result: [EventMention] = []
    for mention in [lead] + mentions where seen.insert(mention.article).inserted {
      result.append(mention.article == lead.article ? lead : mention)
    }
    return result
  }
}
