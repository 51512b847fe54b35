package import NewsModel

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
}

/// The list of people and agencies, narrowed by what is typed.
package struct PeopleState: Sendable, NarrowedList {
  var typed = ""
  var all: [EntityCount]
  var list = ListCursor()
  package private(set) var shown: [EntityCount] = []

  init(_ all: [EntityCount]) {
    self.all = all
    narrow()
  }

  mutating func narrow() {
    list = ListCursor()
    guard !typed.isEmpty else {
      shown = all
      return
    }
    shown =
      all
      .compactMap { person in
        ([person.entity.name] + person.entity.aliases).compactMap {
          FuzzyMatch.score(typed, in: $0)
        }.max().map { (person, $0) }
      }
      .sorted { ($1.1, $1.0.events, $0.0.entity.name) < ($0.1, $0.0.events, $1.0.entity.name) }
      .map(\.0)
  }
}

/// The export dialogue: what, in which format, to which file.
package struct ExportState: Sendable, Hashable {
  enum Field: Int, Sendable, CaseIterable { case what, format, file }

  static let formats = ["csv", "jsonl", "md", "html"]
  var field = Field.what
  var isMarkedOnly: Bool
  var format = 0
  var name: String
  let marked: Int
  let shown: Int
  let all: Int

  var count: Int { isMarkedOnly ? marked : shown }
  var path: String { name + "." + Self.formats[format] }
}

/// The list of actions, narrowed by what is typed.
package struct HelpState: Sendable, NarrowedList {
  var typed = ""
  var list = ListCursor()

  var shown: [ActionTable.Entry] {
    guard !typed.isEmpty else { return ActionTable.entries }
    return ActionTable.entries.filter { entry in
      let text = NameFolding.fold(
        "\(entry.help) \(entry.action.rawValue) \(ActionTable.keys(entry)) \(entry.group)"
      )
      return NameFolding.fold(typed).split(separator: " ").allSatisfy { text.contains($0) }
        || ActionTable.keys(entry).contains(typed)
    }
  }
}

/// Articles whose dates want looking at, narrowed by what is typed.
package struct ProblemsState: Sendable, NarrowedList {
  var typed = ""
  let all: [ArticleProblem]
  var list = ListCursor()

  init(_ all: [ArticleProblem]) { self.all = all }

  var shown: [ArticleProblem] {
    let wanted = NameFolding.fold(typed)
    guard !wanted.isEmpty else { return all }
    return all.filter {
      NameFolding.fold("\($0.title) \($0.article.key) \($0.kind.rawValue)").contains(wanted)
    }
  }
}
