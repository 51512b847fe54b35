import NewsModel

/// The parties of a selection by name, numbered, so that the page can filter by a number.
struct PartyIndex {
  let names: [String]
  let counts: [Int]
  private let numbers: [String: Int]

  init(_ events: [Event]) {
    var tally: [String: Int] = [:]
    for event in events {
      for name in Self.names(of: event) { tally[name, default: 0] += 1 }
    }
    let sorted = tally.sorted { ($0.key.lowercased(), $0.key) < ($1.key.lowercased(), $1.key) }
    names = sorted.map(\.key)
    counts = sorted.map(\.value)
    numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
  }

  /// The numbers of those who act or are acted upon: `3 17`.
  func numbers(of event: Event) -> String {
    Self.names(of: event).compactMap { numbers[$0] }.sorted().map(String.init)
      .joined(separator: " ")
  }

  private static func names(of event: Event) -> Set<String> {
    Set((event.actors + event.recipients).map(\.name))
  }
}
