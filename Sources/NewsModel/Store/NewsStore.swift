/// The seam between what is shown and where it is kept: a struct of closures.
///
/// An in-memory store stands behind it now; a database can, without a change above the seam.
package struct NewsStore: Sendable {
  package var overview: @Sendable () throws -> Overview
  /// Everything that a query selects, in an order, given what the reader has marked.
  package var select: @Sendable (Query, Set<Event.ID>, EventOrder) throws -> Selection
  /// The events at keys of a selection, in the order asked.
  package var events: @Sendable ([EventKey]) throws -> [EventRow]
  /// The ids of the events at keys.
  package var ids: @Sendable ([EventKey]) throws -> [Event.ID]
  /// The articles at keys of a selection, in the order asked.
  package var articles: @Sendable ([ArticleKey]) throws -> [ArticleRow]
  /// One article with all its event mentions; nil where no article has the id.
  package var reading: @Sendable (Article.ID) throws -> Reading?
  /// People, agencies and other bodies, and countries, with how many of the selection's events they belong to, most first.
  package var people: @Sendable (Selection) throws -> [EntityCount]
  /// Those of the articles whose text, title or outlet hold all the words.
  package var articlesHolding: @Sendable ([Wanted], [ArticleKey]) throws -> [ArticleKey]
  /// The event that has the id, or a report of that id.
  package var find: @Sendable (Event.ID) throws -> EventKey?
  package var findArticle: @Sendable (Article.ID) throws -> ArticleKey?
  /// The values of a field among what a query selects, most frequent first.
  package var facets: @Sendable (QueryField, Query, Set<Event.ID>) throws -> [Facet]
  /// The most frequent values of the selection, and which of its events have which.
  package var lanes: @Sendable (LaneKind, Selection) throws -> Lanes
  /// Files that are not read, and articles that want looking at.
  package var problems: @Sendable () throws -> [CorpusProblem]

  package init(
    overview: @escaping @Sendable () throws -> Overview,
    select: @escaping @Sendable (Query, Set<Event.ID>, EventOrder) throws -> Selection,
    events: @escaping @Sendable ([EventKey]) throws -> [EventRow],
    ids: @escaping @Sendable ([EventKey]) throws -> [Event.ID],
    articles: @escaping @Sendable ([ArticleKey]) throws -> [ArticleRow],
    reading: @escaping @Sendable (Article.ID) throws -> Reading?,
    people: @escaping @Sendable (Selection) throws -> [EntityCount],
    articlesHolding: @escaping @Sendable ([Wanted], [ArticleKey]) throws -> [ArticleKey],
    find: @escaping @Sendable (Event.ID) throws -> EventKey?,
    findArticle: @escaping @Sendable (Article.ID) throws -> ArticleKey?,
    facets: @escaping @Sendable (QueryField, Query, Set<Event.ID>) throws -> [Facet],
    lanes: @escaping @Sendable (LaneKind, Selection) throws -> Lanes,
    problems: @escaping @Sendable () throws -> [CorpusProblem]
  ) {
    self.overview = overview
    self.select = select
    self.events = events
    self.ids = ids
    self.articles = articles
    self.reading = reading
    self.people = people
    self.articlesHolding = articlesHolding
    self.find = find
    self.findArticle = findArticle
    self.facets = facets
    self.lanes = lanes
    self.problems = problems
  }
}

/// The place of an event in a store; keys ascend in reading order (date, then undated).
package struct EventKey: Hashable, Sendable, BitwiseCopyable {
  package let number: Int32
  package init(_ number: Int) { self.number = Int32(number) }
}

/// The place of an article in a store.
package struct ArticleKey: Hashable, Sendable, BitwiseCopyable {
  package let number: Int32
  package init(_ number: Int) { self.number = Int32(number) }
}

package struct Overview: Hashable, Sendable {
  package let articles: Int
  package let events: Int
  package let undated: Int
  /// Files that could not be read.
  package let skipped: Int

  package init(articles: Int, events: Int, undated: Int, skipped: Int = 0) {
    self.skipped = skipped
    self.articles = articles
    self.events = events
    self.undated = undated
  }
}

