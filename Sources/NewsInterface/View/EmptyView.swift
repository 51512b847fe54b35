import NewsModel

/// What the list of events says when it has none: why, and what to press.
enum EmptyView {
  static func draw(_ state: BrowserState, _ rect: Rect, on screen: inout Screen) {
    guard rect.rows > 2, state.isOpen else { return }
    let lines: [(String, Style)]
    if let newest = state.query.active.last {
      let reading = state.progress == nil ? "" : " yet: the articles are being read"
      lines =
        [
          ("No events\(reading). The newest filter hides them:", .plain),
          ("\(newest.source)   Esc drops it.", .mark),
        ] + advice(state.query).map { [($0, Style.plain)] }.joined()
    } else if state.progress != nil {
      lines = [
        ("No events yet: the articles are being read.", .plain),
        ("1 lists the articles; Enter reads one.", .plain),
      ]
    } else {
      lines = [
        ("No events were found in these articles.", .plain),
        ("1 lists the articles; Enter reads one.", .plain),
        ("f hidden:yes shows what is hidden: sport, fiction, doubt.", .plain),
      ]
    }
    for (line, (text, style)) in lines.prefix(rect.rows - 1).enumerated() {
      screen.label(text, rect.column + 1, rect.row + 1 + line, columns: rect.columns - 1, style)
    }
  }

  /// What was perhaps meant by a query that finds nothing.
  private static func advice(_ query: Query) -> [String] {
    let words = Set(query.active.map { $0.source.lowercased() })
    if !words.isDisjoint(with: ["or", "and", "not", "|", "||", "&", "&&", "!"]) {
      return ["OR joins in capitals, - excludes: type:SANCTION OR type:COERCE -marked:yes"]
    }
    guard let newest = query.active.last else { return [] }
    if newest.source.contains("*") {
      return ["Words are found by their beginnings: leave out the *."]
    }
    if newest.source.contains(":") {
      return ["f and Tab behind a colon list the values there are."]
    }
    return []
  }
}
