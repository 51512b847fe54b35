package import NewsModel

/// What is kept of a corpus from one visit to the next.
package struct Session: Sendable, Hashable {
  package var filters: [(source: String, isOn: Bool)] = []
  package var savedFilters: [String: String] = [:]
  package var order = EventOrder.reading
  package var columns: [EventColumn] = []
  package var marks: [Event.ID] = []
  /// The event under the cursor.
  package var event: Event.ID?
  package var pane = BrowserState.Pane.events
  package var isZoomed = false
  package var scale: TimelineScale?
  package var lanes = LaneKind.stacked

  package init() {}

  package static func == (left: Session, right: Session) -> Bool {
    left.filters.elementsEqual(right.filters) { $0 == $1 }
      && left.savedFilters == right.savedFilters
      && left.order == right.order && left.columns == right.columns && left.marks == right.marks
      && left.event == right.event && left.pane == right.pane && left.isZoomed == right.isZoomed
      && left.scale == right.scale && left.lanes == right.lanes
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(marks) }
}

extension BrowserState {
  /// What a later visit shall find again.
  package var session: Session {
    var session = Session()
    session.filters = query.clauses.map { ($0.source, $0.isOn) }
    session.savedFilters = savedFilters
    session.order = order
    session.columns = columns
    session.marks = marks.sorted()
    session.event = currentEvent?.id
    session.pane = focus == .reader ? returnFocus : focus
    session.isZoomed = isZoomed
    session.scale = timeline.scale
    session.lanes = timeline.kind
    return session
  }

  mutating func restore(_ session: Session) {
    var clauses: [Query.Clause] = []
    for filter in session.filters {
      // A clause that this version cannot read any more is left out.
      guard let query = try? QueryParser.parse(filter.source) else { continue }
      clauses += query.clauses.map { clause in
        var clause = clause
        clause.isOn = filter.isOn
        return clause
      }
    }
    query = Query(clauses)
    savedFilters = session.savedFilters
    order = session.order
    if order != .reading { sortColumn = order.column }
    if !session.columns.isEmpty { columns = session.columns }
    marks = Set(session.marks)
    focus = session.pane
    returnFocus = session.pane
    isZoomed = session.isZoomed
    timeline.scale = session.scale
    timeline.kind = session.lanes
    restored = session.event
    message = notice(query.active.count, marks.count)
  }

  /// Shows what a query selects, whatever the last visit left.
  package mutating func begin(with query: Query) {
    self.query = query
    message = nil
  }

  private func notice(_ filters: Int, _ marks: Int) -> String? {
    let parts = [
      filters == 0 ? nil : "\(filters) \(filters == 1 ? "filter" : "filters")",
      marks == 0 ? nil : "\(marks) \(marks == 1 ? "mark" : "marks")",
    ].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    return "Restored \(parts.joined(separator: " and "))."
      + (filters > 0 ? " Esc drops a filter;" : "") + " --fresh starts anew."
  }
}
