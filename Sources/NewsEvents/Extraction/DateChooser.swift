import NewsModel

/// Chooses which time expression of a sentence dates an act: the one that hangs on it, not the nearest one.
struct DateChooser {
  let scene: Scene
  private var graph: SentenceGraph { scene.graph }

  init(_ scene: Scene) { self.scene = scene }

  func date(of trigger: Int, governor: Int?, sayings: [Int], published: DatedFact?) -> DatedFact? {
    let dated = scene.times.filter {
      $0.kind != .duration && $0.kind != .set && ($0.fact != nil || $0.value.hasPrefix("XXXX-W"))
    }
    let anchors = [trigger] + [governor].compactMap(\.self)
    let own = dated.filter { time in anchors.contains { hangs(time, on: $0) } }
    let rest = dated.filter { time in
      !sayings.contains { hangs(time, on: $0) && !isAnnounced(time, by: $0) }
        && !belongsElsewhere(time, trigger)
    }
    // "on Saturday, 17 April": the one with a place on the calendar says more.
    let chosen =
      own.first { $0.fact != nil } ?? own.first
      ?? (rest.count == 1 ? rest.first : nearest(rest, to: trigger))
    if let chosen { return chosen.fact ?? Self.weekday(chosen, in: graph.body) }
    guard let published, let latest = published.latest else { return nil }
    return DatedFact(
      .notAfter(latest),
      basis: .publicationFallback,
      anchor: "publication \(latest)",
      confidence: 0.3
    )
  }

  /// A weekday whose week nobody knows: words to show, no place on the timeline.
  private static func weekday(_ time: TimeExpression, in body: SourceText) -> DatedFact {
    DatedFact(
      .anyDay,
      basis: .relative,
      confidence: 0.3,
      range: time.range,
      text: body.line(time.range)
    )
  }

  /// Whether the first verb or event noun above the expression is the trigger, or a noun right below it.
  private func hangs(_ time: TimeExpression, on trigger: Int) -> Bool {
    guard
      var current = time.tokens.first(where: { token in
        graph.head(of: token).map { !time.tokens.contains($0) } ?? true
      })
    else { return false }
    for _ in 0..<6 {
      guard let head = graph.head(of: current) else { return false }
      if head == trigger { return true }
      if graph.tag(head).universal == .verb { return false }
      current = head
    }
    return false
  }

  /// "We recall: on 17 March they expelled …": behind a colon stands what is said, not when it is said.
  private func isAnnounced(_ time: TimeExpression, by saying: Int) -> Bool {
    guard saying < time.tokens.lowerBound else { return false }
    return (saying..<time.tokens.lowerBound).contains { graph.tag($0).penn == .colon }
  }

  /// "signed it in 2016, but fighters rejected it": the date of one conjunct with its own subject is not that of another.
  private func belongsElsewhere(_ time: TimeExpression, _ trigger: Int) -> Bool {
    var current = trigger
    for _ in 0..<6 {
      guard let head = graph.head(of: current) else { return false }
      if graph.relation(current) == .conj, graph.child(of: current, .nsubj, .nsubjPassive) != nil,
        hangs(time, on: head)
      {
        return true
      }
      current = head
    }
    return false
  }

  private func nearest(_ times: [TimeExpression], to trigger: Int) -> TimeExpression? {
    times.min { abs($0.tokens.lowerBound - trigger) < abs($1.tokens.lowerBound - trigger) }
  }
}
