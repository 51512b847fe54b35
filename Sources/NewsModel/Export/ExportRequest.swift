/// What shall be written, and where.
package struct ExportRequest: Sendable, Hashable {
  package enum What: Sendable, Hashable {
    case marked, shown, all
  }

  package let what: What
  package let query: Query
  package let marks: Set<Event.ID>
  package let order: EventOrder
  package let format: ExportFormat
  package let path: String
  /// Of tables.
  package let columns: [ExportColumn]
  /// Puts a `'` before cells that a spreadsheet would run as a formula.
  package let isSpreadsheetSafe: Bool

  package init(
    what: What,
    query: Query,
    marks: Set<Event.ID>,
    order: EventOrder = .reading,
    format: ExportFormat,
    path: String,
    columns: [ExportColumn] = ExportColumn.allCases,
    isSpreadsheetSafe: Bool = true
  ) {
    self.what = what
    self.query = query
    self.marks = marks
    self.order = order
    self.format = format
    self.path = path
    self.columns = columns
    self.isSpreadsheetSafe = isSpreadsheetSafe
  }
}

/// How an export would begin, and which file it would be.
package struct ExportPreview: Sendable, Hashable {
  package let lines: [String]
  /// The first free name.
  package let path: String

  package init(lines: [String], path: String) {
    self.lines = lines
    self.path = path
  }
}
