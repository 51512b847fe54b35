import NewsModel

extension Browser {
  static func find(_ action: Action, _ state: inout BrowserState) -> [Effect] {
    switch action {
    case .search:
      state.prompt = Prompt(purpose: .search, before: state.query, text: "")
      return []
    case .filter:
      state.prompt = Prompt(purpose: .filter, before: state.query, text: state.query.source)
      return []
    case .people: return [.people(state.selection)]
    case .whoHere:
      guard let party = state.currentEvent?.actors.first ?? state.currentEvent?.recipients.first
      else {
        state.message = "This event names nobody."
        return []
      }
      return show(state.query.adding(Query.who(party.name)), &state)
    case .nextHit, .previousHit: return go(toHit: action == .nextHit, including: false, &state)
    case .onlyMarked:
      let condition = Query.Condition(.marked(true), source: "marked:yes")
      if state.query.conditions.contains(condition) {
        return show(Query(state.query.conditions.filter { $0 != condition }), &state)
      }
      guard !state.marks.isEmpty else {
        state.message = "Nothing is marked. Space marks an event."
        return []
      }
      return show(state.query.adding(condition), &state)
    default: return undo(&state)
    }
  }

  static func undo(_ state: inout BrowserState) -> [Effect] {
    guard let last = state.past.popLast() else {
      state.message = "There is nothing to undo."
      return []
    }
    state.marks = last.marks
    return [.select(last.query, last.marks)]
  }

  static func go(toHit forward: Bool, including: Bool, _ state: inout BrowserState) -> [Effect] {
    guard !state.search.text.isEmpty else {
      state.message = "Nothing has been searched for. / searches."
      return []
    }
    guard
      let hit = state.search.hit(
        from: state.eventList.cursor,
        forward: forward,
        including: including
      )
    else { return [] }
    if !including, forward ? hit <= state.eventList.cursor : hit >= state.eventList.cursor {
      state.message = "Went round."
    }
    state.eventList.cursor = hit
    return settle(&state)
  }

  // MARK: - Prompt

  static func press(_ key: Key, _ prompt: Prompt, _ state: inout BrowserState) -> [Effect] {
    switch key {
    case .escape:
      state.prompt = nil
      if prompt.purpose == .search { state.search = SearchState() }
      return prompt.before == state.query ? [] : [.select(prompt.before, state.marks)]
    case .enter:
      if let effects = confirm(prompt, &state) { return effects }
      if prompt.purpose == .filter, prompt.fault != nil { return [] }
      state.prompt = nil
      if prompt.purpose == .filter, prompt.before != state.query {
        state.past.append((prompt.before, state.marks))
      }
      return prompt.purpose == .search && prompt.text.isEmpty ? clearSearch(&state) : []
    case .backspace:
      if prompt.text.isEmpty {
        state.prompt = nil
        return []
      }
      state.prompt?.text.removeLast()
    case .control("u"): state.prompt?.text = ""
    case .control("w"): state.prompt?.text = withoutLastWord(prompt.text)
    case .character(let character): state.prompt?.text.append(character)
    case .paste(let text):
      state.prompt?.text += text.split(whereSeparator: \.isNewline).joined(separator: " ")
    default: return []
    }
    return typed(&state)
  }

  private static func clearSearch(_ state: inout BrowserState) -> [Effect] {
    state.search = SearchState()
    return []
  }

  private static func withoutLastWord(_ text: String) -> String {
    var words = text.split(separator: " ")
    _ = words.popLast()
    return words.isEmpty ? "" : words.joined(separator: " ") + " "
  }

  /// Search and filter answer to every letter; a filter that cannot be read keeps the last good result.
  private static func typed(_ state: inout BrowserState) -> [Effect] {
    guard let prompt = state.prompt else { return [] }
    guard prompt.purpose == .search || prompt.purpose == .filter else {
      state.prompt?.fault = nil
      return []
    }
    let query: Query
    do throws(QueryError) {
      query = try QueryParser.parse(prompt.text)
    } catch {
      state.prompt?.fault = error.description
      return []
    }
    state.prompt?.fault = nil
    switch prompt.purpose {
    case .filter: return query == state.query ? [] : [.select(query, state.marks)]
    case .search:
      guard !query.isEverything else { return clearSearch(&state) }
      return [.search(prompt.text, Query(state.query.conditions + query.conditions), state.marks)]
    case .command, .goto, .date: return []
    }
  }

  // MARK: - Overlays

