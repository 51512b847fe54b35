/// The one table of actions, their keys and their words: key map, help, palette, hints, manual and completions are made from it.
package enum ActionTable {
  package struct Entry: Sendable {
    package let action: Action
    package let keys: [KeySequence]
    package let help: String
    package let group: String
    /// A word or two for the hint line; nil keeps it out.
    let hint: String?
    /// What may be typed behind the name in `:`.
    package let argument: String?
    /// The pane that it belongs to; nil for all.
    package let pane: BrowserState.Pane?
  }

  package static let entries =
    moving + panes + finding + marking + sorting + reading + timeline + everywhere

  package static func entry(_ action: Action) -> Entry? { entries.first { $0.action == action } }

  private static let moving = [
    entry(.down, ["j", "Down"], "go down"),
    entry(.up, ["k", "Up"], "go up"),
    entry(.halfDown, ["Ctrl-d"], "half a page down"),
    entry(.halfUp, ["Ctrl-u"], "half a page up"),
    entry(.pageDown, ["PgDn"], "a page down"),
    entry(.pageUp, ["PgUp"], "a page up"),
    entry(.first, ["g g", "Home"], "go to the first"),
    entry(.last, ["G", "End"], "go to the last"),
    entry(
      .open,
      ["Enter"],
      "read the source; in the timeline, show only this period",
      hint: "read"
    ),
    entry(.right, ["l", "Right"], "open; in the timeline, the next period"),
    entry(.left, ["h", "Left"], "go back one level; in the timeline, the period before"),
    entry(.back, ["[", "Backspace"], "back to where you were"),
    entry(.forward, ["]"], "forward again"),
    entry(
      .goto,
      ["d"],
      "go to a date, a row or an id: 2022-03, March 2022, 120",
      argument: "DATE"
    ),
  ].map { $0.grouped("Moving") }

  private static let panes = [
    entry(.nextPane, ["Tab"], "next pane", hint: "pane"),
    entry(.previousPane, ["Shift-Tab"], "previous pane"),
    entry(.articles, ["1"], "articles"),
    entry(.events, ["2"], "events"),
    entry(.timeline, ["3"], "timeline"),
    entry(.reader, ["0"], "reader"),
    entry(.zoom, ["z", "F10"], "one pane on the whole screen, and back"),
    entry(.wider, ["Z"], "give this pane more room: a half, most, and back"),
  ].map { $0.grouped("Panes") }

  private static let finding = [
    entry(
      .search,
      ["/", "F3"],
      "search: hides nothing, n and N step through the hits",
      hint: "search",
      argument: "WORDS"
    ),
    entry(.nextHit, ["n"], "next hit"),
    entry(.previousHit, ["N"], "previous hit"),
    entry(
      .filter,
      ["f", "F4", "\\"],
      "filter: hides what does not match; Tab completes fields and values",
      hint: "filter",
      argument: "QUERY"
    ),
    entry(.filters, ["F"], "list the filters: switch them off and on, drop them, load saved ones"),
    entry(.toggleFilters, ["Ctrl-f"], "all filters off, and on again"),
    entry(.showRest, ["="], "show what the filter hides, dimmed, and hide it again"),
    entry(.saveFilter, [], "save the filters under a name", argument: "NAME"),
    entry(.people, ["p"], "find people and agencies", hint: "who"),
    entry(.whoHere, ["*"], "only events with who acts in this one"),
    entry(
      .problems,
      ["P"],
      "problems: files not read, articles without a certain date, not English, copies"
    ),
    entry(.reload, ["R"], "read again what has changed in the folder"),
  ].map { $0.grouped("Finding") }

  private static let marking = [
    entry(.mark, ["Space", "Insert"], "mark or unmark, go to the next", hint: "mark"),
    entry(
      .markRange,
      ["v"],
      "mark a range: v, move, then Space",
      pane: .events
    ),
    entry(.markAll, ["Ctrl-a"], "mark everything shown"),
    entry(.markMatching, [], "mark what a query finds", argument: "QUERY"),
    entry(.unmarkAll, ["U"], "unmark all"),
    entry(.onlyMarked, ["M"], "show only what is marked, and back"),
    entry(.undo, ["u"], "undo the last mark, filter, sort or date"),
    entry(.redo, ["Ctrl-r"], "do it again"),
  ].map { $0.grouped("Marking") }

  private static let sorting = [
    entry(.sortLeft, ["<"], "choose the column to the left"),
    entry(.sortRight, [">"], "choose the column to the right"),
    entry(
      .sort,
      ["s", "F6"],
      "sort by the chosen column, then the other way round",
      argument: "COLUMN"
    ),
    entry(.columns, ["c"], "choose the columns of the events"),
  ].map { $0.grouped("Columns") }

  private static let reading = [
    entry(.nextEvent, ["}"], "next event of the article; in the timeline, next busy period"),
    entry(.previousEvent, ["{"], "previous event of the article, or busy period"),
    entry(.nextReport, ["r"], "the next report of the same event, in another article"),
    entry(.clutter, ["C"], "hide what is no part of the report, and show it dimmed again"),
    entry(.inspect, ["i"], "hidden characters of the article, where they are and what"),
    entry(
      .setDate,
      ["D"],
      "set when the article was published; - takes it back",
      argument: "DATE"
    ),
  ].map { $0.grouped("Reading") }

  private static let timeline = [
    entry(.finer, ["+"], "finer timeline"),
    entry(.coarser, ["-"], "coarser timeline"),
    entry(.lanes, ["t"], "one bar for all, or lanes by actor, type, pair of countries"),
    entry(.brush, ["v"], "choose a span: v, move, then Enter", pane: .timeline),
  ].map { $0.grouped("Timeline") }

  private static let everywhere = [
    entry(
      .export,
      ["x", "Ctrl-e"],
      "export what is marked, else what is shown",
      hint: "export"
    ),
    entry(.openEditor, ["e"], "the article's text in your editor: a copy that cannot be written"),
    entry(.openPager, [], "the article's text in your pager"),
    entry(
      .openAddress,
      ["o"],
      "the article's address in your web browser, after it has been shown"
    ),
    entry(.copyCitation, ["y c"], "copy a citation of the event"),
    entry(.copyText, ["y t"], "copy the sentence"),
    entry(.copyAddress, ["y u"], "copy the address of the article, else its file"),
    entry(.copyID, ["y i"], "copy the event's id"),
    entry(.command, [":", "Ctrl-p"], "any action by its name", hint: "commands"),
    entry(.help, ["?", "F1"], "this list; type to narrow it"),
    entry(.cancel, ["Esc"], "close what is open; then drop the newest filter"),
    entry(.mouse, ["F2"], "mouse on and off"),
    entry(.redraw, ["Ctrl-l"], "draw the screen again"),
    entry(.suspend, ["Ctrl-z"], "suspend; fg comes back"),
    entry(.close, ["q"], "close this level; at the top, quit", hint: "quit"),
    entry(.quit, ["Q", "Ctrl-c"], "quit"),
  ].map { $0.grouped("Everywhere") }

  private static func entry(
    _ action: Action,
    _ keys: [KeySequence],
    _ help: String,
    hint: String? = nil,
    argument: String? = nil,
    pane: BrowserState.Pane? = nil
  ) -> Entry {
    Entry(
      action: action,
      keys: keys,
      help: help,
      group: "",
      hint: hint,
      argument: argument,
      pane: pane
    )
  }
}

extension ActionTable.Entry {
  fileprivate func grouped(_ group: String) -> ActionTable.Entry {
    ActionTable.Entry(
      action: action,
      keys: keys,
      help: help,
      group: group,
      hint: hint,
      argument: argument,
      pane: pane
    )
  }
}
