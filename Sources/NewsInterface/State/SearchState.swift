import NewsModel

/// What `/` found: places in the list that was searched.
struct SearchState: Sendable {
  var text = ""
  /// Events, or articles where that list was searched.
  var isOfArticles = false
  var hits: [Int] = []

  /// True while a search is made again for another selection: the cursor then stays where it is.
  var isKept = false

  /// The hit at or after a place, going round; hits ascend.
  func hit(from place: Int, forward: Bool, including: Bool) -> Int? {
    guard let first = hits.first, let last = hits.last else { return nil }
    // How many lie before the place, and with it.
    let before = count(below: forward && !including ? place + 1 : place)
    if forward { return before < hits.count ? hits[before] : first }
    let upTo = count(below: including ? place + 1 : place)
    return upTo > 0 ? hits[upTo - 1] : last
  }

  /// Which of the hits a place is.
  func number(of place: Int) -> Int? {
    let number = count(below: place)
    return number < hits.count && hits[number] == place ? number : nil
  }

  private func count(below place: Int) -> Int {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if hits[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
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
