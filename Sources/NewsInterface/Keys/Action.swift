/// Everything that the reader can do, by name; the names are the words of help, of `:`, of scripts and of the settings.
package enum Action: String, Sendable, CaseIterable {
  case down, up
  case pageDown = "page-down"
  case pageUp = "page-up"
  case halfDown = "half-down"
  case halfUp = "half-up"
  case first, last, open, left, right, back, forward
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case articles, events, timeline, reader, zoom, wider
  case search
  case nextHit = "next-hit"
  case previousHit = "previous-hit"
  case filter, filters
  case toggleFilters = "toggle-filters"
  case saveFilter = "save-filter"
  case showRest = "show-rest"
  case people
  case whoHere = "who-here"
  case mark
  case markRange = "mark-range"
  case markAll = "mark-all"
  case markMatching = "mark-matching"
  case unmarkAll = "unmark-all"
  case onlyMarked = "only-marked"
  case undo, redo
  case sortLeft = "sort-left"
  case sortRight = "sort-right"
  case sort, columns
  case nextEvent = "next-event"
  case previousEvent = "previous-event"
  case nextReport = "next-report"
  case clutter, inspect
  case finer, coarser, lanes, brush
  case goto
  case setDate = "set-date"
  case problems, reload
  case openEditor = "open-editor"
  case openPager = "open-pager"
  case openAddress = "open-address"
  case copyCitation = "copy-citation"
  case copyText = "copy-text"
  case copyAddress = "copy-address"
  case copyID = "copy-id"
  case export, command, help, cancel, mouse, redraw, suspend, close, quit
}
