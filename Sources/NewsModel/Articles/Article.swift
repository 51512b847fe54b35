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

  package let id: ID
  package var title: Title
  package var byline: String?
  package var outlet: String?
  package var published: DatedFact?
  /// The day that the file was stored: it was not published later.
  package var stored: CalendarDate?
  package var language: String
  package let body: SourceText
  /// What is no part of the report (menus, pitches, share bars), in order, without overlap.
  package var clutter: [TextRange]
  package let file: String
  package var url: String?
  package let fingerprint: Fingerprint

  package init(
    id: ID,
    title: Title,
    byline: String? = nil,
    outlet: String? = nil,
    published: DatedFact? = nil,
    stored: CalendarDate? = nil,
    language: String = "en",
    body: SourceText,
    clutter: [TextRange] = [],
    file: String,
    url: String? = nil,
    fingerprint: Fingerprint
  ) {
    self.id = id
    self.title = title
    self.byline = byline
    self.outlet = outlet
    self.published = published
    self.stored = stored
    self.language = language
    self.body = body
    self.clutter = clutter
    self.file = file
    self.url = url
    self.fingerprint = fingerprint
  }

  package func isClutter(_ range: TextRange) -> Bool {
    clutter.contains { $0.overlaps(range) }
  }
}
