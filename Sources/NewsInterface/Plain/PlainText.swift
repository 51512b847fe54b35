package import NewsModel

/// What each view shows, as lines without cursor motion.
///
/// Text from articles goes through `CleanText` first.
package enum PlainText {
  package static func article(_ row: ArticleRow, events: Int) -> String {
    columns([
      padded(DateText.short(row.published), 10), padded(row.outlet ?? "-", 24),
      leftPadded(String(events), 4), row.title, "[\(row.id.key)]",
    ])
  }

  package static func event(_ event: Event) -> String {
    let status = event.status == .asserted ? "" : "(\(event.status.rawValue))"
    let whom = event.toWhom ?? ""
    return columns([
      padded(DateText.short(event.date), 10), padded(event.type.rawValue, 9), event.who,
      event.lead.action, whom, status,
      "[\(event.reports) \(event.reports == 1 ? "report" : "reports"), \(event.id.text)]",
    ])
  }

  package static func person(_ person: EntityCount) -> String {
    let entity = person.entity
    let known = [entity.kind.rawValue, entity.country, entity.sector].compactMap(\.self).joined(
      separator: " "
    )
    let aliases = entity.aliases.isEmpty ? "" : "also: " + entity.aliases.joined(separator: ", ")
    return columns([leftPadded(String(person.events), 5), entity.name, "(\(known))", aliases])
  }

  package static func bin(_ bin: TimelineBins.Bin, _ timeline: TimelineBins) -> String {
    columns([padded(bin.label, 10), leftPadded(String(bin.count), 6), bar(bin.count, timeline)])
  }

  package static func undated(_ timeline: TimelineBins) -> String {
    columns([
      padded("undated", 10), leftPadded(String(timeline.undated), 6),
      bar(timeline.undated, timeline),
    ])
  }

  // Everything about one event, for checking it against its sentences.
  package static func details(_ event: Event, article: (Article.ID) -> Article?) -> [String] {
    var lines = [
      event.summary,
      "type     \(event.type.rawValue)\(event.lead.mode.map { " / " + $0 } ?? ""), CAMEO \(event.lead.cameo)",
      "status   \(event.status.rawValue)",
      "when     \(event.date.map { "\(DateText.words($0)) [\($0.edtf)], \($0.reason)" } ?? "not said")",
    ]
    if let place = event.lead.place { lines.append("where    \(place.name)") }
    if !event.lead.reportedBy.isEmpty {
      lines.append(
        "by       according to \(event.lead.reportedBy.map(\.name).joined(separator: ", "))"
      )
    }
    for mention in event.mentions {
      guard let article = article(mention.article) else { continue }
      lines.append("report   \(article.id.key)\(article.outlet.map { ", " + $0 } ?? "")")
      lines.append("         \"\(article.body.line(mention.sentence))\"")
    }
    return lines.map { CleanText($0).plain }
  }

  private static func bar(_ count: Int, _ timeline: TimelineBins) -> String {
    guard count > 0 else { return "." }
    let highest = max(timeline.highest, timeline.undated, 1)
    return String(repeating: "#", count: max(1, count * 50 / highest))
  }

  private static func columns(_ parts: [String]) -> String {
    CleanText(parts.filter { !$0.isEmpty }.joined(separator: "  ")).plain
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
  private static func leftPadded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
