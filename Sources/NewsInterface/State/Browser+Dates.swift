import NewsModel

/// Going to a date, setting one, looking at the articles that lack one, and reading the folder again.
extension Browser {
  static func dates(_ action: Action, _ state: inout BrowserState) -> [Effect] {
    switch action {
    case .goto: return open(.goto, "", &state)
    case .problems: return [.problems]
    case .reload:
      guard state.isWhole else {
        state.message = "The folder is still being read."
        return []
      }
      state.message = "Reading what has changed…"
      return [.reload]
    default: return askForDate(&state)
    }
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

  static func setDate(of id: Article.ID, _ typed: String, _ state: inout BrowserState) -> [Effect] {
    let text = typed.trimmingBlanks
    guard !text.isEmpty else {
      state.prompt = nil
      return []
    }
    if text == "-" {
      state.prompt = nil
      state.message = "Taking the date back…"
      return [.redate(id, nil, isUndo: false)]
    }
    let edtf = EDTF(text) ?? EDTF(plain: text)
    guard let edtf, let first = edtf.earliest, let last = edtf.latest, first <= last,
      EDTF(edtf.description) == edtf
    else {
      state.prompt?.fault = Prompt.Fault(
        "\"\(text)\" is no date: 2020-12-23, 2020-12 or 8 Dec 2020"
      )
      return []
    }
    state.prompt = nil
    state.message = "Reading the article again with its date…"
    return [.redate(id, edtf, isUndo: false)]
  }

  /// Moves to the first event of a date or the next after it, to a row by its number, or to an event by its id.
  static func go(to text: String, _ state: inout BrowserState) -> [Effect] {
    let text = text.trimmingBlanks
    guard !text.isEmpty else {
      state.prompt = nil
      return []
    }
    if text.lowercased() == "undated" {
      return land(on: state.selection.days.firstIndex(of: Selection.undated), text, &state)
    }
    if text.count == 16, let number = UInt64(text, radix: 16) {
      state.prompt = nil
      return [.find(Event.ID(number), isSought: true)]
    }
    if let row = Int(text), !(1_000...2_199).contains(row) || text.count > 4 {
      guard row >= 1, row <= state.selection.events.count else {
        state.prompt?.fault = Prompt.Fault("There are \(state.selection.events.count) rows.")
        return []
      }
      return land(on: row - 1, text, &state)
    }
    guard let range = DayRange(text), let first = range.first ?? range.last else {
      state.prompt?.fault = Prompt.Fault(
        "\"\(text)\" is no date. Write 2022, 2022-03, 2022-03-14, \"March 2022\", undated, or a row's number."
      )
      return []
    }
    return go(to: Int32(first.dayNumber), range.last.map { Int32($0.dayNumber) }, text, &state)
  }

  private static func go(
    to start: Int32,
    _ end: Int32?,
    _ text: String,
    _ state: inout BrowserState
  ) -> [Effect] {
    let (days, lastDays) = (state.selection.days, state.selection.lastDays)
    let end = end ?? Int32.max
    let dated = days.indices.filter { days[$0] != Selection.undated }
    let next = dated.filter { days[$0] >= start }.min { days[$0] < days[$1] }
    if let next, days[next] <= end { return land(on: next, text, &state) }
    // What began before and goes on counts where nothing begins.
    if let covering = dated.last(where: { days[$0] < start && lastDays[$0] >= start }) {
      return land(on: covering, text, &state)
    }
    let effects = land(on: next ?? dated.max { days[$0] < days[$1] }, text, &state)
    state.message =
      dated.isEmpty
      ? "No event shown has a date."
      : next == nil
        ? "Nothing shown is as late as \(text)." : "Nothing in \(text): this is the next."
    return effects
  }

  private static func land(on place: Int?, _ text: String, _ state: inout BrowserState) -> [Effect]
  {
    state.prompt = nil
    guard let place, state.selection.days.indices.contains(place) else {
      state.message = "No event shown is of \(text)."
      return []
    }
    leave(&state)
    state.eventList.cursor = place
    state.timeline.cursor = state.timeline.place(ofDay: state.selection.days[place])
    return settle(&state)
  }
}
