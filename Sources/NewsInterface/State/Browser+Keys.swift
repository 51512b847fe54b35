import NewsModel

extension Browser {
  /// A key goes to what lies on top: an overlay, the prompt, else the key map.
  static func press(_ key: Key, _ state: inout BrowserState) -> [Effect] {
    if case .mouse(let event) = key { return point(event, &state) }
    if key == .control("c") {
      // What is open is left first: twice leaves the program.
      guard state.overlay != nil || state.prompt != nil else { return [.quit] }
      return press(.escape, &state)
    }
    switch state.overlay {
    case .people(let people): return press(key, people, &state)
    case .export(let export): return press(key, export, &state)
    case .help(let help): return press(key, help, &state)
    case .problems(let problems): return press(key, problems, &state)
    case .filters(let filters): return press(key, filters, &state)
    case .columns(let columns): return press(key, columns, &state)
    case .inspect(let inspect): return press(key, inspect, &state)
    case nil: break
    }
    if let prompt = state.prompt { return press(key, prompt, &state) }
    state.message = nil
    state.showsContinuations = false
    if key == .escape, !state.keyMap.held.isEmpty {
      state.keyMap.release()
      return []
    }
    switch state.keyMap.press(key, in: state.focus) {
    case .waiting, .nothing: return []
    case .action(let action, let count):
      var effects: [Effect] = []
      for _ in 0..<(action.repeats ? count : 1) { effects += perform(action, &state) }
      return effects
    }
  }

  /// What a key of the action does.
  package static func perform(_ action: Action, in state: inout BrowserState) -> [Effect] {
    perform(action, &state)
  }

  static func perform(_ action: Action, _ state: inout BrowserState) -> [Effect] {
    state.performed.insert(action)
    switch action {
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .help:
      state.overlay = .help(HelpState(state.keyMap, pane: state.focus))
      return []
    case .command: return open(.command, "", &state)
    case .close: return close(&state)
    case .cancel: return cancel(&state)
    case .mouse:
      state.isMouseOn.toggle()
      state.message =
        state.isMouseOn
        ? "Mouse on: the terminal's own selecting needs Shift. F2 switches it off." : "Mouse off."
      return [.mouse(state.isMouseOn)]
    default: break
    }
    // Until there is something to look at there is nothing else to do.
    guard state.isOpen else { return [] }
    if state.isStale, action.asksWithKeys {
      state.deferred.append(action)
      return []
    }
    switch action {
    case .down, .up, .pageDown, .pageUp, .halfDown, .halfUp, .first, .last:
      return move(action, &state)
    case .left, .right, .open: return step(action, &state)
    case .back, .forward: return travel(action, &state)
    case .nextPane, .previousPane, .articles, .events, .timeline, .reader, .zoom, .wider:
      return turn(action, &state)
    case .search: return open(.search, "", &state)
    case .nextHit, .previousHit: return go(toHit: action == .nextHit, including: false, &state)
    case .filter, .filters, .toggleFilters, .saveFilter, .showRest, .whoHere, .onlyMarked:
      return filtering(action, &state)
    case .people: return [.people(state.selection, isList: true)]
    case .mark, .markRange, .markAll, .markMatching, .unmarkAll: return mark(action, &state)
    case .undo: return undo(&state)
    case .redo: return redo(&state)
    case .sortLeft, .sortRight, .sort, .columns: return arrange(action, &state)
    case .nextEvent, .previousEvent: return stepEvent(forward: action == .nextEvent, &state)
    case .nextReport: return nextReport(&state)
    case .clutter: return toggleClutter(&state)
    case .inspect: return inspect(&state)
    case .finer, .coarser, .lanes, .brush: return chart(action, &state)
    case .goto, .setDate, .problems, .reload: return dates(action, &state)
    case .openEditor, .openPager, .openAddress: return openOutside(action, &state)
    case .copyCitation, .copyText, .copyAddress, .copyID: return copy(action, &state)
    case .export: return openExport(&state)
    case .quit, .suspend, .redraw, .help, .command, .close, .cancel, .mouse: return []
    }
  }
}

extension Action {
  /// Whether it asks the store about the selection, and so waits for one.
  fileprivate var asksWithKeys: Bool {
    switch self {
    case .people, .markAll, .mark, .lanes, .finer, .coarser: true
    default: false
    }
  }

  /// Whether a count before the key does it several times.
  fileprivate var repeats: Bool {
    switch self {
    case .down, .up, .pageDown, .pageUp, .halfDown, .halfUp, .left, .right, .nextHit, .previousHit,
      .nextEvent, .previousEvent, .mark, .undo, .redo, .finer, .coarser:
      true
    default: false
    }
  }
}
