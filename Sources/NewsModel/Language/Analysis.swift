/// What language analysis says of one article: layers over the same byte offsets.
package struct Analysis: Sendable {
  package let article: Article.ID
  package let tokens: [Token]
  package let sentences: [Sentence]
  package let names: [NameMention]
  package let times: [TimeExpression]
  /// When the article was published, as far as page and text together say.
  package let published: DatedFact?

  package init(
    article: Article.ID,
    tokens: [Token],
    sentences: [Sentence],
    names: [NameMention],
    times: [TimeExpression],
    published: DatedFact? = nil
  ) {
    self.article = article
    self.tokens = tokens
    self.sentences = sentences
    self.names = names
    self.times = times
    self.published = published
  }
}

/// A sentence as the tokens it is made of.
package struct Sentence: Hashable, Sendable, BitwiseCopyable {
  /// Its tokens, as half-open indices into the article's tokens.
  package let firstToken: Int32
  package let endToken: Int32
  package let range: TextRange

  package init(tokens: Range<Int>, range: TextRange) {
    firstToken = Int32(tokens.lowerBound)
    endToken = Int32(tokens.upperBound)
    self.range = range
  }

  package var tokens: Range<Int> { Int(firstToken)..<Int(endToken) }
}

/// What kind of thing a name names.
package enum NameKind: String, Sendable, Hashable, CaseIterable {
  case person, agency, organization, outlet, group, country, nationality, place, other
}

/// A name where it stands in an article.
package struct NameMention: Hashable, Sendable {
  package let range: TextRange
  package let tokens: Range<Int>
  package let kind: NameKind
  /// The name by which all its spellings are known ("Juan Francisco Espinosa" for a later "Espinosa").
  package let name: String
  /// ISO 3166-1 alpha-3.
  package let country: String?

  package init(
    range: TextRange,
    tokens: Range<Int>,
    kind: NameKind,
    name: String,
    country: String?
  ) {
    self.range = range
    self.tokens = tokens
    self.kind = kind
    self.name = name
    self.country = country
  }
}

/// A time expression with its TIMEX3 reading and the reader's EDTF.
package struct TimeExpression: Hashable, Sendable {
  package enum Kind: String, Sendable, Hashable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
  }

  package let range: TextRange
  package let tokens: Range<Int>
  package let kind: Kind
  /// TIMEX3 value (ISO 8601, or `PRESENT_REF` and kin).
  package let value: String
  package let modifier: String?
  /// Nil where the expression has no place on a calendar ("two years").
  package let fact: DatedFact?

  package init(
    range: TextRange,
    tokens: Range<Int>,
    kind: Kind,
    value: String,
    modifier: String? = nil,
    fact: DatedFact?
  ) {
    self.range = range
    self.tokens = tokens
    self.kind = kind
    self.value = value
    self.modifier = modifier
    self.fact = fact
  }
}
