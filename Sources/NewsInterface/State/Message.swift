package import NewsModel

/// What can happen to the browser: a key, or the answer to an effect.
package enum Message: Sendable {
  case key(Key)
  case resized(Size)
  case progress(done: Int, all: Int)
  case opened(Overview)
  case selected(Query, Selection)
  case events(start: Int, [EventRow])
  case articles(start: Int, [ArticleRow])
  case reading(Reading, about: Event.ID?)
  case people([EntityCount])
  case hits(String, [EventKey])
  /// The ids of everything shown, for marking it all.
  case identified([Event.ID])
  case exported(String)
  case problems([ArticleProblem])
  /// The date of an article has been set, or taken back, and the corpus told anew.
  ///
  /// `others`: how many other articles have another date for it.
  case redated(Article.ID, EDTF?, others: Int)
  case failed(String)
}

/// What the browser wants done; the runtime does it and answers with a message.
package enum Effect: Sendable {
  case select(Query, Set<Event.ID>)
  case events(start: Int, [EventKey])
  case articles(start: Int, [ArticleKey])
  case read(Article.ID, about: Event.ID?)
  case people(Selection)
  case identify([EventKey])
  case search(String, Query, Set<Event.ID>)
  case export(ExportRequest)
  case problems
  case redate(Article.ID, EDTF?)
  case redraw
  case suspend
  case quit
}

/// What shall be written, and where.
package struct ExportRequest: Sendable, Hashable {
  package let query: Query
  /// True for the marked events, false for everything that the query selects.
  package let isMarkedOnly: Bool
  package let marks: Set<Event.ID>
  /// `jsonl`, `csv`, `md` or `html`.
  package let format: String
  package let path: String
}