/// What a query found, as keys: a million events are eight megabytes.
package struct Selection: Hashable, Sendable {
  package static let undated = Int32.min

  package let events: [EventKey]
  /// First day of each event in days since 1970, or `undated`; the same order.
  package let days: [Int32]
  /// Last day of each event, its first where no other is known.
  package let lastDays: [Int32]
  package let kinds: [DateKind]
  /// Articles with at least one selected event, or all articles where nothing is filtered.
  package let articles: [ArticleCount]
  package let order: EventOrder
  /// For each event, whether the query hides it and it is shown all the same, dimmed; empty where none is.
  package private(set) var isRest: [Bool] = []

  /// How a date is drawn: as its words say, as what has been concluded, or as a stretch that it fills.
  package enum DateKind: UInt8, Sendable, BitwiseCopyable {
    case stated, inferred, period

    package init(_ date: DatedFact?) {
      self = date?.kind == .period ? .period : date?.isInferred == true ? .inferred : .stated
    }
  }

  package init(
    events: [EventKey],
    days: [Int32],
    lastDays: [Int32],
    kinds: [DateKind],
    articles: [ArticleCount],
    order: EventOrder = .reading
  ) {
    self.order = order
    self.events = events
    self.days = days
    self.lastDays = lastDays
    self.kinds = kinds
    self.articles = articles
  }

  package static let empty = Selection(
    events: [],
    days: [],
    lastDays: [],
    kinds: [],
    articles: []
  )

  /// How many events the query finds.
  package var found: Int { isRest.isEmpty ? events.count : isRest.count { !$0 } }

  package func isRest(_ place: Int) -> Bool { isRest.indices.contains(place) && isRest[place] }

  /// The events that the query finds.
  package var foundEvents: [EventKey] {
    isRest.isEmpty ? events : zip(events, isRest).filter { !$0.1 }.map(\.0)
  }

  /// These events among all of them, the others told apart; both are in the same order.
  package func among(_ all: Selection) -> Selection {
    let found = Set(events)
    var result = Selection(
      events: all.events,
      days: all.days,
      lastDays: all.lastDays,
      kinds: all.kinds,
      articles: articles,
      order: all.order
    )
    result.isRest = all.events.map { !found.contains($0) }
    return result
  }

  /// Where an event stands; in reading order keys ascend, and halving finds it.
  package func place(of key: EventKey) -> Int? {
    guard order == .reading else { return events.firstIndex(of: key) }
    var low = 0
    var high = events.count
    while low < high {
      let middle = (low + high) / 2
      if events[middle].number < key.number { low = middle + 1 } else { high = middle }
    }
    return low < events.count && events[low] == key ? low : nil
  }

  /// Where an article stands; the keys of articles ascend.
  package func place(of key: ArticleKey) -> Int? {
    var low = 0
    var high = articles.count
    while low < high {
      let middle = (low + high) / 2
      if articles[middle].article.number < key.number { low = middle + 1 } else { high = middle }
    }
    return low < articles.count && articles[low].article == key ? low : nil
  }

  /// Where events stand, ascending; those that are not selected are left out.
  package func places(of keys: [EventKey]) -> [Int] {
    guard order != .reading else { return keys.compactMap { place(of: $0) } }
    let wanted = Set(keys)
    return events.indices.filter { wanted.contains(events[$0]) }
  }
}

package struct ArticleCount: Hashable, Sendable, BitwiseCopyable {
  package let article: ArticleKey
  package let events: Int32

  package init(article: ArticleKey, events: Int) {
    self.article = article
    self.events = Int32(events)
  }
}

/// What a list shows of an event.
package struct EventRow: Sendable {
  package let event: Event
  /// The sentence of its fullest report, on one line.
  package let quote: String
  /// Of that report.
  package let outlet: String?
  package let article: ArticleKey?

  package init(event: Event, quote: String, outlet: String?, article: ArticleKey?) {
    self.article = article
    self.event = event
    self.quote = quote
    self.outlet = outlet
  }
}

/// What a list shows of an article.
package struct ArticleRow: Hashable, Sendable {
  package let id: Article.ID
  package let title: String
  package let outlet: String?
  package let published: DatedFact?
  /// Characters that are spelled out in the reader because they are invisible or harmful.
  package let hidden: Int

  package init(_ article: Article, hidden: Int) {
    id = article.id
    title = article.title.text
    outlet = article.outlet
    published = article.published
    self.hidden = hidden
  }
}

/// An article as the reader sees it.
package struct Reading: Sendable {
  package let article: Article
  /// Every mention in the text, in order, with the event that it belongs to.
  package let mentions: [ReadMention]

  package init(article: Article, mentions: [ReadMention]) {
    self.article = article
    self.mentions = mentions
  }
}

/// A mention where it stands in its article.
package struct ReadMention: Sendable {
  package let mention: EventMention
  package let event: Event.ID
  /// Every article that tells of the event, this one among them.
  package let reports: [Article.ID]

  package init(mention: EventMention, event: Event.ID, reports: [Article.ID]) {
    self.mention = mention
    self.event = event
    self.reports = reports
  }
}

package struct EntityCount: Sendable {
  package let entity: Entity
  package let events: Int

  package init(entity: Entity, events: Int) {
    self.entity = entity
    self.events = events
  }
}
