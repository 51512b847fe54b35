/// What is told of an event in a list: what can be shown as a column, and sorted by.
package enum EventColumn: String, Sendable, CaseIterable {
  case date, who, did, whom, type, place, status, source, outlet, reports, confidence

  package var name: String {
    switch self {
    case .whom: "to whom"
    case .source: "according to"
    default: rawValue
    }
  }
}

/// How a list of events is sorted; equal ones stay in reading order.
package struct EventOrder: Hashable, Sendable {
  package var column: EventColumn
  package var isDescending: Bool

  package init(_ column: EventColumn, isDescending: Bool = false) {
    self.column = column
    self.isDescending = isDescending
  }

  /// By date, the undated last.
  package static let reading = EventOrder(.date)
}
