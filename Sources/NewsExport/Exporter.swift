package import NewsModel

/// Writes events in one of the formats.
package struct Exporter {
  private let format: ExportFormat
  private let columns: [ExportColumn]
  private let isSpreadsheetSafe: Bool
  private let note: MethodNote
  private let assets: ReportAssets

  package init(
    _ format: ExportFormat,
    note: MethodNote,
    assets: ReportAssets,
    columns: [ExportColumn] = ExportColumn.allCases,
    isSpreadsheetSafe: Bool = true
  ) {
    self.format = format
    self.note = note
    self.assets = assets
    self.columns = columns
    self.isSpreadsheetSafe = isSpreadsheetSafe
  }

  /// The events in the format; the note goes inside where the format has room for it.
  package func bytes(_ events: [Event], marks: Set<Event.ID>, library: inout Library) -> [UInt8] {
    switch format {
    case .csv, .tsv:
      return TableExport(format, columns: columns, isSafe: isSpreadsheetSafe)
        .bytes(events, &library)
    case .jsonl: return records(events, marks, &library).flatMap(\.self)
    case .json:
      let records = records(events, marks, &library).map { $0.dropLast() }
      return Array("[\n".utf8) + Array(records.joined(separator: Array(",\n".utf8)))
        + Array((records.isEmpty ? "]\n" : "\n]\n").utf8)
    case .md: return MarkdownExport(note: note).bytes(events, &library)
    case .html:
      return HTMLReport(note: note, assets: assets, heading: "Reported events")
        .bytes(events, &library)
    }
  }

  /// Each with its line end.
  private func records(_ events: [Event], _ marks: Set<Event.ID>, _ library: inout Library)
    -> [[UInt8]]
  {
    var records: [[UInt8]] = []
    for event in events {
      var writer = JSONWriter()
      EventRecord(event, isMarked: marks.contains(event.id)).write(&library, to: &writer)
      records.append(writer.bytes)
    }
    return records
  }

  /// Writes the events, and for formats without room for it the method note beside them.
  ///
  /// - Returns: the path of the events.
  /// - Throws: ``ExportError``
  package func write(
    _ events: [Event],
    marks: Set<Event.ID>,
    library: inout Library,
    to path: String
  ) throws(ExportError) -> String {
    let written = try SafeFile.write(bytes(events, marks: marks, library: &library), to: path)
    if !format.holdsNote {
      var note = note
      note.isSpreadsheetSafe = format == .csv && isSpreadsheetSafe
      _ = try SafeFile.write(note.json, to: Self.notePath(written))
    }
    return written
  }

  /// How an export begins: a few lines, cut where they are long.
  package func preview(_ events: [Event], marks: Set<Event.ID>, library: inout Library) -> [String]
  {
    // A page begins with its style, which says nothing of the events: its facts are shown as lines.
    guard format != .html else {
      return [
        "A page with a timeline, filters and every quote; one file, nothing from the network."
      ]
        + events.prefix(4).map(\.summary)
    }
    let bytes = bytes(Array(events.prefix(3)), marks: marks, library: &library)
    return String(decoding: bytes.prefix(8_000), as: UTF8.self)
      .split(whereSeparator: \.isNewline).prefix(8).map { String($0.prefix(400)) }
  }

  /// Where the method note of an export lies: `events.csv.method.json`.
  package static func notePath(_ path: String) -> String { path + ".method.json" }
}
