/// A corpus kept in memory, searchable: folded text in one block, so that a query is one walk over bytes.
package struct InMemoryStore: Sendable {
  private let corpus: Corpus
  private let events: [Event]
  private let articleKeys: [Article.ID: Int]
  private let hidden: [Int]
  private let days: [Int32]
  private let lastDays: [Int32]
  private let kinds: [Selection.DateKind]
  private let words: TextBlock
  private let names: TextBlock
  private let entitiesOfEvents: [[Entity.ID]]
  private let articlesOfEvents: [[Int32]]
  private let eventsOfArticles: [[Int32]]

  package init(_ corpus: Corpus) {
    self.corpus = corpus
    events = Event.inReadingOrder(corpus.events)
    var articleKeys: [Article.ID: Int] = [:]
    for (key, article) in corpus.articles.enumerated() { articleKeys[article.id] = key }
    self.articleKeys = articleKeys
    hidden = corpus.articles.map { CleanText($0.body, $0.body.whole).hiddenCount }
    days = events.map { $0.date?.earliest.map { Int32($0.dayNumber) } ?? Selection.undated }
    lastDays = zip(events, days).map { event, first in
      event.date?.latest.map { Int32($0.dayNumber) } ?? first
    }
    kinds = events.map { Selection.DateKind($0.date) }
    articlesOfEvents = events.map { event in
      Set(event.mentions.compactMap { articleKeys[$0.article].map(Int32.init) }).sorted()
    }
    var eventsOfArticles = [[Int32]](repeating: [], count: corpus.articles.count)
    for (index, articles) in articlesOfEvents.enumerated() {
      for article in articles { eventsOfArticles[Int(article)].append(Int32(index)) }
    }
    self.eventsOfArticles = eventsOfArticles
    var directory = EntityDirectory(corpus)
    entitiesOfEvents = events.map { directory.entities(of: $0) }
    var words = TextBlock()
    var names = TextBlock()
    for (index, event) in events.enumerated() {
      for mention in event.mentions {
        guard let key = articleKeys[mention.article] else { continue }
        let article = corpus.articles[key]
        words.append(article.body.line(mention.sentence))
        words.append(article.title.text)
        if let outlet = article.outlet { words.append(outlet) }
        for party in mention.actors + mention.recipients {
          names.append(party.name)
          names.append(party.text)
        }
      }
      for id in entitiesOfEvents[index] {
        let entity = corpus.entities[Int(id.number)]
        for name in [entity.name] + entity.aliases {
          words.append(name)
          names.append(name)
        }
      }
      words.endRow()
      names.endRow()
    }
    self.words = words
    self.names = names
  }

  /// The seam's closures over this store.
  package var store: NewsStore {
    NewsStore(
      overview: { overview },
      select: { query, marks in select(query, marks) },
      events: { keys in keys.map { row(Int($0.number)) } },
      articles: { keys in
        keys.map { ArticleRow(corpus.articles[Int($0.number)], hidden: hidden[Int($0.number)]) }
      },
      reading: { id in reading(id) },
      people: { selection in people(selection) },
      problems: { corpus.articles.compactMap { ArticleProblem($0) } }
    )
  }

  private func row(_ index: Int) -> EventRow {
    let lead = events[index].lead
    let quote = articleKeys[lead.article].map { corpus.articles[$0].body.line(lead.sentence) }
    return EventRow(event: events[index], quote: quote ?? "")
  }

  private var overview: Overview {
    Overview(
      articles: corpus.articles.count,
      events: events.count { $0.lead.filtered == nil },
      undated: zip(events, days).count { $0.lead.filtered == nil && $1 == Selection.undated },
      skipped: corpus.skipped
    )
  }

  private func select(_ query: Query, _ marks: Set<Event.ID>) -> Selection {
    var keys: [EventKey] = []
    var selectedDays: [Int32] = []
    var selectedLastDays: [Int32] = []
    var selectedKinds: [Selection.DateKind] = []
    var counts = [Int32](repeating: 0, count: corpus.articles.count)
    for index in events.indices where matches(query, index, marks) {
      keys.append(EventKey(index))
      selectedDays.append(days[index])
      selectedLastDays.append(lastDays[index])
      selectedKinds.append(kinds[index])
      for article in articlesOfEvents[index] { counts[Int(article)] += 1 }
    }
    var articles: [ArticleCount] = []
    for (key, count) in counts.enumerated() where count > 0 || query.isEverything {
      articles.append(ArticleCount(article: ArticleKey(key), events: Int(count)))
    }
    return Selection(
      events: keys,
      days: selectedDays,
      lastDays: selectedLastDays,
      kinds: selectedKinds,
      articles: articles
    )
  }

  private func matches(_ query: Query, _ index: Int, _ marks: Set<Event.ID>) -> Bool {
    if let reason = events[index].lead.filtered, !query.admits(hiddenFor: reason) { return false }
    return query.conditions.allSatisfy { condition in
      holds(condition.test, index, marks) != condition.isExcluded
    }
  }

  private func holds(_ test: Query.Test, _ index: Int, _ marks: Set<Event.ID>) -> Bool {
    switch test {
    case .words(let text): return words.row(index, holds: Array(text.utf8))
    case .who(let name): return names.row(index, holds: Array(name.utf8))
    case .type(let type): return events[index].type == type
    case .hidden(let wanted): return (events[index].lead.filtered != nil) == wanted
    case .confidence(let least): return events[index].lead.confidence * 100 >= Float(least)
    case .marked(let wanted): return marks.contains(events[index].id) == wanted
    case .when(let range):
      guard let earliest = events[index].date?.earliest else { return false }
      return range.admits(earliest: earliest, latest: events[index].date?.latest)
    case .undated: return events[index].date?.earliest == nil
    }
  }

  private func reading(_ id: Article.ID) -> Reading? {
    guard let key = articleKeys[id] else { return nil }
    var found: [(mention: EventMention, event: Event.ID)] = []
    for index in eventsOfArticles[key] {
      let event = events[Int(index)]
      for mention in event.mentions where mention.article == id {
        found.append((mention, event.id))
      }
    }
    found.sort { $0.mention.trigger < $1.mention.trigger }
    return Reading(article: corpus.articles[key], mentions: found)
  }

  private func people(_ selection: Selection) -> [EntityCount] {
    var counts = [Int](repeating: 0, count: corpus.entities.count)
    for key in selection.events {
      for id in entitiesOfEvents[Int(key.number)] { counts[Int(id.number)] += 1 }
    }
    return corpus.entities
      .filter(\.isPersonOrBody)
      .map { EntityCount(entity: $0, events: counts[Int($0.id.number)]) }
      .sorted { ($1.events, $0.entity.name) < ($0.events, $1.entity.name) }
  }
}
