/// A query made ready for walking over a corpus: words as bytes, fields of articles decided once for each article.
struct QueryMatcher {
  private indirect enum Node {
    case not(Node)
    case any([Node])
    case all([Node])
    case words(TextPattern)
    case party(QueryTest.TextField, TextPattern)
    /// For each article, whether it holds.
    case article([Bool])
    case country(Set<String>)
    case test(QueryTest)
  }

  /// Which hidden events may be shown.
  private let admitsHidden: Bool
  private let admitsDoubtful: Bool
  private let index: CorpusIndex
  private let marks: Set<Event.ID>
  private let root: Node

  init(_ query: Query, _ marks: Set<Event.ID>, _ index: CorpusIndex) {
    admitsHidden = query.admits(hiddenFor: "")
    admitsDoubtful = EventMention.doubts.contains { query.admits(hiddenFor: $0) }
    self.index = index
    self.marks = marks
    root = .all(query.active.map { Self.node($0.expression, index) })
  }

  func admits(_ place: Int) -> Bool {
    if let reason = index.events[place].lead.filtered, !admitsHidden {
      guard admitsDoubtful, EventMention.doubts.contains(reason) else { return false }
    }
    return holds(root, place)
  }

  /// Whether the query finds the articles that tell of no event; `place` counts those.
  ///
  /// Only what can be asked of an article counts: its words, title, outlet, file. A query that asks nothing of the kind
  /// finds none.
  func admits(silent place: Int) -> Bool { asksArticles(root) && holds(root, silent: place) }

  private func asksArticles(_ node: Node) -> Bool {
    switch node {
    case .words, .article: true
    case .any(let parts), .all(let parts): parts.contains { asksArticles($0) }
    case .not, .party, .country, .test: false
    }
  }

  private func holds(_ node: Node, silent place: Int) -> Bool {
    switch node {
    case .not(let inner): !holds(inner, silent: place)
    case .any(let parts): parts.contains { holds($0, silent: place) }
    case .all(let parts): parts.allSatisfy { holds($0, silent: place) }
    case .words(let pattern):
      index.silentWords.row(place, holds: pattern.folded)
        && (pattern.verbatim == nil || pattern.holds(in: text(silent: place)))
    case .article(let holds): holds[index.silentArticles[place]]
    case .party, .country, .test: false
    }
  }

  private func text(silent place: Int) -> String {
    let article = index.corpus.articles[index.silentArticles[place]]
    return [article.title.text, article.outlet ?? "", article.body.string].joined(separator: "\n")
  }

  private static func node(_ expression: Query.Expression, _ index: CorpusIndex) -> Node {
    switch expression {
    case .not(let inner): return .not(node(inner, index))
    case .any(let parts): return .any(parts.map { node($0, index) })
    case .all(let parts): return .all(parts.map { node($0, index) })
    case .test(.text(let field, let wanted)):
      let pattern = TextPattern(wanted)
      switch field {
      case .words: return .words(pattern)
      case .outlet:
        return .article(index.corpus.articles.map { $0.outlet.map(pattern.holds) ?? false })
      case .title: return .article(index.corpus.articles.map { pattern.holds(in: $0.title.text) })
      case .file: return .article(index.corpus.articles.map { pattern.holds(in: $0.id.key) })
      case .who, .from, .to, .by, .did, .place: return .party(field, pattern)
      }
    case .test(.country(let wanted)): return .country(countries(wanted, index))
    case .test(let test): return .test(test)
    }
  }

  /// The codes that a code or a name of a country stands for.
  private static func countries(_ wanted: Wanted, _ index: CorpusIndex) -> Set<String> {
    var codes: Set<String> = [wanted.folded.uppercased()]
    for entity in index.corpus.entities where entity.kind == .country || entity.kind == .nationality
    {
      guard let code = entity.country else { continue }
      let names = ([entity.name] + entity.aliases).map { NameFolding.fold($0) }
      if names.contains(wanted.folded) { codes.insert(code) }
    }
    return codes
  }

