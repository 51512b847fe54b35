package import NewsModel

/// What can happen to the browser: a key, or the answer to an effect.
package enum Message: Sendable {
  case key(Key)
  /// Keys that begin a sequence have been waited upon.
  case waited
  case resized(Size)
  case progress(Progress)
  /// There is a corpus to look at; while it is being read, more of it comes again and again.
  case opened(Overview, isWhole: Bool)
  case selected(Query, Selection)
  case events(start: Int, [EventRow])
  case articles(start: Int, [ArticleRow])
  case reading(ReaderState)
  /// For the list that `p` opens, or for the pane beside the events.
  case people([EntityCount], isList: Bool)
  /// Places in the list of the events, or of the articles.
  case hits(String, [Int], isOfArticles: Bool)
  /// The event that has the id; sought by the reader, or by the program to keep its place.
  case found(EventKey?, isSought: Bool)
  case foundArticle(ArticleKey?)
  case facets(QueryField, Query, [Facet])
  /// The chart of the selection; the day that shall be under its cursor, where one was asked for.
  case charted(Chart, day: Int32?)
  /// The marks with more of them, and how many are new.
  case marked(Set<Event.ID>, added: Int)
  case exported(String)
  case exportFailed(String)
  /// What an export would begin with, for the dialogue.
  case previewed(ExportRequest, ExportPreview)
  case copied(String)
  /// The address of an article, to be looked at before it is opened; nil where it has none.
  case address(String?)
  case problems([CorpusProblem])
  /// The date of an article has been set, or taken back, and the corpus told anew.
  ///
  /// `before`: what the reader had set before. `others`: how many other articles have another date for it.
  case redated(Article.ID, before: EDTF?, after: EDTF?, others: Int, isUndo: Bool)
  /// The folder has been read again; the sentence says what had changed.
  case reloaded(String)
  case failed(String)
}

/// What the browser wants done; the runtime does it and answers with a message.
package enum Effect: Sendable {
  case select(Query, Set<Event.ID>, EventOrder, showsRest: Bool)
  case events(start: Int, [EventKey])
  case articles(start: Int, [ArticleKey])
  case read(Article.ID, about: Event.ID?, ReaderShape)
  case people(Selection, isList: Bool)
  /// Adds events to the marks, or everything that a query finds.
  case markAll([EventKey], Set<Event.ID>)
  case markMatching(Query, Set<Event.ID>)
  case search(String, Query, Set<Event.ID>, in: Selection)
  case searchArticles(String, in: Selection)
  case find(Event.ID, isSought: Bool)
  case findArticle(Article.ID)
  case facets(QueryField, Query, Set<Event.ID>)
  case chart(ChartRequest)
  case export(ExportRequest)
  case preview(ExportRequest)
  case copy(CopyRequest)
  /// Shows the text of an article in another program.
  case show(Article.ID, in: OutsideProgram)
  /// Asks for the address of an article.
  case address(Article.ID)
  /// Opens an address that the reader has seen and agreed to.
  case visit(String)
  case problems
  case reload
  case redate(Article.ID, EDTF?, isUndo: Bool)
  case mouse(Bool)
  case redraw
  case suspend
  case quit
}

extension Effect {
  /// Whether it holds keys, which mean something to one store only.
  var asksWithKeys: Bool {
    switch self {
    case .events, .articles, .people, .markAll, .search, .searchArticles, .chart: true
    default: false
    }
  }
}

/// A program of the reader's own, as the environment names it.
package enum OutsideProgram: String, Sendable { case editor, pager }

/// What shall be copied, and of which event.
package struct CopyRequest: Sendable, Hashable {
  package enum Kind: String, Sendable { case citation, text, address, id }
  package let kind: Kind
  package let event: Event.ID
  /// The report that is looked at.
  package let article: Article.ID
}
