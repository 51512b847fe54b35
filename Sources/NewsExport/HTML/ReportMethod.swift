import NewsModel

/// How the report came about, and what its words mean.
struct ReportMethod {
  private let note: MethodNote
  private let statuses: Set<EventStatus>

  init(note: MethodNote, statuses: Set<EventStatus>) {
    self.note = note
    self.statuses = statuses
  }

  func write(to page: inout HTMLWriter) {
    page.block("section", [("id", "method"), ("aria-labelledby", "method-heading")]) { page in
      page.block("h2", [("id", "method-heading")], text: "Method")
      page.block("ul") { page in
        for line in note.lines { page.block("li", text: line) }
      }
      let used = EventStatus.allCases.filter { statuses.contains($0) }
      guard !used.isEmpty else { return }
      page.block("h3", text: "What the status words mean")
      page.block("dl", [("class", "facts")]) { page in
        for status in used {
          page.block("dt", text: status.word)
          page.block("dd", text: status.meaning)
        }
      }
    }
  }
}
