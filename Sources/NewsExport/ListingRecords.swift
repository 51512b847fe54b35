package import NewsModel

/// One line of `articles --format jsonl`.
package struct ArticleRecord {
  private let article: Article
  private let events: Int
  private let copy: Copies.Copy?

  package init(_ article: Article, events: Int, copy: Copies.Copy? = nil) {
    self.copy = copy
    self.article = article
    self.events = events
  }

  package func write(to writer: inout JSONWriter) {
    let offsets = ScalarOffsets(of: article.body)
    writer.object { writer in
      writer.key("id")
      writer.string(article.id.key)
      writer.key("title")
      writer.string(article.title.text)
      writer.key("title_made")
      writer.bool(article.title.isMade)
      writer.key("byline")
      writer.string(article.byline)
      writer.key("outlet")
      writer.string(article.outlet)
      writer.key("published")
      writer.date(article.published) { offsets.scalars($0) }
      writer.key("modified")
      writer.string(article.modified?.edtf.description)
      writer.key("credit")
      writer.string(article.credit)
      writer.key("section")
      writer.string(article.section)
      writer.key("language")
      writer.string(article.language)
      writer.key("excerpt")
      writer.bool(article.isExcerpt)
      writer.key("format")
      writer.string(article.source.format)
      writer.key("encoding")
      writer.string(article.source.encoding)
      writer.key("copy_of")
      writer.string(copy?.origin.key)
      writer.key("copy_kind")
      writer.string(copy?.kind.rawValue)
      writer.key("file")
      writer.string(article.file)
      writer.key("url")
      writer.string(article.url)
      writer.key("file_sha256")
      writer.string(article.fingerprint.file)
      writer.key("text_sha256")
      writer.string(article.fingerprint.text)
      writer.key("clutter")
      writer.array(article.clutter) { $0.span(offsets.scalars($1)) }
      writer.key("events")
      writer.number(events)
    }
    writer.endLine()
  }
}

/// One line of `people --format jsonl`.
package struct PersonRecord {
  private let person: EntityCount

  package init(_ person: EntityCount) { self.person = person }

  package func write(to writer: inout JSONWriter) {
    let entity = person.entity
    writer.object { writer in
      writer.key("name")
      writer.string(entity.name)
      writer.key("kind")
      writer.string(entity.kind.rawValue)
      writer.key("aliases")
      writer.array(entity.aliases) { $0.string($1) }
      writer.key("country")
      writer.string(entity.country)
      writer.key("sector")
      writer.string(entity.sector)
      writer.key("events")
      writer.number(person.events)
      writer.key("mentions")
      writer.number(entity.mentions)
      writer.key("articles")
      writer.array(entity.articles) { $0.string($1.key) }
    }
    writer.endLine()
  }
}

/// One line of `timeline --format jsonl`.
package struct PeriodRecord {
  private let label: String
  private let first: CalendarDate?
  private let last: CalendarDate?
  private let events: Int

  package init(label: String, first: CalendarDate?, last: CalendarDate?, events: Int) {
    self.label = label
    self.first = first
    self.last = last
    self.events = events
  }

  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("period")
      writer.string(label)
      writer.key("first")
      writer.string(first?.description)
      writer.key("last")
      writer.string(last?.description)
      writer.key("events")
      writer.number(events)
    }
    writer.endLine()
  }
}
