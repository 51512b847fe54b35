/// When something happened, as far as the text supports it, and why we think so.
package struct DatedFact: Hashable, Sendable {
  package enum Kind: String, Sendable, Hashable { case point, period, recurring, duration }

  /// Where a date comes from, from the firmest to the weakest.
  package enum Basis: String, Sendable, Hashable {
    case explicit
    case yearInferred = "year-inferred"
    case relative, dateline, metadata, url
    case fileName = "file-name"
    /// What the text itself allows: dates that it mentions, weekdays that fit few years.
    case text
    /// Another article that reports the same event.
    case otherArticle = "other-article"
    case publicationFallback = "publication-fallback"
    case reader
  }

  /// What is known of the date.
  package let edtf: EDTF
  /// First and last day that are possible, inclusive; nil is open.
  package let earliest: CalendarDate?
  package let latest: CalendarDate?
  package var kind: Kind
  package var basis: Basis
  /// What the date was counted from ("publication 2020-12-23"); nil where the words say it all.
  package var anchor: String?
  package var confidence: Float
  /// The words in the article; nil where no words say it.
  package var range: TextRange?
  package var text: String

  /// `kind`: a period or a point by the date itself where it is nil.
  package init(
    _ edtf: EDTF,
    kind: Kind? = nil,
    basis: Basis,
    anchor: String? = nil,
    confidence: Float = 1,
    range: TextRange? = nil,
    text: String = ""
  ) {
    self.edtf = edtf
    earliest = edtf.earliest
    latest = edtf.latest
    self.kind = kind ?? (edtf.isPeriod ? .period : .point)
    self.basis = basis
    self.anchor = anchor
    self.confidence = confidence
    self.range = range
    self.text = text
  }

  /// One day that is certain.
  package init(
    day: CalendarDate,
    basis: Basis,
    range: TextRange? = nil,
    text: String = "",
    anchor: String? = nil
  ) {
    self.init(.day(day), basis: basis, anchor: anchor, range: range, text: text)
  }

  /// True where the words alone do not give the date: it is qualified, or little speaks for it.
  package var isInferred: Bool {
    edtf.date?.isQualified == true || confidence < 0.6 || basis == .otherArticle
  }

  /// True where the date has a place on the timeline: a first day that is known.
  package var isPlaced: Bool { earliest != nil }
}

extension DatedFact {
  /// The reason in the reader's words: `"Tuesday", counted from publication 2024-03-06`.
  package var reason: String {
    let words = text.isEmpty ? "" : "\"\(text)\""
    switch basis {
    case .explicit: return words.isEmpty ? "stated" : words
    case .yearInferred: return words + ", year from " + (anchor ?? "the article")
    case .relative: return words + ", counted from " + (anchor ?? "the article")
    case .dateline: return "dateline " + words
    case .metadata: return "the file's own date line"
    case .url: return "the address"
    case .fileName: return "the file's name"
    case .text: return "the text: " + (anchor ?? words)
    case .otherArticle: return anchor ?? "another article"
    case .publicationFallback: return "no date in the text: not after publication"
    case .reader: return "set by you"
    }
  }
}
