/// One news article: its text, verbatim, and what is known about it.
package struct Article: Sendable, Identifiable {
  /// The id given in JSON, else the file's path within the folder.
  package struct ID: Hashable, Sendable, Comparable {
    package let key: String
    package init(_ key: String) { self.key = key }
    package static func < (left: ID, right: ID) -> Bool { left.key < right.key }
  }

  package struct Title: Hashable, Sendable {
    package let text: String
    /// Where the body holds it; nil where the title came from metadata.
    package let range: TextRange?
    /// True where the article has no headline and its first sentence stands in.
    package let isMade: Bool

    package init(_ text: String, range: TextRange?, isMade: Bool = false) {
      self.text = text
      self.range = range
      self.isMade = isMade
    }
  }

  /// SHA-256 in hexadecimal of the bytes on disk and of the text taken from them.
  package struct Fingerprint: Hashable, Sendable {
    package let file: String
    package let text: String
    package init(file: String, text: String) {
      self.file = file
      self.text = text
    }
  }

  /// How the text was taken from its file.
  package struct Source: Hashable, Sendable {
    /// What kind of file it was: "text", "HTML", "Nexis export".
    package var format: String
    /// How its bytes were read: "UTF-8", "Windows-1252".
    package var encoding: String

    package init(format: String = "text", encoding: String = "UTF-8") {
      self.format = format
      self.encoding = encoding
    }
  }

  package private(set) var id: ID
  package var title: Title
  package var byline: String?
  package var outlet: String?
  /// The wire service that the text is taken from ("Reuters"), where it names one.
  package var credit: String?
  package var section: String?
  package var published: DatedFact?
  /// When the page says that it was changed last.
  package var modified: DatedFact?
  /// The day that the file was stored: it was not published later.
  package var stored: CalendarDate?
  /// ISO 639 ("en", "es", "zh-Hant"); "und" where it cannot be told.
  package var language: String
  /// True where the file holds a summary alone, as many feeds do.
  package var isExcerpt: Bool
  package let body: SourceText
  /// What is no part of the report (menus, pitches, share bars), in order, without overlap.
  package var clutter: [TextRange]
  package let file: String
  package var url: String?
  package let fingerprint: Fingerprint
  package var source: Source

  package init(
    id: ID,
    title: Title,
    byline: String? = nil,
    outlet: String? = nil,
    credit: String? = nil,
    section: String? = nil,
    published: DatedFact? = nil,
    modified: DatedFact? = nil,
    stored: CalendarDate? = nil,
    language: String = "en",
    isExcerpt: Bool = false,
    body: SourceText,
    clutter: [TextRange] = [],
    file: String,
    url: String? = nil,
    fingerprint: Fingerprint,
    source: Source = Source()
  ) {
    self.id = id
    self.title = title
    self.byline = byline
    self.outlet = outlet
    self.credit = credit
    self.section = section
    self.published = published
    self.modified = modified
    self.stored = stored
    self.language = language
    self.isExcerpt = isExcerpt
    self.body = body
    self.clutter = clutter
    self.file = file
    self.url = url
    self.fingerprint = fingerprint
    self.source = source
  }

  /// The same article under another id.
  package func renamed(_ id: ID) -> Article {
    var article = self
    article.id = id
    return article
  }

  /// Events are taken from English alone.
  package var isEnglish: Bool { language == "en" }

  /// The part of the text that is clutter, by bytes, 0 to 1.
  package var clutterShare: Double {
    body.isEmpty ? 0 : Double(clutter.reduce(0) { $0 + $1.count }) / Double(body.count)
  }

  package func isClutter(_ range: TextRange) -> Bool {
    clutter.contains { $0.overlaps(range) }
  }
}