  private func holds(_ node: Node, _ place: Int) -> Bool {
    switch node {
    case .not(let inner): !holds(inner, place)
    case .any(let parts): parts.contains { holds($0, place) }
    case .all(let parts): parts.allSatisfy { holds($0, place) }
    case .words(let pattern): words(pattern, place)
    case .party(let field, let pattern): party(field, pattern, place)
    case .article(let holds): index.articlesOfEvents[place].contains { holds[Int($0)] }
    case .country(let codes):
      index.events[place].mentions.contains { mention in
        (mention.actors + mention.recipients).contains { $0.country.map(codes.contains) ?? false }
          || mention.place?.country.map(codes.contains) ?? false
      }
    case .test(let test): holds(test, place)
    }
  }

  private func words(_ pattern: TextPattern, _ place: Int) -> Bool {
    guard index.words.row(place, holds: pattern.folded) else { return false }
    guard pattern.verbatim != nil else { return true }
    let texts = index.events[place].mentions.contains { mention in
      guard let article = index.article(of: mention) else { return false }
      return pattern.isVerbatim(in: article.body.line(mention.sentence))
        || pattern.isVerbatim(in: article.title.text)
        || article.outlet.map(pattern.isVerbatim) ?? false
    }
    return texts || hasEntity(pattern, place)
  }

  private func hasEntity(_ pattern: TextPattern, _ place: Int) -> Bool {
    index.entitiesOfEvents[place].contains { id in
      let entity = index.corpus.entities[Int(id.number)]
      return ([entity.name] + entity.aliases).contains(where: pattern.holds)
    }
  }

  private func party(_ field: QueryTest.TextField, _ pattern: TextPattern, _ place: Int) -> Bool {
    let mentions = index.events[place].mentions
    switch field {
    case .who:
      guard index.names.row(place, holds: pattern.folded) else { return false }
      return pattern.verbatim == nil || hasEntity(pattern, place)
        || mentions.contains { ($0.actors + $0.recipients).contains { named($0, pattern) } }
    case .from, .to:
      // Whoever acts is among the names: the walk over bytes decides first.
      guard index.names.row(place, holds: pattern.folded) else { return false }
      return mentions.contains { mention in
        (field == .from ? mention.actors : mention.recipients).contains { party in
          named(party, pattern)
            || index.directory.spellings(of: party.name, in: mention.article)
              .contains(where: pattern.holds)
        }
      }
    case .by:
      return mentions.contains { mention in
        mention.reportedBy.contains { credit in
          pattern.holds(in: credit.text)
            || index.directory.spellings(of: credit.name, in: mention.article)
              .contains(where: pattern.holds)
        }
      }
    case .did: return mentions.contains { pattern.holds(in: $0.action) }
    default: return mentions.contains { $0.place.map { pattern.holds(in: $0.name) } ?? false }
    }
  }

  private func named(_ party: Party, _ pattern: TextPattern) -> Bool {
    pattern.holds(in: party.name) || pattern.holds(in: party.text)
  }

  private func holds(_ test: QueryTest, _ place: Int) -> Bool {
    let event = index.events[place]
    switch test {
    case .type(let type): return event.type == type
    case .mode(let mode): return event.lead.mode?.lowercased().hasPrefix(mode) ?? false
    case .status(let status): return event.status == status
    case .hidden(let wanted): return index.isHidden(place) == wanted
    case .confidence(let least): return least.admits(Int((event.lead.confidence * 100).rounded()))
    case .reports(let number): return number.admits(index.articlesOfEvents[place].count)
    case .outlets(let number): return number.admits(event.outlets)
    case .marked(let wanted): return marks.contains(event.id) == wanted
    case .when(let range):
      guard let earliest = event.date?.earliest else { return false }
      return range.admits(earliest: earliest, latest: event.date?.latest)
    case .undated(let wanted): return (event.date?.earliest == nil) == wanted
    case .text, .country: return false
    }
  }
}
