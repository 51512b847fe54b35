import NewsModel

/// Chooses which time expression of a sentence dates an act: the one that hangs on it, not the nearest one.
struct DateChooser {
  let scene: Scene
  /// The day that the sentences before tell of, where the paragraph goes on.
  private let carried: DatedFact?
  private var graph: SentenceGraph { scene.graph }

  init(_ scene: Scene, carried: DatedFact? = nil) {
    self.scene = scene
    self.carried = carried
  }

  func date(of trigger: Int, governor: Int?, sayings: [Int], published: DatedFact?) -> DatedFact? {
    let dated = scene.times.filter {
      $0.kind != .duration && $0.kind != .set && ($0.fact != nil || $0.value.hasPrefix("XXXX-W"))
        && !isPartOfName($0, trigger)
    }
    if let counted = countedFromMainClause(trigger) { return counted }
    let anchors = [trigger] + [governor].compactMap(\.self)
    let own = dated.filter { time in
      anchors.contains { hangs(time, on: $0) } || isTold(trigger, of: time)
    }
    let rest = dated.filter { time in
      !sayings.contains { hangs(time, on: $0) && !isAnnounced(time, by: $0) }
        && !belongsElsewhere(time, trigger)
    }
    // "on Saturday, 17 April": the one with a place on the calendar says more.
    let chosen =
      own.first { $0.fact != nil } ?? own.first
      ?? (rest.count == 1 ? rest.first : nearest(rest, to: trigger))
    if let chosen { return chosen.fact ?? Self.weekday(chosen, in: graph.body) }
    if let carried, sayings.isEmpty, dated.isEmpty, isPlainPast(trigger) { return carried }
    guard let published, let latest = published.latest else { return nil }
    return DatedFact(
      .notAfter(latest),
      basis: .publicationFallback,
      anchor: "publication \(latest)",
      confidence: 0.3
    )
  }

  /// "reject the 2016 agreement": the year says which agreement, not when it is rejected.
  private func isPartOfName(_ time: TimeExpression, _ trigger: Int) -> Bool {
    guard let last = time.tokens.last, let head = graph.head(of: last),
      !time.tokens.contains(head), head != trigger
    else { return false }
    let before = time.tokens.lowerBound - 1
    guard before >= graph.sentence.tokens.lowerBound else { return false }
    return head >= time.tokens.upperBound && graph.tag(head).isNominal
      && [.det, .adj, .propn, .part].contains(graph.tag(before).universal)
  }

  /// The day that a sentence sets for what follows: that of its main verb, or "March 9 was …"; not the day of a report.
  func topic() -> DatedFact? {
    guard let root = graph.sentence.tokens.first(where: { graph.head(of: $0) == nil }),
      scene.lexicon.governor(graph.lemma(root), isNoun: false) != .say
    else { return nil }
    let days = scene.times.filter { time in
      guard let fact = time.fact, fact.kind == .point, fact.earliest != nil else { return false }
      return fact.earliest == fact.latest && hangs(time, on: root)
    }
    guard days.count == 1, var fact = days.first?.fact else { return nil }
    fact.anchor = "\"\(fact.text)\" in the sentence before"
    fact.basis = .relative
    fact.confidence = 0.5
    return fact
  }

  /// "Police stormed it on Wednesday, a day after they arrested him": counted back from the main clause.
  private func countedFromMainClause(_ trigger: Int) -> DatedFact? {
    guard
      let mark = graph.children(of: trigger, .mark).first(where: {
        ["after", "before"].contains(graph.lemma($0))
      }),
      let length = scene.times.first(where: {
        $0.kind == .duration && $0.tokens.upperBound == mark && $0.fact == nil
      }), let days = Self.days(length.value), let main = graph.head(of: trigger),
      let start = scene.times.first(where: { $0.fact?.kind == .point && hangs($0, on: main) })?
        .fact,
      let day = start.earliest, start.latest == day
    else { return nil }
    let shift = graph.lemma(mark) == "after" ? -days : days
    return DatedFact(
      day: day.adding(days: shift),
      basis: .relative,
      range: length.range,
      text: graph.body.line(length.range),
      anchor: "\"\(start.text)\""
    )
  }

  /// `P1D`, `P2W`.
  private static func days(_ value: String) -> Int? {
    guard value.hasPrefix("P"), let count = Int(value.dropFirst().dropLast()) else { return nil }
    return value.hasSuffix("D") ? count : value.hasSuffix("W") ? 7 * count : nil
  }

  /// "in November, when the mission accused …": the clause hangs on the time itself.
  private func isTold(_ trigger: Int, of time: TimeExpression) -> Bool {
    guard [.aclRelative, .acl, .advclRelative, .advcl].contains(graph.relation(trigger)),
      let head = graph.head(of: trigger)
    else { return false }
    return time.tokens.contains(head)
  }

  /// "arrested", "were shot"; not "has arrested", "had been shot", "to arrest".
  private func isPlainPast(_ trigger: Int) -> Bool {
    guard graph.tag(trigger).universal == .verb else { return false }
    let helpers = graph.children(of: trigger, .aux, .auxPassive)
    if helpers.isEmpty, graph.relation(trigger) == .conj, let head = graph.head(of: trigger) {
      return isPlainPast(head)
    }
    if helpers.isEmpty { return graph.tag(trigger).penn == .past }
    return helpers.allSatisfy { ["be"].contains(graph.lemma($0)) && graph.tag($0).penn == .past }
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
