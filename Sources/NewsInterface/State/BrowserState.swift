package import NewsModel

/// Everything that the screen depends on, as a value.
package struct BrowserState: Sendable {
  package enum Pane: Sendable, Hashable, CaseIterable { case articles, events, timeline, reader }

  package var corpusName: String
  package var size: Size
  package var glyphs: Glyphs
  var overview = Overview(articles: 0, events: 0, undated: 0)
  /// Files done and files in all while the corpus is being read; nil afterwards.
  var progress: (done: Int, all: Int)?

  package internal(set) var focus = Pane.events
  /// The pane that focus goes back to from the reader.
  var returnFocus = Pane.events
  var isZoomed = false
  var keyMap = KeyMap()

  package internal(set) var query = Query.everything
  package internal(set) var selection = Selection.empty
  package internal(set) var marks: Set<Event.ID> = []
  var past: [(query: Query, marks: Set<Event.ID>)] = []

  var eventList = ListCursor()
  var articleList = ListCursor()
  var eventRows = RowWindow<EventRow>()
  var articleRows = RowWindow<ArticleRow>()

  var scale: TimelineScale?
  var bins = TimelineBins([], scale: nil, room: 1)
  /// The chosen period; one past the last is the undated lane.
  var binCursor = 0

  var reader: ReaderState?
  package internal(set) var prompt: Prompt?
  package internal(set) var overlay: Overlay?
  var search = SearchState()
  package internal(set) var message: String?

  package init(corpusName: String, size: Size, glyphs: Glyphs = .unicode) {
    self.corpusName = corpusName
    self.size = size
    self.glyphs = glyphs
    progress = (0, 0)
  }

  /// The event under the cursor, where its row is at hand.
  package var currentEvent: Event? { eventRows[eventList.cursor]?.event }

  var layout: Layout { Layout(size, focus: focus, isZoomed: isZoomed, hasReader: reader != nil) }
}

/// The line at the bottom that text is typed into.
package struct Prompt: Sendable, Hashable {
  package enum Purpose: Sendable, Hashable {
    case search, filter, command, goto
    /// Of an article, with its title for the line above.
    case date(Article.ID, title: String)
  }

  package let purpose: Purpose
  /// What was shown before the prompt was opened; Esc brings it back.
  let before: Query
  package var text: String
  /// Why the text cannot be read as a query; the last good result stays.
  package internal(set) var fault: String?
}

/// What lies over the panes.
package enum Overlay: Sendable {
  case people(PeopleState)
  case export(ExportState)
  case help(HelpState)
  case problems(ProblemsState)
}

/// What `/` found: places in the events list.
struct SearchState: Sendable {
  var text = ""
  var hits: [Int] = []

  /// The hit at or after a place, going round.
  func hit(from place: Int, forward: Bool, including: Bool) -> Int? {
    guard !hits.isEmpty else { return nil }
    if forward { return hits.first { including ? $0 >= place : $0 > place } ?? hits.first }
    return hits.last { including ? $0 <= place : $0 < place } ?? hits.last
  }
}

/// A row that is chosen and the first row that is seen.
struct ListCursor: Sendable, Hashable {
  var cursor = 0
  var top = 0

  /// Keeps the cursor in the list and three rows away from the edges of what is seen.
  mutating func settle(count: Int, rows: Int) {
    cursor = max(0, min(cursor, count - 1))
    let margin = min(3, max(0, (rows - 1) / 2))
    top = min(top, max(0, cursor - margin))
    top = max(top, min(cursor + margin, count - 1) - rows + 1)
    top = max(0, min(top, max(0, count - rows)))
  }
}

/// The rows around what is seen, as far as they have been fetched.
struct RowWindow<Row: Sendable>: Sendable {
  var start = 0
  var rows: [Row] = []

  subscript(index: Int) -> Row? { rows.indices.contains(index - start) ? rows[index - start] : nil }

  func covers(_ range: Range<Int>) -> Bool {
    range.isEmpty || start <= range.lowerBound && range.upperBound <= start + rows.count
  }
}
