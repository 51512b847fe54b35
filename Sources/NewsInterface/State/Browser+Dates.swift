import NewsModel

/// Going to a date, setting one, and looking at the articles that lack one.
extension Browser {
  static func dates(_ action: Action, _ state: inout BrowserState) -> [Effect] {
    switch action {
    case .command: return open(.command, "", &state)
    case .goto: return open(.goto, "", &state)
    case .problems: return [.problems]
    default: return askForDate(&state)
    }
  }

  private static func open(_ purpose: Prompt.Purpose, _ text: String, _ state: inout BrowserState)
    -> [Effect]
  {
    state.prompt = Prompt(purpose: purpose, before: state.query, text: text)
    return []
  }

  /// The article that the reader shows, or the one under the cursor, or that of the event under it.
  private static func askForDate(_ state: inout BrowserState) -> [Effect] {
    if state.focus == .reader, let article = state.reader?.reading.article {
      return open(.date(article.id, title: article.title.text), "", &state)
    }
    if state.focus == .articles, let row = state.articleRows[state.articleList.cursor] {
      return open(.date(row.id, title: row.title), "", &state)
    }
    guard let event = state.currentEvent else {
      state.message = "There is no article to date: choose an event or an article."
      return []
    }
    return open(.date(event.lead.article, title: event.lead.article.key), "", &state)
  }

  /// What Enter does in a prompt that is no query; nil for the prompts that are.
  static func confirm(_ prompt: Prompt, _ state: inout BrowserState) -> [Effect]? {
    switch prompt.purpose {
    case .search, .filter: return nil
    case .command: return run(prompt.text, prompt, &state)
    case .goto: return go(to: prompt.text, prompt, &state)
    case .date(let id, _): return setDate(of: id, prompt, &state)
    }
  }

  private static func setDate(of id: Article.ID, _ prompt: Prompt, _ state: inout BrowserState)
    -> [Effect]
  {
    let text = prompt.text.trimmingBlanks
    guard !text.isEmpty else {
      state.prompt = nil
      return []
    }
    if text == "-" {
      state.prompt = nil
      state.message = "Taking the date back…"
      return [.redate(id, nil)]
    }
    let edtf = EDTF(text) ?? EDTF(plain: text)
    guard let edtf, let first = edtf.earliest, let last = edtf.latest, first <= last,
      EDTF(edtf.description) == edtf
    else {
      state.prompt?.fault = "\"\(text)\" is no date: 2020-12-23, 2020-12 or 8 Dec 2020"
      return []
    }
    state.prompt = nil
    state.message = "Reading the article again with its date…"
    return [.redate(id, edtf)]
  }

  /// Moves to the first event of a date, or the next after it.
  private static func go(to text: String, _ prompt: Prompt, _ state: inout BrowserState) -> [Effect]
  {
    let text = text.trimmingBlanks
    guard !text.isEmpty else {
      state.prompt = nil
      return []
    }
    if text.lowercased() == "undated" {
      state.prompt = nil
      return land(on: state.selection.days.firstIndex(of: Selection.undated), text, &state)
    }
    guard let range = DayRange(text), let first = range.first ?? range.last else {
      state.prompt?.fault =
        "\"\(text)\" is no date. Write 2022, 2022-03, 2022-03-14, \"March 2022\" or undated."
      return []
    }
    state.prompt = nil
    let (days, lastDays) = (state.selection.days, state.selection.lastDays)
    let end = range.last.map { Int32($0.dayNumber) } ?? Int32.max
    let start = Int32(first.dayNumber)
    // Days ascend, the undated after them all.
    var (low, high) = (0, days.firstIndex(of: Selection.undated) ?? days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < start { low = middle + 1 } else { high = middle }
    }
    let isWithin = days.indices.contains(low) && days[low] != Selection.undated && days[low] <= end
    // What began before and goes on counts where nothing begins.
    if !isWithin, let covering = (0..<low).last(where: { lastDays[$0] >= start }) {
      return land(on: covering, text, &state)
    }
    let isDated = days.indices.contains(low) && days[low] != Selection.undated
    let effects = land(on: isDated ? low : low > 0 ? low - 1 : nil, text, &state)
    if !isDated {
      state.message = "Nothing shown is as late as \(text)."
    } else if days[low] > end {
      state.message = "Nothing in \(text): this is the next."
    }
    return effects
  }

  private static func land(on place: Int?, _ text: String, _ state: inout BrowserState) -> [Effect]
  {
    guard let place else {
      state.message = "No event shown is of \(text)."
      return []
    }
    state.eventList.cursor = place
    state.binCursor = state.bins.index(ofDay: state.selection.days[place]) ?? state.bins.bins.count
    return settle(&state)
  }

  /// `goto 2022-03`, `date 2020-12-23`, or any action by its name.
  private static func run(_ text: String, _ prompt: Prompt, _ state: inout BrowserState) -> [Effect]
  {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = words.first else {
      state.prompt = nil
      return []
    }
    let rest = words.count > 1 ? words[1] : ""
    if name == "goto", !rest.isEmpty { return go(to: rest, prompt, &state) }
    guard let action = Action(rawValue: name) ?? (name == "date" ? .setDate : nil),
      action != .command
    else {
      let near = Action.allCases.map(\.rawValue).filter { $0.hasPrefix(name.prefix(1)) }.sorted()
      state.prompt?.fault =
        "There is no \"\(name)\". " + (near.isEmpty ? "? lists all." : near.joined(separator: " "))
      return []
    }
    state.prompt = nil
    if action == .setDate, !rest.isEmpty {
      _ = askForDate(&state)
      state.prompt?.text = rest
      return state.prompt.flatMap { confirm($0, &state) } ?? []
    }
    return perform(action, &state)
  }

  // MARK: - Problems

  static func press(_ key: Key, _ problems: ProblemsState, _ state: inout BrowserState) -> [Effect]
  {
    var problems = problems
    switch key {
    case .escape:
      state.overlay = nil
      return []
    case .enter:
      guard !problems.shown.isEmpty else { return [] }
      state.overlay = nil
      guard problems.shown.indices.contains(problems.list.cursor) else { return [] }
      state.returnFocus = state.focus == .reader ? state.returnFocus : state.focus
      state.focus = .reader
      return [.read(problems.shown[problems.list.cursor].article, about: nil)]
    default:
      narrow(&problems, key, state.size)
      state.overlay = .problems(problems)
      return []
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
