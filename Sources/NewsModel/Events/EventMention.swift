/// One event as one sentence tells it, every field with the words that say it.
package struct EventMention: Sendable, Identifiable {
  /// A hash of article, quote, place of the trigger in the quote, and type: the same in every run.
  package struct ID: Hashable, Sendable, Comparable, BitwiseCopyable {
    package let number: UInt64
    package init(_ number: UInt64) { self.number = number }
    package static func < (left: ID, right: ID) -> Bool { left.number < right.number }
    package var text: String { Digest.text(number) }
  }

  package let id: ID
  package var article: Article.ID
  package let sentence: TextRange
  package var type: EventType
  package var mode: String?
  /// CAMEO root or full code.
  package var cameo: String
  package var actors: [Party]
  package var recipients: [Party]
  package let trigger: TextRange
  /// The act in the article's own words ("declared persona non grata").
  package let action: String
  package var date: DatedFact?
  package var place: PlaceMention?
  package var quantity: Quantity?
  package var status: EventStatus
  package var reportedBy: [Credit]
  /// The frame, the way to the parties and the cues, for the reader who asks why.
  package var why: String
  /// Names of people and bodies that stand in the sentence, whether or not they take part.
  package var namesInSentence: [String]
  package var confidence: Float
  /// Why the event is hidden by default; nil where it is shown.
  package var filtered: String?

  /// Reasons that only say that the event is doubtful; the others say that it is none.
  package static let doubts: Set<String> = ["confidence", "no political party"]

  package init(
    id: ID,
    article: Article.ID,
    sentence: TextRange,
    type: EventType,
    mode: String?,
    cameo: String,
    actors: [Party],
    recipients: [Party],
    trigger: TextRange,
    action: String,
    date: DatedFact?,
    place: PlaceMention?,
    quantity: Quantity?,
    status: EventStatus,
    reportedBy: [Credit],
    why: String = "",
    namesInSentence: [String] = [],
    confidence: Float,
    filtered: String?
  ) {
    self.id = id
    self.article = article
    self.sentence = sentence
    self.type = type
    self.mode = mode
    self.cameo = cameo
    self.actors = actors
    self.recipients = recipients
    self.trigger = trigger
    self.action = action
    self.date = date
    self.place = place
    self.quantity = quantity
    self.status = status
    self.reportedBy = reportedBy
    self.why = why
    self.namesInSentence = namesInSentence
    self.confidence = confidence
    self.filtered = filtered
  }
}

/// Who takes part: the words, and who they stand for.
package struct Party: Hashable, Sendable {
  package let range: TextRange
  package let text: String
  /// The name to show and to search by: the resolved name, else the words.
  package var name: String
  package var kind: NameKind
  /// ISO 3166-1 alpha-3.
  package var country: String?
  // PLOVER sector: GOV, MIL, SPY, …
  package var sector: String?

  package init(
    range: TextRange,
    text: String,
    name: String,
    kind: NameKind,
    country: String?,
    sector: String?
  ) {
    self.range = range
    self.text = text
    self.name = name
    self.kind = kind
    self.country = country
    self.sector = sector
  }
}

/// Whom the article credits for a report, and the words that do so....
package struct Credit: Hashable, Sendable {
  package let range: TextRange
  package let text: String
  package var name: String
  package let kind: NameKind
  package let cue: TextRange

  package init(range: TextRange, text: String, name: String, kind: NameKind, cue: TextRange) {
    self.range = range
    self.text = text
    self.name = name
    self.kind = kind
    self.cue = cue
  }
}

/// Where it happened.
package struct PlaceMention: Hashable, Sendable {
  package let range: TextRange
  package let text: String
  package let name: String
  package let country: String?
  /// From the dateline of the article, not from the clause of the event.
  package let isDateline: Bool

  package init(
    range: TextRange,
    text: String,
    name: String,
    country: String?,
    isDateline: Bool = false
  ) {
    self.range = range
    self.text = text
    self.name = name
    self.country = country
    self.isDateline = isDateline
  }
}

/// How many ("two diplomats", "more than 100").
package struct Quantity: Hashable, Sendable {
  package let range: TextRange
  package let value: Int
  package let text: String

  package init(range: TextRange, value: Int, text: String) {
    self.range = range
    self.value = value
    self.text = text
  }
}
