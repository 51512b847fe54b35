package import NewsModel

/// The line at the bottom that text is typed into.
package struct Prompt: Sendable {
  package enum Purpose: Sendable, Hashable {
    case search, filter, command, goto, saveFilter, markMatching
    /// Of an article, with its title for the line above.
    case date(Article.ID, title: String)
    /// Whether this address shall be opened.
    case visit(String)
  }

  package let purpose: Purpose
  /// What was shown before the prompt was opened; Esc brings it back.
  let before: Query
  package var line: LineEditor
  /// Where the cursors were and what was searched when the prompt was opened.
  var searched = SearchState()
  var eventCursor = 0
  /// How many lines back the text was taken from.
  var recalled = 0
  var articleCursor = 0
  /// Why the text cannot be read; the last good result stays.
  package internal(set) var fault: Fault?
  package internal(set) var completion: Completion?
  /// Values of a field, as far as they have been counted for this line.
  var facets: FacetAnswer?

  package struct Fault: Sendable, Hashable {
    package let reason: String
    /// Letter of the line that it is about, from one.
    package let column: Int?

    init(_ reason: String, column: Int? = nil) {
      self.reason = reason
      self.column = column
    }
  }

  struct FacetAnswer: Sendable, Hashable {
    let field: QueryField
    let query: Query
    let facets: [Facet]
  }

  package init(purpose: Purpose, before: Query, text: String) {
    self.purpose = purpose
    self.before = before
    line = LineEditor(text)
  }

  package var text: String { line.text }
}

/// What could be typed next.
package struct Completion: Sendable, Hashable {
  package struct Item: Sendable, Hashable {
    package let text: String
    /// Stands behind it, dim: a count, a key, a word of help.
    package let note: String
    /// Typed in place of the letters in `range`.
    let insertion: String
  }

  package let items: [Item]
  /// The letters that an item takes the place of.
  let range: Range<Int>
  package var list = ListCursor()
  /// True once the reader has gone into the list: Enter then takes the item.
  var isEntered = false

  init?(_ items: [Item], replacing range: Range<Int>) {
    guard !items.isEmpty else { return nil }
    self.items = items
    self.range = range
  }

  package var chosen: Item? { items.indices.contains(list.cursor) ? items[list.cursor] : nil }
}
