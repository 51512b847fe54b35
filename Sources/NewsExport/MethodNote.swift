package import NewsModel

/// How an export came about: what was asked, what was counted, what was left out, from which sources.
package struct MethodNote: Sendable {
  package let query: String
  package let selection: String
  package let count: Int
  package let overview: Overview
  /// Files of which nothing was read.
  package let skipped: [FileReport]
  package let sources: [(file: String, sha256: String)]
  package let version: String
  /// Seconds since 1970; nil leaves the time out.
  package let time: String?

  package init(
    query: String,
    selection: String,
    count: Int,
    overview: Overview,
    skipped: [FileReport],
    sources: [(file: String, sha256: String)],
    version: String,
    time: String?
  ) {
    self.query = query
    self.selection = selection
    self.count = count
    self.overview = overview
    self.skipped = skipped
    self.sources = sources
    self.version = version
    self.time = time
  }

  var lines: [String] {
    var lines = [
      "Selection: \(selection), \(count) events of \(overview.events), from \(overview.articles) articles.",
      "Query: \(query.isEmpty ? "none" : query)",
      "Made by Reportedly \(version): events are coded by rules from the text, in PLOVER types; every field can be checked at the quoted words.",
      "Offsets count Unicode scalars of the article's text.",
    ]
    if let time { lines.append("Written: \(time)") }
    lines += skipped.map { "Not read: \($0.file): \($0.reason ?? "")" }
    lines += sources.map { "Source: \($0.file), SHA-256 \($0.sha256)" }
    return lines
  }

  /// The note as it lies beside files that have no room for it.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("program")
      writer.string("reportedly \(version)")
      writer.key("selection")
      writer.string(selection)
      writer.key("query")
      writer.string(query)
      writer.key("events")
      writer.number(count)
      writer.key("events_in_all")
      writer.number(overview.events)
      writer.key("articles")
      writer.number(overview.articles)
      writer.key("written")
      writer.string(time)
      writer.key("spreadsheet_safe")
      writer.bool(isSpreadsheetSafe)
      writer.key("skipped")
      writer.array(skipped) { writer, file in
        writer.object { writer in
          writer.key("file")
          writer.string(file.file)
          writer.key("reason")
          writer.string(file.reason)
        }
      }
      writer.key("sources")
      writer.array(sources) { writer, source in
        writer.object { writer in
          writer.key("file")
          writer.string(source.file)
          writer.key("sha256")
          writer.string(source.sha256)
        }
      }
    }
    writer.endLine()
    return writer.bytes
  }

  package var isSpreadsheetSafe = false
}
