import NewsModel

/// What stands in one column of a table of events; numbers stay numbers.
enum TableCell {
  case text(String)
  case number(Int)

  init(
    _ column: ExportColumn,
    _ event: Event,
    _ article: Article,
    _ span: (start: Int, end: Int)
  ) {
    let lead = event.lead
    switch column {
    case .reports: self = .number(event.reports)
    case .outlets: self = .number(event.outlets)
    case .origins: self = .number(event.origins)
    case .charStart: self = .number(span.start)
    case .charEnd: self = .number(span.end)
    case .quote: self = .text(article.body[lead.sentence])
    case .article: self = .text(article.id.key)
    case .title: self = .text(article.title.text)
    case .outlet: self = .text(article.outlet ?? "")
    case .publishedEDTF: self = .text(article.published?.edtf.description ?? "")
    case .file: self = .text(article.file)
    case .url: self = .text(article.url ?? "")
    default: self = .text(Self.text(column, event))
    }
  }

  private static func text(_ column: ExportColumn, _ event: Event) -> String {
    let lead = event.lead
    switch column {
    case .id: return event.id.text
    case .dateEDTF: return event.date?.edtf.description ?? ""
    case .dateEarliest: return event.date?.earliest?.description ?? ""
    case .dateLatest: return event.date?.latest?.description ?? ""
    case .dateText: return event.date?.text ?? ""
    case .type: return event.type.rawValue
    case .mode: return lead.mode ?? ""
    case .actor: return joined(event.actors.map(\.name))
    case .actorCountry: return joined(event.actors.compactMap(\.country))
    case .actorSector: return joined(event.actors.compactMap(\.sector))
    case .action: return lead.action
    case .recipient: return joined(event.recipients.map(\.name))
    case .recipientCountry: return joined(event.recipients.compactMap(\.country))
    case .recipientSector: return joined(event.recipients.compactMap(\.sector))
    case .place: return lead.place?.name ?? ""
    case .country: return lead.place?.country ?? ""
    case .status: return event.status.rawValue
    case .reportedBy: return joined(lead.reportedBy.map(\.name))
    // Conflicts, tags and notes have their columns; nothing is known of them yet.
    default: return ""
    }
  }

  private static func joined(_ values: [String]) -> String { values.joined(separator: "; ") }
}
