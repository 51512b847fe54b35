import Glibc
import NewsInterface
import NewsModel
import TOMLKit

/// How the reader left a corpus: `session.toml` in the state folder of the corpus.
struct SessionFile: Sendable {
  private let path: String

  /// `corpus`: the path that was opened.
  init(corpus: String) { path = UserFolders.state(of: corpus) + "/session.toml" }

  /// Nil where there is none, or none that can be read: a session is a convenience, never in the way.
  func load() -> Session? {
    guard let bytes = try? UserFolders.bytes(path) else { return nil }
    guard let table = try? TOMLTable(string: String(decoding: bytes, as: UTF8.self)) else {
      // It is kept for whoever can mend it.
      rename(path, path + ".bad")
      Output.error("\(path) cannot be read; it is kept as \(path).bad.")
      return nil
    }
    var session = Session()
    session.filters = Self.pairs(table["filters"]?.array, "query").map { ($0.text, $0.isOn) }
    for saved in table["saved"]?.table.map({ Array($0) }) ?? [] {
      session.savedFilters[saved.0] = saved.1.string
    }
    if let column = table["sort"]?.string.flatMap({ EventColumn(rawValue: $0) }) {
      session.order = EventOrder(column, isDescending: table["descending"]?.bool ?? false)
    }
    session.columns = Self.strings(table["columns"]).compactMap { EventColumn(rawValue: $0) }
    session.marks = Self.strings(table["marks"]).compactMap { Self.id($0) }
    session.event = table["event"]?.string.flatMap { Self.id($0) }
    session.pane = table["pane"]?.string.flatMap { BrowserState.Pane(rawValue: $0) } ?? .events
    session.isZoomed = table["zoomed"]?.bool ?? false
    session.scale = table["scale"]?.string.flatMap { TimelineScale(rawValue: $0) }
    session.lanes = table["lanes"]?.string.flatMap { LaneKind(rawValue: $0) } ?? .stacked
    return session
  }

  /// - Throws: ``Trouble`` where it cannot be kept.
  func save(_ session: Session) throws {
    let table = TOMLTable()
    table["filters"] = TOMLArray(
      session.filters.map { filter -> TOMLTable in
        let entry = TOMLTable(inline: true)
        entry["query"] = filter.source
        entry["on"] = filter.isOn
        return entry
      }
    )
    let saved = TOMLTable()
    for (name, source) in session.savedFilters { saved[name] = source }
    table["saved"] = saved
    table["sort"] = session.order.column.rawValue
    table["descending"] = session.order.isDescending
    table["columns"] = TOMLArray(session.columns.map(\.rawValue))
    table["marks"] = TOMLArray(session.marks.map(\.text))
    if let event = session.event { table["event"] = event.text }
    table["pane"] = session.pane.rawValue
    table["zoomed"] = session.isZoomed
    if let scale = session.scale { table["scale"] = scale.rawValue }
    table["lanes"] = session.lanes.rawValue
    let text =
      "# How this corpus was left: reportedly reads it at the start, --fresh passes it over.\n"
      + table.convert(to: .toml) + "\n"
    try PrivateFile.write(text, to: path)
  }

  private static func pairs(_ array: TOMLArray?, _ key: String) -> [(text: String, isOn: Bool)] {
    guard let array else { return [] }
    return array.compactMap { value in
      value.table.flatMap { entry in
        entry[key]?.string.map { ($0, entry["on"]?.bool ?? true) }
      }
    }
  }

  private static func strings(_ value: (any TOMLValueConvertible)?) -> [String] {
    value?.array.map { $0.compactMap(\.string) } ?? []
  }

  private static func id(_ text: String) -> Event.ID? {
    UInt64(text, radix: 16).map { Event.ID($0) }
  }
}
