package import NewsModel

/// One row an event with its best report: RFC 4180 CSV, or TSV with backslash escapes; UTF-8.
package struct TableExport {
  private let format: ExportFormat
  private let columns: [ExportColumn]
  private let isSafe: Bool

  /// `isSafe`: in CSV, puts a `'` before text that a spreadsheet would run as a formula, and spells out controls.
  package init(
    _ format: ExportFormat = .csv,
    columns: [ExportColumn] = ExportColumn.allCases,
    isSafe: Bool = true
  ) {
    self.format = format
    self.columns = columns
    self.isSafe = isSafe && format == .csv
  }

  package func bytes(_ events: [Event], _ library: inout Library) -> [UInt8] {
    var text = line(columns.map(\.rawValue))
    for event in events {
      guard let article = library.article(event.lead.article) else { continue }
      let span = library.scalars(event.lead.sentence, in: article)
      text += line(columns.map { cell(TableCell($0, event, article, span)) })
    }
    return Array(text.utf8)
  }

  private func line(_ cells: [String]) -> String {
    format == .tsv ? cells.joined(separator: "\t") + "\n" : cells.joined(separator: ",") + "\r\n"
  }

  private func cell(_ cell: TableCell) -> String {
    switch cell {
    case .number(let number): return String(number)
    case .text(let text):
      if format == .tsv { return Self.escaped(text) }
      let safe = isSafe ? Self.withoutFormula(HiddenCharacters.visible(text)) : text
      guard safe.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else {
        return safe
      }
      return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
  }

  /// Tabs, line ends and backslashes as `\t`, `\n`, `\r`, `\\`.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x09, 0x0A, 0x0D, 0x5C].contains($0) }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\\": result += "\\\\"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
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
      if scalar == "\n" || scalar == "\r" { isAtStart = true }
    }
    return result + held
  }
}
