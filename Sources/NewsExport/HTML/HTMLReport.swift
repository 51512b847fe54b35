package import NewsModel

/// A report for people as one file: a timeline, filters, every event with every quote behind it, and how it was made.
///
/// It asks the network for nothing, can be read and printed without its script, and is the same bytes for the same input.
package struct HTMLReport {
  private let note: MethodNote
  private let assets: ReportAssets
  private let heading: String

  package init(note: MethodNote, assets: ReportAssets, heading: String) {
    self.note = note
    self.assets = assets
    self.heading = heading
  }

  package func bytes(_ events: [Event], _ library: inout Library) -> [UInt8] {
    var page = HTMLWriter()
    page.markup("<!DOCTYPE html>\n<html lang=\"en\">\n")
    head(&page)
    page.markup("<body>\n<a class=\"skip\" href=\"#events\">Skip to the events</a>\n")
    page.block("header", [("class", "masthead")]) { masthead(events, library, &$0) }
    page.markup("<main>\n")
    timeline(events, &page)
    list(events, &library, &page)
    ReportMethod(note: note, statuses: Set(events.map(\.status))).write(to: &page)
    page.markup("</main>\n<script>\n")
    page.asset(assets.script)
    page.markup("</script>\n</body>\n</html>\n")
    return page.bytes
  }

  private func head(_ page: inout HTMLWriter) {
    page.markup(
      """
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <meta name="generator" content="Reportedly">

      """
    )
    page.block("title", text: heading)
    page.markup("<style>\n")
    page.asset(assets.style)
    page.markup("</style>\n</head>\n")
  }

  private func masthead(_ events: [Event], _ library: Library, _ page: inout HTMLWriter) {
    page.block("p", [("class", "kicker")], text: "Reportedly: who did what to whom")
    page.block("h1", text: heading)
    page.block("dl", [("class", "facts")]) { page in
      page.fact("Events", "\(events.count) of \(note.overview.events)")
      page.fact("Reported in", reportedIn(events, library))
      page.fact("Selection", note.selection)
      page.fact("Query", note.query.isEmpty ? "none" : note.query)
      page.fact("Dates", dates(of: events))
      page.fact("Written", note.time)
    }
  }

  private func reportedIn(_ events: [Event], _ library: Library) -> String {
    let ids = Set(events.flatMap { $0.mentions.map(\.article) })
    let outlets = Set(ids.compactMap { library.article($0)?.outlet })
    return "\(ids.count) of \(counted(note.overview.articles, "article"))"
      + (outlets.isEmpty ? "" : ", \(counted(outlets.count, "outlet"))")
  }

  private func dates(of events: [Event]) -> String {
    let days = events.compactMap { $0.date?.earliest }
    let undated = days.count < events.count ? "\(events.count - days.count) undated" : nil
    let span = days.min().flatMap { first in
      days.max().map { last in
        DateWords.words(first) + (first == last ? "" : " to " + DateWords.words(last))
      }
    }
    return [span, undated].compactMap(\.self).joined(separator: "; ")
  }

  private func timeline(_ events: [Event], _ page: inout HTMLWriter) {
    let drawing = TimelineDrawing(ReportTimeline(events))
    page.block("section", [("id", "timeline"), ("aria-labelledby", "timeline-heading")]) { page in
      page.block("h2", [("id", "timeline-heading")], text: "Timeline")
      page.markup(
        """
        <div class="zoom scripted" role="group" aria-label="Zoom of the timeline">
        <button type="button" id="zoom-out" aria-label="Longer periods">−</button>
        <span id="zoom-scale" role="status"></span>
        <button type="button" id="zoom-in" aria-label="Shorter periods">+</button>
        </div>

        """
      )
      page.block("div", [("id", "chart"), ("class", "scroll")] + drawing.facts) {
        drawing.write(to: &$0)
      }
      page.block("p", [("class", "note")]) { page in
        page.block("span", [("id", "chart-summary")], text: drawing.summary)
        page.markup(
          "An event counts where its first possible day lies. <span class=\"scripted\">Choose a bar to list its events alone.</span>"
        )
      }
    }
  }

  private func list(_ events: [Event], _ library: inout Library, _ page: inout HTMLWriter) {
    let parties = PartyIndex(events)
    page.markup("<section id=\"events\" tabindex=\"-1\" aria-labelledby=\"events-heading\">\n")
    page.block("h2", [("id", "events-heading")], text: "Events")
    ReportFilters(events, parties).write(to: &page)
    page.markup("<div id=\"list\">\n")
    for event in events {
      ReportEvent(event, parties: parties.numbers(of: event)).write(&library, to: &page)
    }
    page.markup("</div>\n</section>\n")
  }
}