  static func press(_ key: Key, _ people: PeopleState, _ state: inout BrowserState) -> [Effect] {
    var people = people
    switch key {
    case .escape:
      state.overlay = nil
      return []
    case .enter:
      guard !people.shown.isEmpty else { return [] }
      state.overlay = nil
      guard people.shown.indices.contains(people.list.cursor) else { return [] }
      let name = people.shown[people.list.cursor].entity.name
      state.focus = .events
      return show(state.query.adding(Query.who(name)), &state)
    default:
      narrow(&people, key, state.size)
      state.overlay = .people(people)
      return []
    }
  }

  static func press(_ key: Key, _ help: HelpState, _ state: inout BrowserState) -> [Effect] {
    var help = help
    switch key {
    case .escape, .function(1):
      state.overlay = nil
      return []
    case .enter:
      guard !help.shown.isEmpty else { return [] }
      state.overlay = nil
      guard help.shown.indices.contains(help.list.cursor) else { return [] }
      return perform(help.shown[help.list.cursor].action, &state)
    default:
      narrow(&help, key, state.size)
      state.overlay = .help(help)
      return []
    }
  }

  /// What a key does in a list that is narrowed by typing: it types, or moves the cursor, which stays in sight.
  static func narrow(_ list: inout some NarrowedList, _ key: Key, _ size: Size) {
    let rows = max(1, ListOverlay.rows(size))
    if edit(&list.typed, key) {
      list.narrow()
    } else {
      move(&list.list, key, count: list.shown.count, rows: rows)
    }
    list.list.settle(count: list.shown.count, rows: rows)
  }

  /// Types into a one-line text; false for a key that types nothing.
  private static func edit(_ text: inout String, _ key: Key) -> Bool {
    switch key {
    case .character(let character): text.append(character)
    case .backspace: _ = text.popLast()
    case .control("u"): text = ""
    case .paste(let pasted):
      text += pasted.split(whereSeparator: \.isNewline).joined(separator: " ")
    default: return false
    }
    return true
  }

  private static func move(_ list: inout ListCursor, _ key: Key, count: Int, rows: Int) {
    switch key {
    case .down, .control("n"): list.cursor += 1
    case .up, .control("p"): list.cursor -= 1
    case .pageDown: list.cursor += rows - 1
    case .pageUp: list.cursor -= rows - 1
    case .home: list.cursor = 0
    case .end: list.cursor = count - 1
    default: break
    }
    list.cursor = max(0, min(list.cursor, count - 1))
  }

  // MARK: - Export

  static func openExport(_ state: inout BrowserState) -> [Effect] {
    guard !state.selection.events.isEmpty || !state.marks.isEmpty else {
      state.message = "There is nothing to export: no event is shown or marked."
      return []
    }
    state.overlay = .export(
      ExportState(
        isMarkedOnly: !state.marks.isEmpty,
        name: exportName(state.corpusName),
        marked: state.marks.count,
        shown: state.selection.events.count,
        all: state.overview.events
      )
    )
    return []
  }

  private static func exportName(_ corpus: String) -> String {
    let plain = NameFolding.fold(corpus).map {
      $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-"
    }
    let name = String(plain).split(separator: "-").joined(separator: "-")
    return (name.isEmpty ? "reportedly" : name) + "-events"
  }

  static func press(_ key: Key, _ export: ExportState, _ state: inout BrowserState) -> [Effect] {
    var export = export
    switch key {
    case .escape:
      state.overlay = nil
      return []
    case .enter:
      state.overlay = nil
      guard export.count > 0 else {
        state.message = "There is nothing to export."
        return []
      }
      state.message = "Writing \(export.count) events…"
      return [
        .export(
          ExportRequest(
            query: export.isMarkedOnly ? Query.everything : state.query,
            isMarkedOnly: export.isMarkedOnly,
            marks: state.marks,
            format: ExportState.formats[export.format],
            path: export.path
          )
        )
      ]
    case .tab, .down:
      export.field = ExportState.Field(rawValue: (export.field.rawValue + 1) % 3) ?? .what
    case .backTab, .up:
      export.field = ExportState.Field(rawValue: (export.field.rawValue + 2) % 3) ?? .what
    default: change(&export, key)
    }
    state.overlay = .export(export)
    return []
  }

  private static func change(_ export: inout ExportState, _ key: Key) {
    switch export.field {
    case .what:
      if [.left, .right, .character(" ")].contains(key), export.marked > 0 {
        export.isMarkedOnly.toggle()
      }
    case .format:
      let count = ExportState.formats.count
      if key == .left { export.format = (export.format + count - 1) % count }
      if key == .right || key == .character(" ") { export.format = (export.format + 1) % count }
    case .file: _ = edit(&export.name, key)
    }
  }
}
