package import NewsModel

/// Asks a store what an effect wants to know; the same for the terminal's worker, for scripts, tests and measuring.
package enum EffectRunner {
  /// Nil for effects that a store has no answer to (writing, suspending, quitting).
  package static func answer(_ effect: Effect, _ store: NewsStore) throws -> Message? {
    switch effect {
    case .select(let query, let marks, let order):
      return .selected(query, try store.select(query, marks, order))
    case .events(let start, let keys): return .events(start: start, try store.events(keys))
    case .articles(let start, let keys): return .articles(start: start, try store.articles(keys))
    case .read(let id, let event): return try store.reading(id).map { .reading($0, about: event) }
    case .people(let selection, let isList):
      return .people(try store.people(selection), isList: isList)
    case .identify(let keys): return .identified(try store.events(keys).map(\.event.id))
    case .match(let query, let marks):
      let keys = try store.select(query, marks, .reading).events
      return .identified(try store.events(keys).map(\.event.id))
    case .search(let text, let query, let marks):
      return .hits(text, try store.select(query, marks, .reading).events)
    case .searchArticles(let text, let keys):
      let words = SearchWords.wanted(text)
      return .articleHits(text, try store.articlesHolding(words, keys))
    case .find(let id): return .found(try store.find(id))
    case .facets(let field, let query, let marks):
      return .facets(field, query, try store.facets(field, query, marks))
    case .lanes(let kind, let selection): return .lanes(try store.lanes(kind, selection))
    case .problems: return .problems(try store.problems())
    case .export, .preview, .copy, .redate, .mouse, .redraw, .suspend, .quit: return nil
    }
  }
}
