/// A person, agency or other party that the corpus knows under one or more spellings.
package struct Entity: Sendable, Identifiable {
  package struct ID: Hashable, Sendable, BitwiseCopyable, Comparable {
    package let number: Int32
    package init(_ number: Int) { self.number = Int32(number) }
    package static func < (left: ID, right: ID) -> Bool { left.number < right.number }
  }

  package let id: ID
  package let kind: NameKind
  package let name: String
  /// Other spellings met in the corpus, most frequent first.
  package let aliases: [String]
  package let country: String?
  package let sector: String?
  /// Articles that name it, in order.
  package let articles: [Article.ID]
  package let mentions: Int

  package init(
    id: ID,
    kind: NameKind,
    name: String,
    aliases: [String],
    country: String?,
    sector: String?,
    articles: [Article.ID],
    mentions: Int
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.aliases = aliases
    self.country = country
    self.sector = sector
    self.articles = articles
    self.mentions = mentions
  }

  /// People, agencies, organisations, outlets and groups are found by `p`; countries are not.
  package var isPersonOrBody: Bool {
    switch kind {
    case .person, .agency, .organization, .outlet, .group: true
    case .country, .nationality, .place, .other: false
    }
  }
}
