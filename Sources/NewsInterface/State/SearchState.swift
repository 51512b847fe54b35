import NewsModel

/// What `/` found: places in the list that was searched.
struct SearchState: Sendable {
  var text = ""
  /// Events, or articles where that list was searched.
  var isOfArticles = false
  var hits: [Int] = []

  /// Of a search in the reader's text.
  var words: [Wanted] = []
  /// True while a search is made again for another selection: the cursor then stays where it is.
  var isKept = false

  /// The hit at or after a place, going round.
  func hit(from place: Int, forward: Bool, including: Bool) -> Int? {
    guard !hits.isEmpty else { return nil }
    if forward { return hits.first { including ? $0 >= place : $0 > place } ?? hits.first }
    return hits.last { including ? $0 <= place : $0 < place } ?? hits.last
  }
}

/// The words of a search, for finding them in a text.
enum SearchWords {
  static func wanted(_ text: String) -> [Wanted] {
    guard let query = try? QueryParser.parse(text, isTyping: true) else { return [] }
    return query.active.flatMap { words($0.expression) }
  }

  private static func words(_ expression: Query.Expression) -> [Wanted] {
    switch expression {
    case .test(.text(_, let wanted)): wanted.folded.isEmpty ? [] : [wanted]
    case .any(let parts), .all(let parts): parts.flatMap { words($0) }
    case .test, .not: []
    }
  }
}
