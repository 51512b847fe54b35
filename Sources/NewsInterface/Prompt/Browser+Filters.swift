import NewsModel

/// Filters: typing them, switching them, dropping the newest, saving them under a name.
extension Browser {
  static func filterTyped(_ prompt: Prompt, _ state: inout BrowserState) -> [Effect] {
    do throws(QueryError) {
      let query = try parsed(prompt.text, prompt.before)
      return query == state.query ? [] : select(query, &state)
    } catch {
      fault(error, &state)
      return []
    }
  }

  /// What is typed, with the clauses behind it that were switched off before.
  private static func parsed(_ text: String, _ before: Query, isTyping: Bool = true)
    throws(QueryError) -> Query
  {
    let typed = try QueryParser.parse(text, isTyping: isTyping)
    let off = before.clauses.filter { clause in
      !clause.isOn && !typed.clauses.contains { $0.expression == clause.expression }
    }
    return Query(typed.clauses + off)
  }

  static func keepFilter(_ prompt: Prompt, _ state: inout BrowserState) -> [Effect] {
    do throws(QueryError) {
      let query = try parsed(prompt.text, prompt.before, isTyping: false)
      state.prompt = nil
      keepTyped(prompt.text, &state)
      if prompt.before != query {
        var before = state.snapshot
        before.query = prompt.before
        state.undo.remember(.view(before))
      }
      return query == state.query ? [] : select(query, &state)
    } catch {
      fault(error, &state)
      return []
    }
  }

  static func saveFilter(_ name: String, _ state: inout BrowserState) -> [Effect] {
    let name = name.trimmingBlanks
    guard !name.isEmpty else {
      state.prompt?.fault = Prompt.Fault("A name is needed: save-filter port")
      return []
    }
    state.prompt = nil
    state.savedFilters[name] = state.query.source
    state.message = "Saved as \"\(name)\": F lists it."
    return []
  }

  static func filtering(_ action: Action, _ state: inout BrowserState) -> [Effect] {
    switch action {
    case .filter: return open(.filter, state.query.source, &state)
    case .filters:
      state.overlay = .filters(FiltersState(state))
      return []
    case .saveFilter:
      guard !state.query.isEverything else {
        state.message = "There is no filter to save. f makes one."
        return []
      }
      return open(.saveFilter, "", &state)
    case .showRest:
      state.showsRest.toggle()
      guard !state.query.isEverything else {
        state.message =
          state.showsRest
          ? "There is no filter; what the next one hides will be shown dimmed." : nil
        return []
      }
      state.message =
        state.showsRest ? "What the filter hides is shown dimmed." : "Only what the filter finds."
      return select(state.query, &state)
    case .toggleFilters:
      guard !state.query.clauses.isEmpty else {
        state.message = "There is no filter. f makes one."
        return []
      }
      return show(state.query.toggled(), &state)
    case .onlyMarked:
      if let place = state.query.clauses.firstIndex(of: Query.marked) {
        var query = state.query
        query.clauses.remove(at: place)
        return show(query, &state)
      }
      guard !state.marks.isEmpty else {
        state.message = "Nothing is marked. Space marks an event."
        return []
      }
      return show(state.query.adding(Query.marked), &state)
    default: return onlyWhoActs(&state)
    }
  }

  private static func onlyWhoActs(_ state: inout BrowserState) -> [Effect] {
    // The one whose name holds the chosen column, else who acts.
    let event = state.currentEvent
    let party =
      state.sortColumn == .whom
      ? event?.recipients.first ?? event?.actors.first
      : event?.actors.first ?? event?.recipients.first
    guard let party else {
      state.message = "This event names nobody."
      return []
    }
    leave(&state)
    return show(state.query.adding(Query.who(party.name)), &state)
  }

  // MARK: - The list of filters

  static func press(_ key: Key, _ filters: FiltersState, _ state: inout BrowserState) -> [Effect] {
    var filters = filters
    let row =
      filters.rows.indices.contains(filters.list.cursor) ? filters.rows[filters.list.cursor] : nil
    switch (key, row) {
    case (.escape, _), (.character("q"), _), (.character("F"), _):
      state.overlay = nil
      return []
    case (.character(" "), .clause(let place)), (.enter, .clause(let place)):
      var query = state.query
      guard query.clauses.indices.contains(place) else { return [] }
      query.clauses[place].isOn.toggle()
      return change(query, filters, &state)
    case (.character("d"), .clause(let place)), (.delete, .clause(let place)),
      (.character("x"), .clause(let place)):
      var query = state.query
      guard query.clauses.indices.contains(place) else { return [] }
      query.clauses.remove(at: place)
      return change(query, filters, &state)
    case (.enter, .saved(let name, let source)):
      state.overlay = nil
      do throws(QueryError) {
        let query = try QueryParser.parse(source)
        state.message = "Filter \"\(name)\"."
        return show(query, &state)
      } catch {
        state.message = "The saved filter \"\(name)\" cannot be read: \(error)"
        return []
      }
    case (.character("d"), .saved(let name, _)), (.delete, .saved(let name, _)):
      state.savedFilters[name] = nil
      filters = FiltersState(state, at: filters.list)
    case (.character("s"), _):
      state.overlay = nil
      return filtering(.saveFilter, &state)
    default: move(&filters.list, key, count: filters.rows.count, rows: ListOverlay.rows(state.size))
    }
    state.overlay = .filters(filters)
    return []
  }

  /// The list stays open; what it shows follows.
  private static func change(
    _ query: Query,
    _ filters: FiltersState,
    _ state: inout BrowserState
  ) -> [Effect] {
    let effects = show(query, &state)
    state.overlay = .filters(FiltersState(state, at: filters.list))
    return effects
  }
}
