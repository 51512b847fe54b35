import NewsModel

/// A place that the reader has been at.
struct Waypoint: Sendable, Equatable {
  var focus: BrowserState.Pane
  var query: Query
  var event: Event.ID?
  /// What the reader showed, where it was open.
  var article: Article.ID?
  var mention: Event.ID?
}

/// Where the reader has been, as a browser of pages keeps it.
struct Trail: Sendable {
  private static let most = 200
  private(set) var past: [Waypoint] = []
  private(set) var future: [Waypoint] = []

  mutating func leave(_ place: Waypoint) {
    future = []
    guard past.last != place else { return }
    past.append(place)
    if past.count > Self.most { past.removeFirst() }
  }

  /// Forgets the newest place where it is the one that is gone to without it.
  mutating func drop(where isReached: (Waypoint) -> Bool) {
    if let last = past.last, isReached(last) { past.removeLast() }
  }

  mutating func back(from here: Waypoint) -> Waypoint? {
    guard let place = past.popLast() else { return nil }
    future.append(here)
    return place
  }

  mutating func forward(from here: Waypoint) -> Waypoint? {
    guard let place = future.popLast() else { return nil }
    past.append(here)
    return place
  }
}
