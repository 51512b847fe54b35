import NewsModel

/// One event of the list: when, who, did, to whom, as a heading; the facts; and every report of it.
struct ReportEvent {
  private let event: Event
  private let parties: String

  /// `parties`: the numbers that the filter knows them by.
  init(_ event: Event, parties: String) {
    self.event = event
    self.parties = parties
  }

  func write(_ library: inout Library, to page: inout HTMLWriter) {
    var books = library
    page.block("article", attributes) { page in
      page.block("h3", [("id", "h-\(event.id.text)")]) { heading(&$0) }
      page.block("dl", [("class", "facts")]) { facts(&$0) }
      for mention in event.reportMentions {
        guard let article = books.article(mention.article) else { continue }
        ReportQuote(mention, article, of: event).write(
          books.scalars(mention.sentence, in: article),
          to: &page
        )
      }
    }
    library = books
  }

  private var attributes: [(StaticString, String)] {
    var attributes: [(StaticString, String)] = [
      ("id", "e-\(event.id.text)"), ("class", "event"),
      ("aria-labelledby", "h-\(event.id.text)"), ("data-type", event.type.rawValue),
      ("data-status", event.status.rawValue), ("data-parties", parties),
    ]
    if let day = event.date?.earliest?.dayNumber { attributes.append(("data-day", String(day))) }
    return attributes
  }

  private func heading(_ page: inout HTMLWriter) {
    page.inline("span", [("class", "when")]) { page in
      let words = DateWords.words(event.date)
      page.text(words.prefix(1).uppercased() + words.dropFirst())
      if let date = event.date, date.edtf != .anyDay {
        page.markup(" ")
        page.inline("span", [("class", "edtf")], text: date.edtf.description)
      }
    }
    page.markup(" ")
    page.inline("span", [("class", "what")]) { page in
      party(event.actors.isEmpty ? "Somebody not named" : event.who, &page)
      page.markup(" ")
      page.inline("span", [("class", "act"), ("dir", "auto")], text: event.lead.action)
      guard let whom = event.toWhom else { return }
      page.markup(" ")
      party(whom, &page)
    }
    guard event.status != .asserted else { return }
    page.markup(" ")
    page.inline("span", [("class", "status")], text: event.status.word)
  }

  private func party(_ name: String, _ page: inout HTMLWriter) {
    page.inline("span", [("class", "party"), ("dir", "auto")], text: name)
  }

  private func facts(_ page: inout HTMLWriter) {
    let lead = event.lead
    let mode = lead.mode.map { ", mode \($0)" } ?? ""
    page.fact("Type", "\(event.type.word)\(mode): \(event.type.quadrant), CAMEO \(lead.cameo)")
    page.fact("Status", "\(event.status.word): \(event.status.meaning)")
    page.fact("According to", lead.reportedBy.map(\.name).joined(separator: ", "))
    page.fact("Place", place)
    page.fact("How many", lead.quantity?.text)
    page.fact("Date from", event.date?.reason)
    page.fact("Reports", reports)
  }

  private var place: String? {
    event.lead.place.map {
      $0.name + ($0.country.map { " (\($0))" } ?? "") + ($0.isDateline ? ", from the dateline" : "")
    }
  }

  /// Said where there is more than one.
  private var reports: String? {
    guard event.reports > 1 else { return nil }
    return "\(event.reports), from \(counted(event.outlets, "outlet")) and "
      + counted(event.origins, "independent origin")
  }
}
