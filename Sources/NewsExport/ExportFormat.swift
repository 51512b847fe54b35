package import NewsModel

/// The shapes that a selection can be written in.
package enum ExportFormat: String, Sendable, CaseIterable {
  case jsonl, csv, md, html

  /// True where the method note stands inside the export, not beside it.
  package var holdsNote: Bool { self == .md || self == .html }

  /// The events in this format; the note goes inside where the format has room for it.
  package func bytes(
    _ events: [Event],
    marks: Set<Event.ID>,
    library: inout Library,
    note: MethodNote,
    assets: ReportAssets,
    isSafe: Bool = true
  ) -> [UInt8] {
    switch self {
    case .jsonl:
      var writer = JSONWriter()
      for event in events {
        EventRecord(event, isMarked: marks.contains(event.id)).write(&library, to: &writer)
      }
      return writer.bytes
    case .csv: return CSVExport(isSafe: isSafe).bytes(events, &library)
    case .md: return MarkdownExport(note: note).bytes(events, &library)
    case .html:
      return HTMLReport(note: note, assets: assets, heading: "Reported events")
        .bytes(events, &library)
    }
  }

  /// Writes the events, and for formats without room for it the method note beside them.
  ///
  /// - Returns: the path of the events.
  package func write(
    _ events: [Event],
    marks: Set<Event.ID>,
    library: inout Library,
    note: MethodNote,
    assets: ReportAssets,
    isSafe: Bool = true,
    to path: String
  ) throws(ExportError) -> String {
    let written = try SafeFile.write(
      bytes(
        events,
        marks: marks,
        library: &library,
        note: note,
        assets: assets,
        isSafe: isSafe
      ),
      to: path
    )
    if !holdsNote {
      var note = note
      note.isSpreadsheetSafe = self == .csv && isSafe
      _ = try SafeFile.write(note.json, to: Self.notePath(written))
    }
    return written
  }

  /// Where the method note of an export lies: `events.csv.method.json`.
  package static func notePath(_ path: String) -> String { path + ".method.json" }
}
