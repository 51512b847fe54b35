import NewsModel

/// What can be undone: the filters, marks and order as they were, or the date of an article.
enum Change: Sendable {
  case view(Snapshot)
  /// A date that the reader set, with the one before; nil for none of the reader's.
  case date(Article.ID, before: EDTF?, after: EDTF?)
}

/// Everything of the view that undo brings back.
struct Snapshot: Sendable, Equatable {
  var query: Query
  var marks: Set<Event.ID>
  var order: EventOrder
}

/// Steps backward and forward.
struct Undo: Sendable {
  private static let most = 200
  private(set) var past: [Change] = []
  private(set) var future: [Change] = []

  /// What was before something new was done: there is no way forward from here.
  mutating func remember(_ change: Change) {
    past.append(change)
    if past.count > Self.most { past.removeFirst() }
    future = []
  }

  /// The newest change to take back; `now` is what redo brings again.
  mutating func back(from now: Snapshot) -> Change? {
    guard let change = past.popLast() else { return nil }
    future.append(change.other(now))
    return change
  }

  mutating func forward(from now: Snapshot) -> Change? {
    guard let change = future.popLast() else { return nil }
    past.append(change.other(now))
    return change
  }
}

extension Change {
  /// The way back from what this brings.
  fileprivate func other(_ now: Snapshot) -> Change {
    switch self {
    case .view: .view(now)
    case .date(let article, let before, let after):
      .date(article, before: after, after: before)
    }
  }
}
