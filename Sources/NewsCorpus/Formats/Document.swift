package import NewsModel

/// One article as its file gives it: a text, and what stands beside it.
package struct Document: Sendable {
  package var text: SourceText
  package var stated: Stated
  /// The id given in JSON; nil where the file gives none.
  package var key: String?
  /// What the page's structure shows to be no part of the report, in order.
  package var clutter: [TextRange] = []
  /// What the page itself names as its report, in order: never clutter.
  package var report: [TextRange] = []

  package init(_ text: SourceText, _ stated: Stated = Stated(), key: String? = nil) {
    self.text = text
    self.stated = stated
    self.key = key
  }
}

/// What is known of an article apart from its text: from metadata, or from a line given to `annotate`.
package struct Stated: Sendable {
  package var title: String?
  package var byline: String?
  package var outlet: String?
  package var credit: String?
  package var section: String?
  package var published: DatedFact?
  package var modified: DatedFact?
  package var url: String?
  package var language: String?
  package var isExcerpt = false
  /// The day that the text was stored: it was not published later.
  package var stored: CalendarDate?

  package init(
    title: String? = nil,
    outlet: String? = nil,
    published: DatedFact? = nil,
    url: String? = nil,
    stored: CalendarDate? = nil
  ) {
    self.title = title
    self.outlet = outlet
    self.published = published
    self.url = url
    self.stored = stored
  }
}

/// A file with its format undone.
package struct FileContents: Sendable {
  package let format: FileFormat
  package var encoding: String
  package var documents: [Document]
  /// What the reader should know of it: what was repaired, what could not be read.
  package var remarks: [FileRemark] = []

  init(_ format: FileFormat, encoding: String, documents: [Document], remarks: [FileRemark] = []) {
    self.format = format
    self.encoding = encoding
    self.documents = documents
    self.remarks = remarks
  }
}

/// The kinds of file that hold articles.
package enum FileFormat: String, Sendable, CaseIterable {
  case text, markdown = "Markdown", html = "HTML", json = "JSON", jsonLines = "JSON Lines"
  case rss = "RSS", atom = "Atom", mail, mailbox, savedPage = "MHTML"
  case factiva = "Factiva export", nexis = "Nexis export", word = "Word"
}
