/// A list that is narrowed by what is typed.
protocol NarrowedList {
  associatedtype Row
  var typed: String { get set }
  var list: ListCursor { get set }
  var shown: [Row] { get }
  /// Chooses anew what is shown, from its first row.
  mutating func narrow()
}

extension NarrowedList {
  mutating func narrow() { list = ListCursor() }

  var chosen: Row? { shown.indices.contains(list.cursor) ? shown[list.cursor] : nil }
}

/// What lies over the panes.
package enum Overlay: Sendable {
  case people(PeopleState)
  case export(ExportState)
  case help(HelpState)
  case problems(ProblemsState)
  case filters(FiltersState)
  case columns(ColumnsState)
  case inspect(InspectState)
}
