import NewsModel

/// The controls that narrow the list; hidden until the script that works them runs.
struct ReportFilters {
  private let count: Int
  private let types: [(word: String, value: String)]
  private let statuses: [(word: String, value: String)]
  private let parties: [(word: String, value: String)]

  init(_ events: [Event], _ index: PartyIndex) {
    count = events.count
    var byType: [EventType: Int] = [:]
    var byStatus: [EventStatus: Int] = [:]
    for event in events {
      byType[event.type, default: 0] += 1
      byStatus[event.status, default: 0] += 1
    }
    types = EventType.allCases.compactMap { type in
      byType[type].map { ("\(type.word) (\($0))", type.rawValue) }
    }
    statuses = EventStatus.allCases.compactMap { status in
      byStatus[status].map { ("\(status.word) (\($0))", status.rawValue) }
    }
    parties = zip(index.names, index.counts).enumerated().map {
      ("\($1.0) (\($1.1))", String($0))
    }
  }

  func write(to page: inout HTMLWriter) {
    page.markup(
      """
      <form id="filters" class="scripted" role="search" aria-label="Filter the events" autocomplete="off">
      <div class="field wide"><label for="filter-text">Text</label><input type="search" id="filter-text"></div>

      """
    )
    choice("filter-type", "Type", types, &page)
    choice("filter-party", "Party (who, or to whom)", parties, &page)
    choice("filter-status", "Status", statuses, &page)
    page.markup(
      """
      <div class="field"><label for="filter-from">From</label><input type="date" id="filter-from"></div>
      <div class="field"><label for="filter-to">To</label><input type="date" id="filter-to"></div>
      <div class="field check"><input type="checkbox" id="filter-undated"><label for="filter-undated">Undated only</label></div>
      <div class="outcome"><p id="count" role="status">
      """
    )
    page.text(counted(count, "event"))
    page.markup("</p><button type=\"reset\" id=\"clear\" disabled>Clear</button></div>\n</form>\n")
  }

  private func choice(
    _ id: String,
    _ label: String,
    _ options: [(word: String, value: String)],
    _ page: inout HTMLWriter
  ) {
    page.block("div", [("class", "field")]) { page in
      page.inline("label", [("for", id)], text: label)
      page.inline("select", [("id", id)]) { page in
        page.markup("<option value=\"\">Any</option>")
        for option in options {
          page.inline("option", [("value", option.value)], text: option.word)
        }
      }
    }
  }
}
