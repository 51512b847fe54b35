package import NewsModel

/// Asks a store what an effect wants to know; the same for the terminal's worker, for tests and for measuring.
package enum EffectRunner {
  /// Nil for effects that a store has no answer to (writing, suspending, quitting).
  package static func answer(_ effect: Effect, _ store: NewsStore) throws -> Message? {
    switch effect {
    case .select(let query, let marks): return .selected(query, try store.select(query, marks))
    case .events(let start, let keys): return .events(start: start, try store.events(keys))
    case .articles(let start, let keys): return .articles(start: start, try store.articles(keys))
    case .read(let id, let event): return try store.reading(id).map { .reading($0, about: event) }
    case .people(let selection): return .people(try store.people(selection))
    case .identify(let keys): return .identified(try store.events(keys).map(\.event.id))
    case .search(let text, let query, let marks):
      return .hits(text, try store.select(query, marks).events)
    case .problems: return .problems(try store.problems())
    case .export, .redate, .redraw, .suspend, .quit: return nil
    }
  }
}
