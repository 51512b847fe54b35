/// A corpus kept in memory, searchable: folded text in one block, so that a query is one walk over bytes.
package struct InMemoryStore: Sendable {
  private let index: CorpusIndex
  private let ranks: EventRanks

  package init(_ corpus: Corpus) {
    index = CorpusIndex(corpus)
    ranks = EventRanks(index)
  }

  /// The seam's closures over this store.
  package var store: NewsStore {
    NewsStore(
      overview: { overview },
      select: { query, marks, order in select(query, marks, order) },
      events: { keys in keys.map { row(Int($0.number)) } },
      ids: { keys in keys.map { index.events[Int($0.number)].id } },
      articles: { keys in
        keys.map { key in
          let article = index.corpus.articles[Int(key.number)]
          return ArticleRow(article, hidden: CleanText.hiddenCount(in: article.body))
        }
      },
      reading: { id in reading(id) },
      people: { selection in people(selection) },
      articlesHolding: { words, keys in
        let patterns = words.map { TextPattern($0) }
        return keys.filter { key in
          let article = index.corpus.articles[Int(key.number)]
          let texts = [article.body.string, article.title.text, article.outlet ?? ""]
          return patterns.allSatisfy { pattern in texts.contains(where: pattern.holds) }
        }
      },
      find: { id in
        index.events.firstIndex { event in
          event.id == id || event.mentions.contains { $0.id == id }
        }.map { EventKey($0) }
      },
      findArticle: { id in index.articleKeys[id].map { ArticleKey($0) } },
      facets: { field, query, marks in
        FacetReader(index: index).facets(field, select(query, marks, .reading).events)
      },
      lanes: { kind, selection in
        FacetReader(index: index).lanes(kind, selection.events, most: 8)
      },
      problems: { CorpusProblem.all(of: index.corpus) }
    )
  }

  private func row(_ place: Int) -> EventRow {
    let event = index.events[place]
    let article = index.article(of: event.lead)
    return EventRow(
      event: event,
      quote: article?.body.line(event.lead.sentence) ?? "",
      outlet: article?.outlet,
      article: index.articleKeys[event.lead.article].map { ArticleKey($0) }
    )
  }

  private var overview: Overview {
    let shown = index.events.indices.filter { !index.isHidden($0) }
    return Overview(
      articles: index.corpus.articles.count,
      events: shown.count,
      undated: shown.count { index.days[$0] == Selection.undated },
      skipped: index.corpus.unread.count
    )
  }

  private func select(_ query: Query, _ marks: Set<Event.ID>, _ order: EventOrder) -> Selection {
    let matcher = QueryMatcher(query, marks, index)
    var counts = [Int32](repeating: 0, count: index.corpus.articles.count)
    var keys: [EventKey] = []
    for place in index.events.indices where matcher.admits(place) {
      keys.append(EventKey(place))
      for article in index.articlesOfEvents[place] { counts[Int(article)] += 1 }
    }
    keys = ranks.sorted(keys, order)
    var articles: [ArticleCount] = []
    let silent = Set(
      index.silentArticles.indices.filter { !query.isEverything && matcher.admits(silent: $0) }
        .map { index.silentArticles[$0] }
    )
    for (key, count) in counts.enumerated()
    where count > 0 || query.isEverything || silent.contains(key) {
      articles.append(ArticleCount(article: ArticleKey(key), events: Int(count)))
    }
    return Selection(
      events: keys,
      days: keys.map { index.days[Int($0.number)] },
      lastDays: keys.map { index.lastDays[Int($0.number)] },
      kinds: keys.map { index.kinds[Int($0.number)] },
      articles: articles,
      order: order
    )
  }

  private func reading(_ id: Article.ID) -> Reading? {
    guard let key = index.articleKeys[id] else { return nil }
    var found: [ReadMention] = []
    for place in index.eventsOfArticles[key] {
      let event = index.events[Int(place)]
      for mention in event.mentions where mention.article == id {
        found.append(
          ReadMention(
            mention: mention,
            event: event.id,
            reports: event.reportingArticles
          )
        )
      }
    }
    found.sort { $0.mention.trigger < $1.mention.trigger }
    return Reading(article: index.corpus.articles[key], mentions: found)
  }

  private func people(_ selection: Selection) -> [EntityCount] {
    var counts = [Int](repeating: 0, count: index.corpus.entities.count)
    for key in selection.foundEvents {
      for id in index.entitiesOfEvents[Int(key.number)] { counts[Int(id.number)] += 1 }
    }
    return index.corpus.entities
      .filter { $0.isPersonOrBody || $0.kind == .country }
      .map { EntityCount(entity: $0, events: counts[Int($0.id.number)]) }
      .sorted { ($1.events, $0.entity.name) < ($0.events, $1.entity.name) }
  }
}
