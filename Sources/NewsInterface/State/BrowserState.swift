package import NewsModel

/// Everything that the screen depends on, as a value.
package struct BrowserState: Sendable {
  package enum Pane: String, Sendable, Hashable, CaseIterable {
    case articles, events, timeline, reader
  }
  /// How much of the screen the pane in focus takes.
  package enum Spread: Int, Sendable, CaseIterable { case normal, half, most }

  package var corpusName: String
  package var size: Size
  package var glyphs: Glyphs
  var overview = Overview(articles: 0, events: 0, undated: 0)
  /// While the corpus is being read; nil afterwards.
  package var progress: Progress?
  /// False until there is something to look at.
  var isOpen = false

  /// True between a new corpus and the first selection from it.
  var isStale = false
  /// Whether any selection has come.
  var isSelected = false
  /// What was asked for meanwhile.
  var deferred: [Action] = []

  /// Whether all of the corpus is there; its reading ends with the first selection from it.
  var isWhole = false

  /// Whether anything has been seen of the corpus.
  package var hasBeenOpen: Bool { isOpen }

  /// Whether the rows that are looked at have come.
  package var isSettled: Bool {
    isWhole && isSelected && !isStale && (selection.events.isEmpty || currentEvent != nil)
  }

  package internal(set) var focus = Pane.events
  /// The pane that focus goes back to from the reader.
  var returnFocus = Pane.events
  var isZoomed = false
  var spread = Spread.normal
  package internal(set) var keyMap: KeyMap
  /// True once a key that begins a sequence has been waited upon.
  package internal(set) var showsContinuations = false
  package internal(set) var isMouseOn: Bool

  package internal(set) var query = Query.everything
  /// Whether what the query hides is shown, dimmed.
  var showsRest = false
  package internal(set) var order = EventOrder.reading
  package internal(set) var selection = Selection.empty
  package internal(set) var marks: Set<Event.ID> = []
  /// Where a range to be marked begins: a place in the list.
  var rangeStart: Int?
  var undo = Undo()
  var trail = Trail()
  package internal(set) var savedFilters: [String: String] = [:]

  var eventList = ListCursor()
  var articleList = ListCursor()
  var eventRows = RowWindow<EventRow>()
  var articleRows = RowWindow<ArticleRow>()
  package internal(set) var columns: [EventColumn]
  /// The column that `s` sorts by; shown once the reader has chosen one.
  var sortColumn: EventColumn?
  /// Who is in the selection, most events first, where there is room to show it.
  var people: [EntityCount] = []
  /// Where the cursor shall go when the selection has come.
  var destination: Waypoint?
  /// The event that the last visit ended at, until it has been found.
  var restored: Event.ID?

  package internal(set) var timeline = TimelineState()

  var reader: ReaderState?
  var hidesClutter: Bool
  package internal(set) var prompt: Prompt?
  package internal(set) var overlay: Overlay?
  var search = SearchState()
  /// Filters and searches that were kept, oldest first: Up brings them back.
  var typedBefore: [String] = []
  /// The dialogue of an export that is being written: it comes back where that fails.
  var unfinishedExport: ExportState?
  package internal(set) var message: String?
  /// Every action that has been done, for scripts that say what they covered.
  package internal(set) var performed: Set<Action> = []

  package init(
    corpusName: String,
    size: Size,
    glyphs: Glyphs = .unicode,
    settings: Settings = Settings(),
    session: Session? = nil
  ) {
    self.corpusName = corpusName
    self.size = size
    self.glyphs = glyphs
    progress = Progress(.loading, done: 0, all: 0)
    keyMap = KeyMap(settings.keys)
    isMouseOn = settings.isMouseOn
    columns = settings.columns
    hidesClutter = settings.hidesClutter
    if let session { restore(session) }
  }

  /// The event under the cursor, where its row is at hand.
  package var currentEvent: Event? { eventRows[eventList.cursor]?.event }

  /// Whether a key waits for another.
  package var isKeyHeld: Bool { !keyMap.held.isEmpty }

  var snapshot: Snapshot { Snapshot(query: query, marks: marks, order: order) }

  /// Whether the list of events shows the names of its columns.
  private var showsColumns: Bool { sortColumn != nil || order != .reading }

  var layout: Layout {
    Layout(
      size,
      focus: focus,
      isZoomed: isZoomed,
      spread: spread,
      showsColumns: showsColumns,
      showsFilters: !query.clauses.isEmpty
    )
  }
}
