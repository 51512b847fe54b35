/// The shapes that a selection can be written in.
package enum ExportFormat: String, Sendable, CaseIterable {
  case csv, tsv, json, jsonl, md, html

  package var name: String {
    switch self {
    case .csv: "CSV"
    case .tsv: "TSV"
    case .json: "JSON"
    case .jsonl: "JSON Lines"
    case .md: "Markdown"
    case .html: "HTML"
    }
  }

  /// Whether its columns can be chosen.
  package var isTable: Bool { self == .csv || self == .tsv }

  /// Whether the method note stands inside; beside the others it is a file of its own.
  package var holdsNote: Bool { self == .md || self == .html }
}
