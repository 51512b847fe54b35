/// The one table of actions, their keys and their words: key map, help and hints are made from it.
package enum ActionTable {
  package struct Entry: Sendable {
    package let action: Action
    package let keys: [Key]
    /// Keys typed one after the other ("g g").
    let sequence: [Key]
    package let help: String
    package let group: String
    /// A word or two for the hint line; nil keeps it out.
    let hint: String?
  }

  package static let entries: [Entry] = [
    entry(.down, [.character("j"), .down], "go down", "Moving"),
    entry(.up, [.character("k"), .up], "go up", "Moving"),
    entry(.halfDown, [.control("d")], "half a page down", "Moving"),
    entry(.halfUp, [.control("u")], "half a page up", "Moving"),
    entry(.pageDown, [.pageDown], "a page down", "Moving"),
    entry(.pageUp, [.pageUp], "a page up", "Moving"),
    entry(
      .first,
      [.home],
      "go to the first",
      "Moving",
      sequence: [.character("g"), .character("g")]
    ),
    entry(.last, [.character("G"), .end], "go to the last", "Moving"),
    entry(
      .open,
      [.enter],
      "read the source; in the timeline, show only this period",
      "Moving",
      hint: "read"
    ),
    entry(.right, [.character("l"), .right], "open; in the timeline, the next period", "Moving"),
    entry(
      .left,
      [.character("h"), .left],
      "go back; in the timeline, the period before",
      "Moving"
    ),
    entry(.back, [.character("["), .backspace], "go back one level", "Moving"),
    entry(.nextPane, [.tab], "next pane", "Panes", hint: "pane"),
    entry(.previousPane, [.backTab], "previous pane", "Panes"),
    entry(.articles, [.character("1")], "articles", "Panes"),
    entry(.events, [.character("2")], "events", "Panes"),
    entry(.timeline, [.character("3")], "timeline", "Panes"),
    entry(.reader, [.character("0")], "reader", "Panes"),
    entry(
      .zoom,
      [.character("z"), .function(10)],
      "one pane on the whole screen, and back",
      "Panes"
    ),
    entry(
      .search,
      [.character("/"), .function(3)],
      "search: hides nothing, n and N step through the hits",
      "Finding",
      hint: "search"
    ),
    entry(.nextHit, [.character("n")], "next hit", "Finding"),
    entry(.previousHit, [.character("N")], "previous hit", "Finding"),
    entry(
      .filter,
      [.character("f"), .function(4)],
      "filter: hides what does not match (words, who: type: when: marked: confidence: hidden:)",
      "Finding",
      hint: "filter"
    ),
    entry(.people, [.character("p")], "find a person or an agency", "Finding", hint: "who"),
    entry(.whoHere, [.character("*")], "only events with who acts in this one", "Finding"),
    entry(.mark, [.character(" ")], "mark or unmark, go to the next", "Marking", hint: "mark"),
    entry(.markAll, [.control("a")], "mark everything shown", "Marking"),
    entry(.unmarkAll, [.character("U")], "unmark all", "Marking"),
    entry(.onlyMarked, [.character("M")], "show only what is marked, and back", "Marking"),
    entry(.undo, [.character("u")], "undo the last filter or marking", "Marking"),
    entry(
      .nextEvent,
      [.character("}")],
      "next event of the article; in the timeline, next period with events",
      "Reading"
    ),
    entry(
      .previousEvent,
      [.character("{")],
      "previous event of the article, or busy period",
      "Reading"
    ),
    entry(.finer, [.character("+"), .character("=")], "finer timeline", "Timeline"),
    entry(.coarser, [.character("-")], "coarser timeline", "Timeline"),
    entry(
      .goto,
      [.character("d")],
      "go to a date: 2022-03, \"March 2022\"",
      "Timeline"
    ),
    entry(
      .setDate,
      [.character("D")],
      "set when the article was published; - takes it back",
      "Articles"
    ),
    entry(
      .problems,
      [.character("P")],
      "problems: articles without a date, or with a guessed one",
      "Articles"
    ),
    entry(
      .export,
      [.character("x"), .control("e")],
      "export what is marked, else what is shown",
      "Everywhere",
      hint: "export"
    ),
    entry(
      .command,
      [.character(":")],
      "type an action by name: :goto 2022-03, :problems",
      "Everywhere"
    ),
    entry(.help, [.character("?"), .function(1)], "this list; type to narrow it", "Everywhere"),
    entry(.cancel, [.escape], "close what is open; then drop the newest filter", "Everywhere"),
    entry(.redraw, [.control("l")], "draw the screen again", "Everywhere"),
    entry(.suspend, [.control("z")], "suspend; fg comes back", "Everywhere"),
    entry(
      .close,
      [.character("q")],
      "close this level; at the top, quit",
      "Everywhere",
      hint: "quit"
    ),
    entry(.quit, [.character("Q"), .control("c")], "quit", "Everywhere"),
  ]

  package static func keys(_ entry: Entry) -> String {
    let typed =
      entry.sequence.isEmpty ? [] : [entry.sequence.map(\.description).joined(separator: " ")]
    return (typed + entry.keys.map(\.description)).joined(separator: ", ")
  }

  private static func entry(
    _ action: Action,
    _ keys: [Key],
    _ help: String,
    _ group: String,
    sequence: [Key] = [],
    hint: String? = nil
  ) -> Entry {
    Entry(action: action, keys: keys, sequence: sequence, help: help, group: group, hint: hint)
  }
}
