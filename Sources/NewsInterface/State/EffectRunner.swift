package import NewsModel

/// Asks a store what an effect wants to know; the same for the terminal's worker, for scripts, tests and measuring.
package enum EffectRunner {
  /// Nil for effects that a store has no answer to (writing, suspending, quitting).
  package static func answer(_ effect: Effect, _ store: NewsStore) throws -> Message? {
    switch effect {
    case .select(let query, let marks, let order, let showsRest):
      let found = try store.select(query, marks, order)
      guard showsRest, !query.isEverything else { return .selected(query, found) }
      return .selected(query, found.among(try store.select(query.whole, marks, order)))
    case .events(let start, let keys): return .events(start: start, try store.events(keys))
    case .articles(let start, let keys): return .articles(start: start, try store.articles(keys))
    case .read(let id, let event, let shape):
      return try store.reading(id).map { .reading(ReaderState($0, about: event, shape)) }
    case .people(let selection, let isList):
      return .people(try store.people(selection), isList: isList)
    case .markAll(let keys, let marks): return marked(marks, try store.ids(keys))
    case .markMatching(let query, let marks):
      return marked(marks, try store.ids(try store.select(query, marks, .reading).events))
    case .search(let text, let query, let marks, let selection):
      let keys = try store.select(query, marks, .reading).events
      return .hits(text, selection.places(of: keys), isOfArticles: false)
    case .searchArticles(let text, let selection):
      let keys = selection.articles.map(\.article)
      let found = Set(try store.articlesHolding(SearchWords.wanted(text), keys))
      return .hits(text, keys.indices.filter { found.contains(keys[$0]) }, isOfArticles: true)
    case .find(let id, let isSought): return .found(try store.find(id), isSought: isSought)
    case .findArticle(let id): return .foundArticle(try store.findArticle(id))
    case .facets(let field, let query, let marks):
      return .facets(field, query, try store.facets(field, query, marks))
    case .chart(let request):
      let lanes =
        request.kind == .stacked ? .none : try store.lanes(request.kind, request.selection)
      return .charted(request.chart(lanes), day: request.day)
    case .problems: return .problems(try store.problems())
    case .address(let id): return .address(try store.reading(id)?.article.url)
    case .export, .preview, .copy, .show, .visit, .redate, .reload, .mouse, .redraw, .suspend,
      .quit:
      return nil
    }
  }

  private static func marked(_ marks: Set<Event.ID>, _ more: [Event.ID]) -> Message {
    let all = marks.union(more)
    return .marked(all, added: all.count - marks.count)
  }
}
