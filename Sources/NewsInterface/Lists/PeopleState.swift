package import NewsModel

/// The list of people and agencies, and of countries whose names are typed; several can be chosen.
package struct PeopleState: Sendable, NarrowedList {
  var typed = ""
  let all: [EntityCount]
  var list = ListCursor()
  package private(set) var shown: [EntityCount] = []
  /// Those that are chosen, in the order in which they were.
  package private(set) var picked: [Entity.ID] = []
  /// Whether events need all of the chosen, or one of them.
  package var needsAll = false

  init(_ all: [EntityCount]) {
    self.all = all
    narrow()
  }

  mutating func narrow() {
    list = ListCursor()
    guard !typed.isEmpty else {
      shown = all.filter(\.entity.isPersonOrBody)
      return
    }
    shown =
      all
      .compactMap { person in
        ([person.entity.name] + person.entity.aliases).compactMap {
          FuzzyMatch.score(typed, in: $0)
        }.max().map { (person, $0 + Self.weight(person.events)) }
      }
      .sorted { ($1.1, $1.0.events, $0.0.entity.name) < ($0.1, $0.0.events, $1.0.entity.name) }
      .map(\.0)
  }

  /// Somebody of many events comes before a slightly better match of one.
  private static func weight(_ events: Int) -> Int {
    events > 0 ? Int.bitWidth - events.leadingZeroBitCount : -8
  }

  mutating func pick() {
    guard let id = chosen?.entity.id else { return }
    if let place = picked.firstIndex(of: id) {
      picked.remove(at: place)
    } else {
      picked.append(id)
    }
    guard !typed.isEmpty else {
      list.cursor = min(list.cursor + 1, shown.count - 1)
      return
    }
    // The next one is looked for by other letters.
    typed = ""
    narrow()
  }

  /// Names to filter by: the chosen, else the one under the cursor.
  var names: [String] {
    guard !picked.isEmpty else { return [chosen?.entity.name].compactMap(\.self) }
    return picked.compactMap { id in all.first { $0.entity.id == id }?.entity.name }
  }
}
