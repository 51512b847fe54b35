import NewsModel

/// What stands around an act: its status, its place, how many took part.
struct Circumstances {
  let scene: Scene
  let article: Article
  /// Where the article was written, by its dateline.
  let dateline: PlaceMention?
  private var graph: SentenceGraph { scene.graph }

  func status(_ stance: Stance, _ credits: [Credit], _ date: DatedFact?, of trigger: Int)
    -> EventStatus
  {
    guard stance.status == .asserted else { return stance.status }
    // Background from long before the report.
    if let last = date?.latest, date?.basis != .publicationFallback,
      let published = article.published?.earliest, last.dayNumber + 365 < published.dayNumber,
      isPast(trigger), !isSince(date)
    {
      return .historical
    }
    let accordingTo = credits.filter { article.body[$0.cue].lowercased() == "according" }
    if let source = accordingTo.first, CreditFinder(scene).isUnnamed(source) { return .alleged }
    return .asserted
  }

  /// Where the clause says that it happened, the finest place of the phrase; else what the dateline says.
  func place(of trigger: Int) -> PlaceMention? {
    for phrase in placePhrases(below: trigger, depth: 0) {
      let range = graph.phrase(phrase)
      let inside = scene.names.filter {
        range.contains($0.range) && ($0.kind == .place || $0.kind == .country)
      }
      if let name = inside.first(where: { $0.kind == .place }) ?? inside.first {
        return PlaceMention(
          range: name.range,
          text: article.body.line(name.range),
          name: name.name,
          country: name.country
        )
      }
    }
    return dateline
  }

  private func placePhrases(below index: Int, depth: Int) -> [Int] {
    guard depth < 3 else { return [] }
    let own = graph.children(of: index, .obl, .nmod).filter {
      ["in", "at", "near", "outside", "inside"].contains(graph.preposition(of: $0) ?? "")
    }
    return own
      + graph.children(of: index, .obj, .obl, .nmod, .nsubjPassive).flatMap {
        placePhrases(below: $0, depth: depth + 1)
      }
  }

  func quantity(_ heads: [Int]) -> Quantity? {
    for head in heads {
      let number =
        graph.child(of: head, .nummod) ?? (graph.tag(head).universal == .num ? head : nil)
      guard let number, let value = NumberWords.value(graph.text(number)) else { continue }
      // "twenty-three", in three tokens.
      if number - 2 >= graph.sentence.tokens.lowerBound, graph.tag(number - 1).penn == .hyphen,
        let tens = NumberWords.value(graph.text(number - 2)), tens % 10 == 0, value < 10
      {
        let range = graph.tokens[number - 2].range.joined(with: graph.tokens[number].range)
        return Quantity(range: range, value: tens + value, text: graph.body.line(range))
      }
      return Quantity(range: graph.tokens[number].range, value: value, text: graph.text(number))
    }
    return nil
  }

  /// "expelled", not "is expelling" or "has been seizing".
  private func isPast(_ trigger: Int) -> Bool {
    guard graph.tag(trigger).universal == .verb else { return true }
    let helpers = graph.children(of: trigger, .aux, .auxPassive)
    if helpers.contains(where: { [.presentThird, .present].contains(graph.tag($0).penn) }) {
      return false
    }
    return [.past, .participle].contains(graph.tag(trigger).penn)
  }

  /// "since 2003" says from when on something is so.
  private func isSince(_ date: DatedFact?) -> Bool {
    guard let start = date?.range?.start,
      let token = graph.sentence.tokens.first(where: { graph.tokens[$0].range.start == start }),
      token > graph.sentence.tokens.lowerBound
    else { return false }
    return ["since", "from", "until"].contains(graph.lemma(token - 1))
  }
}
