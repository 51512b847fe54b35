import NewsModel

/// `:` runs any action by its name, some with words behind it: `goto 2022-03`, `sort who`, `filter type:SANCTION`.
extension Browser {
  /// The actions that fit what is typed, best first; behind a name, what it takes.
  static func palette(_ line: LineEditor, _ state: BrowserState) -> Completion? {
    guard let blank = line.letters.firstIndex(of: " ") else {
      let typed = line.text
      let entries = ActionTable.entries.compactMap { entry -> (ActionTable.Entry, Int)? in
        let name = entry.action.rawValue
        guard !typed.isEmpty else { return (entry, 0) }
        let score = max(
          FuzzyMatch.score(typed, in: name) ?? Int.min,
          (FuzzyMatch.score(typed, in: entry.help) ?? Int.min / 2) - 40
        )
        guard score > -30 else { return nil }
        return (entry, score + (name.hasPrefix(typed) ? 100 : 0))
      }
      let order = entries.enumerated().sorted {
        ($1.element.1, $0.offset) < ($0.element.1, $1.offset)
      }
      return Completion(
        order.map { item(for: $0.element.0, state) },
        replacing: 0..<line.letters.count
      )
    }
    return arguments(of: String(line.letters[..<blank]), line, from: blank + 1)
  }

  private static func item(for entry: ActionTable.Entry, _ state: BrowserState) -> Completion.Item {
    let keys = state.keyMap.text(of: entry.action)
    return Completion.Item(
      text: entry.action.rawValue + (entry.argument.map { " " + $0 } ?? ""),
      note: (keys.isEmpty ? "" : keys + "  ") + entry.help,
      insertion: entry.action.rawValue + (entry.argument == nil ? "" : " ")
    )
  }

  private static func arguments(of name: String, _ line: LineEditor, from start: Int)
    -> Completion?
  {
    guard name == Action.sort.rawValue else { return nil }
    let typed = String(line.letters[start...])
    return Completion(
      EventColumn.allCases.filter { $0.rawValue.hasPrefix(typed) }.map {
        Completion.Item(text: $0.rawValue, note: $0.name, insertion: $0.rawValue)
      },
      replacing: start..<line.letters.count
    )
  }

  static func run(_ prompt: Prompt, _ state: inout BrowserState) -> [Effect] {
    let words = prompt.text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let typed = words.first else {
      // Nothing typed: what is chosen in the list, if the reader went there.
      guard let chosen = prompt.completion, chosen.isEntered, let item = chosen.chosen else {
        state.prompt = nil
        return []
      }
      return run(item.insertion, argument: "", &state)
    }
    var rest = words.count > 1 ? words[1].trimmingBlanks : ""
    if let completion = prompt.completion, completion.isEntered, let item = completion.chosen {
      // What is chosen is the action itself, or what stands behind it.
      guard completion.range.lowerBound > 0 else {
        return run(item.insertion, argument: "", &state)
      }
      rest = item.insertion
    }
    if Action(rawValue: typed) != nil { return run(typed, argument: rest, &state) }
    // One that begins so, where there is only one.
    let near = Action.allCases.map(\.rawValue).filter { $0.hasPrefix(typed) }
    if near.count == 1 { return run(near[0], argument: rest, &state) }
    let offered = prompt.completion?.items.prefix(4).map(\.text) ?? []
    state.prompt?.fault = Prompt.Fault(
      "There is no \"\(typed)\". "
        + (near.isEmpty
          ? (offered.isEmpty ? "? lists all." : "Tab takes: \(offered.joined(separator: ", "))")
          : near.joined(separator: " "))
    )
    return []
  }

  private static func run(_ name: String, argument: String, _ state: inout BrowserState)
    -> [Effect]
  {
    guard let action = Action(rawValue: name.trimmingBlanks) else { return [] }
    guard !argument.isEmpty else {
      state.prompt = nil
      return perform(action, &state)
    }
    guard state.isOpen else {
      state.prompt = nil
      state.message = "The articles are still being read."
      return []
    }
    state.performed.insert(action)
    switch action {
    case .goto: return go(to: argument, &state)
    case .setDate:
      state.prompt = nil
      _ = perform(.setDate, &state)
      guard let prompt = state.prompt, case .date(let id, _) = prompt.purpose else { return [] }
      return setDate(of: id, argument, &state)
    case .filter:
      return behind(name, &state) { state in
        keepFilter(Prompt(purpose: .filter, before: state.query, text: argument), &state)
      }
    case .search:
      state.prompt = nil
      return search(argument, &state)
    case .saveFilter: return saveFilter(argument, &state)
    case .markMatching: return behind(name, &state) { markMatching(argument, &$0) }
    case .sort:
      guard let column = EventColumn(rawValue: argument.lowercased()) else {
        state.prompt?.fault = Prompt.Fault(
          "There is no column \"\(argument)\": "
            + EventColumn.allCases.map(\.rawValue).joined(separator: " ")
        )
        return []
      }
      state.prompt = nil
      return sort(by: column, &state)
    default:
      state.prompt?.fault = Prompt.Fault("\"\(name)\" takes nothing behind it.")
      return []
    }
  }
}

extension Browser {
  /// A fault in what stands behind a command is pointed at in the whole line.
  private static func behind(
    _ name: String,
    _ state: inout BrowserState,
    _ work: (inout BrowserState) -> [Effect]
  ) -> [Effect] {
    let effects = work(&state)
    if let fault = state.prompt?.fault, let column = fault.column {
      state.prompt?.fault = Prompt.Fault(fault.reason, column: column + name.count + 1)
    }
    return effects
  }
}

extension String {
  var trimmingBlanks: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
