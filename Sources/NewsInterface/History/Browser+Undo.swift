import NewsModel

extension Browser {
  static func remember(_ state: inout BrowserState) { state.undo.remember(.view(state.snapshot)) }

  static func undo(_ state: inout BrowserState) -> [Effect] {
    guard let change = state.undo.back(from: state.snapshot) else {
      state.message = "There is nothing to undo."
      return []
    }
    return bring(back: change, "Undone", &state)
  }

  static func redo(_ state: inout BrowserState) -> [Effect] {
    guard let change = state.undo.forward(from: state.snapshot) else {
      state.message = "There is nothing to do again."
      return []
    }
    return bring(back: change, "Done again", &state)
  }

  private static func bring(back change: Change, _ word: String, _ state: inout BrowserState)
    -> [Effect]
  {
    switch change {
    case .view(let view):
      state.message = word + ": " + difference(view, state.snapshot) + "."
      state.marks = view.marks
      state.order = view.order
      return select(view.query, &state)
    case .date(let article, let before, _):
      state.message = "Reading the article again with its date…"
      return [.redate(article, before, isUndo: true)]
    }
  }

  private static func difference(_ new: Snapshot, _ old: Snapshot) -> String {
    if new.query != old.query {
      return new.query.isEverything ? "no filter" : "filter " + new.query.source
    }
    if new.marks != old.marks { return "marked now \(TitleView.grouped(new.marks.count))" }
    return "sorted by \(new.order.column.name)"
  }

  // MARK: - Dates

  static func takeDate(_ message: Message, _ state: inout BrowserState) -> [Effect] {
    guard case .redated(let id, let before, let after, let others, let isUndo) = message else {
      return []
    }
    if !isUndo { state.undo.remember(.date(id, before: before, after: after)) }
    let more =
      others == 0
      ? "" : others == 1 ? " It dates 1 other article." : " It dates \(others) other articles."
    state.message =
      after.map { "Published \(DateText.words($0)): \(id.key).\(more)" }
      ?? "Your date is taken back: \(id.key)."
    return []
  }
}
