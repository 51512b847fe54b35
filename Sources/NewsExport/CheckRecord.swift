package import NewsModel

/// One line of `check --format jsonl`: a file, and what was read of it.
package struct CheckRecord {
  private let report: FileReport
  private let articles: [Article]
  private let copies: Copies
  private let events: [Article.ID: Int]

  /// `events`: how many each article tells of.
  package init(
    _ report: FileReport,
    _ articles: [Article],
    copies: Copies,
    events: [Article.ID: Int]
  ) {
    self.report = report
    self.articles = articles
    self.copies = copies
    self.events = events
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("file")
      writer.string(report.file)
      writer.key("status")
      writer.string(report.status)
      writer.key("reason")
      writer.string(report.reason)
      writer.key("format")
      writer.string(report.format)
      writer.key("encoding")
      writer.string(report.encoding)
      writer.key("remarks")
      writer.array(report.remarks) { $0.string($1.words) }
      writer.key("file_sha256")
      writer.string(articles.first?.fingerprint.file)
      writer.key("articles")
      writer.array(articles) { writer, article in write(article, to: &writer) }
    }
    writer.endLine()
  }

  private func write(_ article: Article, to writer: inout JSONWriter) {
    let offsets = ScalarOffsets(of: article.body)
    writer.object { writer in
      writer.key("id")
      writer.string(article.id.key)
      writer.key("title")
      writer.string(article.title.text)
      writer.key("title_made")
      writer.bool(article.title.isMade)
      writer.key("outlet")
      writer.string(article.outlet)
      writer.key("language")
      writer.string(article.language)
      writer.key("published")
      writer.date(article.published) { offsets.scalars($0) }
      writer.key("published_reason")
      writer.string(article.published?.reason)
      writer.key("modified")
      writer.string(article.modified?.edtf.description)
      writer.key("excerpt")
      writer.bool(article.isExcerpt)
      writer.key("clutter_share")
      writer.share(Float(article.clutterShare))
      writer.key("copy")
      if let copy = copies[article.id] {
        writer.object { writer in
          writer.key("kind")
          writer.string(copy.kind.rawValue)
          writer.key("of")
          writer.string(copy.origin.key)
        }
      } else {
        writer.null()
      }
      writer.key("events")
      writer.number(events[article.id] ?? 0)
    }
  }
}
