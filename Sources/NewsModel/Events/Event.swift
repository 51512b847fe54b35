/// One happening, with every report of it.
package struct Event: Sendable, Identifiable {
  /// An event answers to the id of any of its mentions; this is the smallest of them.
  package typealias ID = EventMention.ID

  package let id: ID
  /// The mention whose fields are shown: the fullest report.
  package let lead: EventMention
  /// All reports, the lead among them, in the order of article and place.
  package let mentions: [EventMention]
  /// The narrowest date that the reports support.
  package let date: DatedFact?
  /// Distinct outlets that report it.
  package let outlets: Int
  /// Reports that do not copy one another, as far as we can tell.
  package let origins: Int

  package init(
    id: ID,
    lead: EventMention,
    mentions: [EventMention],
    date: DatedFact?,
    outlets: Int,
    origins: Int
  ) {
    self.id = id
    self.lead = lead
    self.mentions = mentions
    self.date = date
    self.outlets = outlets
    self.origins = origins
  }

  package var type: EventType { lead.type }
  package var status: EventStatus { lead.status }
  package var actors: [Party] { lead.actors }
  package var recipients: [Party] { lead.recipients }
  /// Articles that tell of it.
  package var reports: Int { Set(mentions.map(\.article)).count }

  /// The articles that tell of it, the fullest report first.
  package var reportingArticles: [Article.ID] {
    var articles = [lead.article]
    for mention in mentions where !articles.contains(mention.article) {
      articles.append(mention.article)
    }
    return articles
  }
}

extension Event {
  /// Who, as one phrase; a question mark where the text names nobody.
  package var who: String { Self.phrase(actors) ?? "?" }
  package var toWhom: String? { Self.phrase(recipients) }

  /// One line: who, did, to whom.
  package var summary: String {
    [who, lead.action, toWhom].compactMap(\.self).joined(separator: " ")
  }

  private static func phrase(_ parties: [Party]) -> String? {
    parties.isEmpty ? nil : parties.map(\.name).joined(separator: ", ")
  }
}
