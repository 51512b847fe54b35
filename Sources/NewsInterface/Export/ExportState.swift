package import NewsModel

/// The export dialogue: what, in which format, with which columns, to which file, how safe.
package struct ExportState: Sendable, Hashable {
  enum Field: Sendable, CaseIterable { case what, format, columns, file, safety }

  var field = Field.what
  var what: ExportRequest.What
  var format = ExportFormat.csv
  var name: LineEditor
  var columns = ExportColumn.allCases
  /// The column that Space takes in or leaves out.
  var column = 0
  var isSpreadsheetSafe = true
  package internal(set) var preview: ExportPreview?
  let marked: Int
  let shown: Int
  let all: Int

  init(_ state: BrowserState) {
    what = state.marks.isEmpty ? .shown : .marked
    name = LineEditor(Self.name(of: state.corpusName))
    marked = state.marks.count
    shown = state.selection.found
    all = state.overview.events
  }

  var count: Int {
    switch what {
    case .marked: marked
    case .shown: shown
    case .all: all
    }
  }

  /// The name with the ending of the format, unless it has it.
  var path: String {
    name.text.hasSuffix("." + format.rawValue) ? name.text : name.text + "." + format.rawValue
  }

  /// Those that mean something for the format.
  var fields: [Field] {
    Field.allCases.filter { field in
      switch field {
      case .columns: format.isTable
      case .safety: format == .csv
      default: true
      }
    }
  }

  /// `my articles/` → `my-articles-events`.
  private static func name(of corpus: String) -> String {
    let plain = NameFolding.fold(corpus).map {
      $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-"
    }
    let name = String(plain).split(separator: "-").joined(separator: "-")
    return (name.isEmpty ? "reportedly" : name) + "-events"
  }
}
