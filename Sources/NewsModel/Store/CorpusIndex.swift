/// A corpus laid out for questions: events in reading order, folded text in blocks, and who belongs to what.
struct CorpusIndex: Sendable {
  let corpus: Corpus
  /// In reading order; an event's place here is its key.
  let events: [Event]
  let articleKeys: [Article.ID: Int]
  let days: [Int32]
  let lastDays: [Int32]
  let kinds: [Selection.DateKind]
  /// Sentences, titles, outlets and names, for free words; names alone, for `who:`.
  let words: TextBlock
  let names: TextBlock
  let directory: EntityDirectory
  let entitiesOfEvents: [[Entity.ID]]
  let articlesOfEvents: [[Int32]]
  let eventsOfArticles: [[Int32]]
  /// Articles that tell of no event that is shown, and their text: a search finds them all the same.
  let silentArticles: [Int]
  let silentWords: TextBlock

  init(_ corpus: Corpus) {
    self.corpus = corpus
    let events = Event.inReadingOrder(corpus.events)
    self.events = events
    var articleKeys: [Article.ID: Int] = [:]
    for (key, article) in corpus.articles.enumerated() { articleKeys[article.id] = key }
    self.articleKeys = articleKeys
    let days = events.map { $0.date?.earliest.map { Int32($0.dayNumber) } ?? Selection.undated }
    self.days = days
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
    silentArticles = corpus.articles.indices.filter { article in
      eventsOfArticles[article].allSatisfy { events[Int($0)].lead.filtered != nil }
    }
    var silentWords = TextBlock()
    for article in silentArticles.map({ corpus.articles[$0] }) {
      silentWords.append(article.title.text)
      if let outlet = article.outlet { silentWords.append(outlet) }
      silentWords.append(article.body.string)
      silentWords.endRow()
    }
    self.silentWords = silentWords
    var directory = EntityDirectory(corpus)
    entitiesOfEvents = events.map { directory.entities(of: $0) }
    self.directory = directory
    (words, names) = Self.blocks(corpus, events, articleKeys, entitiesOfEvents)
  }

  private static func blocks(
    _ corpus: Corpus,
    _ events: [Event],
    _ articleKeys: [Article.ID: Int],
    _ entities: [[Entity.ID]]
  ) -> (words: TextBlock, names: TextBlock) {
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
      for id in entities[index] {
        let entity = corpus.entities[Int(id.number)]
        for name in [entity.name] + entity.aliases {
          words.append(name)
          names.append(name)
        }
      }
      words.endRow()
      names.endRow()
    }
    return (words, names)
  }

  func article(of mention: EventMention) -> Article? {
    articleKeys[mention.article].map { corpus.articles[$0] }
  }

  func isHidden(_ index: Int) -> Bool { events[index].lead.filtered != nil }
}
