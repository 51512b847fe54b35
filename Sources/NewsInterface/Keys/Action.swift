/// Everything that the reader can do, by name; the names are the words of help.
package enum Action: String, Sendable, CaseIterable {
  case down, up, pageDown = "page-down", pageUp = "page-up", halfDown = "half-down", halfUp =
    "half-up"
  case first, last, open, back, left, right
  case nextPane = "next-pane", previousPane = "previous-pane"
  case articles, events, timeline, reader, zoom
  case search, nextHit = "next-hit", previousHit = "previous-hit", filter, people, whoHere =
    "who-here"
  case mark, markAll = "mark-all", unmarkAll = "unmark-all", onlyMarked = "only-marked", undo
  case nextEvent = "next-event", previousEvent = "previous-event", finer, coarser
  case command, goto, setDate = "set-date", problems
  case export, help, cancel, redraw, suspend, close, quit
}
