package import NewsModel

/// RFC 4180, UTF-8, one row an event with its best report; the columns are those of the formats page.
package struct CSVExport {
  private static let columns = [
    "id", "date_edtf", "date_earliest", "date_latest", "date_text", "type", "mode", "actor",
    "actor_country", "actor_sector", "action",
    "recipient", "recipient_country", "recipient_sector", "place", "country", "status",
    "reported_by", "reports", "outlets", "origins",
    "conflict", "quote", "article", "title", "outlet", "published_edtf", "file", "char_start",
    "char_end", "url", "tags", "note",
  ]
  private let isSafe: Bool

  /// - Parameter isSafe: puts a `'` before text that a spreadsheet would run as a formula, and spells out controls.
  package init(isSafe: Bool = true) { self.isSafe = isSafe }

  package func bytes(_ events: [Event], _ library: inout Library) -> [UInt8] {
    var text = Self.columns.joined(separator: ",") + "\r\n"
    for event in events { text += row(event, &library).joined(separator: ",") + "\r\n" }
    return Array(text.utf8)
  }

  private func row(_ event: Event, _ library: inout Library) -> [String] {
    guard let article = library.article(event.lead.article) else { return [] }
    let span = library.scalars(event.lead.sentence, in: article)
    let lead = event.lead
    let texts: [String] = [
      event.id.text, event.date?.edtf.description ?? "", event.date?.earliest?.description ?? "",
      event.date?.latest?.description ?? "",
      event.date?.text ?? "", event.type.rawValue, lead.mode ?? "",
      Self.joined(event.actors.map(\.name)),
      Self.joined(event.actors.compactMap(\.country)),
      Self.joined(event.actors.compactMap(\.sector)), lead.action,
      Self.joined(event.recipients.map(\.name)),
      Self.joined(event.recipients.compactMap(\.country)),
      Self.joined(event.recipients.compactMap(\.sector)), lead.place?.name ?? "",
      lead.place?.country ?? "", event.status.rawValue,
      Self.joined(lead.reportedBy.map(\.name)),
    ]
    let numbers = [event.reports, event.outlets, event.origins].map(String.init)
    let source: [String] = [
      "", article.body[lead.sentence], article.id.key, article.title.text, article.outlet ?? "",
      article.published?.edtf.description ?? "", article.file,
    ]
    let rest = [article.url ?? "", "", ""]
    return texts.map(cell) + numbers + source.map(cell) + [String(span.start), String(span.end)]
      + rest.map(cell)
  }

  private static func joined(_ values: [String]) -> String { values.joined(separator: "; ") }

  private func cell(_ text: String) -> String {
    let safe = isSafe ? Self.withoutFormula(HiddenCharacters.visible(text)) : text
    guard safe.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  /// A cell, and each line in it, may not begin with what a spreadsheet takes for a formula.
  package static func withoutFormula(_ text: String) -> String {
    var result = ""
    var isAtStart = true
    var held = ""
    for scalar in text.unicodeScalars {
      if isAtStart {
        if scalar == " " || scalar == "\u{A0}" {
          held.unicodeScalars.append(scalar)
          continue
        }
        if "=+-@\t\r".unicodeScalars.contains(scalar) { result += "'" }
        result += held
        held = ""
        isAtStart = false
      }
      result.unicodeScalars.append(scalar)
      if scalar == "\n" { isAtStart = true }
    }
    return result + held
  }
}
