import NewsModel

/// Keys in the lists that lie over the panes.
extension Browser {
  static func press(_ key: Key, _ people: PeopleState, _ state: inout BrowserState) -> [Effect] {
    var people = people
    switch key {
    case .escape:
      state.overlay = nil
      return []
    case .enter:
      guard !people.names.isEmpty else { return [] }
      state.overlay = nil
      leave(&state)
      state.focus = .events
      let clauses = Query.who(people.names, all: people.needsAll)
      return show(clauses.reduce(state.query) { $0.adding($1) }, &state)
    // Letters are found in any words of a name: no blank needs to be typed.
    case .character(" "), .insert:
      people.pick()
    case .tab: people.needsAll.toggle()
    default: narrow(&people, key, state.size)
    }
    people.list.settle(count: people.shown.count, rows: max(1, ListOverlay.rows(state.size)))
    state.overlay = .people(people)
    return []
  }

  static func press(_ key: Key, _ help: HelpState, _ state: inout BrowserState) -> [Effect] {
    var help = help
    switch key {
    case .escape, .function(1):
      state.overlay = nil
      return []
    case .enter:
      guard let entry = help.chosen else { return [] }
      state.overlay = nil
      return perform(entry.action, &state)
    default:
      narrow(&help, key, state.size)
      state.overlay = .help(help)
      return []
    }
  }

  static func press(_ key: Key, _ problems: ProblemsState, _ state: inout BrowserState) -> [Effect]
  {
    var problems = problems
    switch key {
    case .escape:
      state.overlay = nil
      return []
    case .enter:
      guard let problem = problems.chosen else { return [] }
      guard let article = problem.article else {
        state.message = "\(problem.file): \(problem.detail)"
        return []
      }
      state.overlay = nil
      return read(article, about: nil, &state)
    default:
      narrow(&problems, key, state.size)
      state.overlay = .problems(problems)
      return []
    }
  }

  /// What a key does in a list that is narrowed by typing: it types, or moves the cursor, which stays in sight.
  static func narrow(_ list: inout some NarrowedList, _ key: Key, _ size: Size) {
    let rows = max(1, ListOverlay.rows(size))
    var line = LineEditor(list.typed)
    let isMoving = [.left, .right, .home, .end, .delete].contains(key)
    if !isMoving, line.press(key) {
      list.typed = line.text
      list.narrow()
    } else {
      move(&list.list, key, count: list.shown.count, rows: rows)
    }
    list.list.settle(count: list.shown.count, rows: rows)
  }

  static func move(_ list: inout ListCursor, _ key: Key, count: Int, rows: Int) {
    switch key {
    case .down, .control("n"), .character("j"): list.cursor += 1
    case .up, .control("p"), .character("k"): list.cursor -= 1
    case .pageDown: list.cursor += max(1, rows - 1)
    case .pageUp: list.cursor -= max(1, rows - 1)
    case .home: list.cursor = 0
    case .end: list.cursor = count - 1
    default: break
    }
    list.settle(count: count, rows: max(1, rows))
  }
}
