import FoundationEssentials
import Glibc
import NewsCorpus
import NewsExport
import NewsInterface
import NewsModel
import NewsPipeline
import Synchronization

/// What one browsing session has read, and what it does for the browser.
final class BrowseSession: Sendable {
  private struct Opened: Sendable {
    let ingest: Ingest
    let outcome: Ingest.Outcome
    let store: NewsStore
  }

  private let folder: CorpusFolder
  private let dates: ReaderDates
  private let sessions: SessionFile
  private let path: String
  private let keepsNothing: Bool
  private let known: Mutex<[Article.ID: EDTF]>
  private let opened = Mutex<Opened?>(nil)
  /// Held while the corpus is told anew: two dates that are set at once follow each other.
  private let retelling = Mutex(())

  /// `keepsNothing`: dates that are set count, but are not kept; for scripts, which may be somebody else's.
  init(folder: CorpusFolder, path: String, keepsNothing: Bool = false) {
    self.keepsNothing = keepsNothing
    self.folder = folder
    self.path = path
    dates = ReaderDates(corpus: path)
    sessions = SessionFile(corpus: path)
    known = Mutex(dates.load())
  }

  /// How the corpus was left the last time.
  var last: Session? { sessions.load() }

  /// Keeps how it is left now; of a fresh visit the marks and saved filters of the others stay.
  func keep(_ session: Session, isFresh: Bool) throws {
    guard isFresh, let last else { return try sessions.save(session) }
    var session = session
    session.marks = Set(session.marks).union(last.marks).sorted()
    session.savedFilters.merge(last.savedFilters) { own, _ in own }
    try sessions.save(session)
  }

  var services: BrowserServices {
    BrowserServices(
      open: { [self] news in try await open(news) },
      export: { [self] request in try export(request) },
      preview: { [self] request in try preview(request) },
      copy: { [self] request in try copy(request) },
      keepCopy: { [self] text in try keepCopy(text) },
      show: { [self] id, program in try show(id, in: program) },
      visit: { address in try OutsideCommand.browser().start(address) },
      redate: { [self] id, date in try redate(id, date) },
      reload: { [self] in try await reload() }
    )
  }

  // MARK: - Reading

  private func open(_ news: @escaping @Sendable (BrowserServices.News) throws -> Void) async throws
  {
    // A corpus that has been read is opened again as it is.
    if let opened = opened.withLock({ $0 }) { return try news(.store(opened.store, isWhole: true)) }
    let ingest = Ingest(try Analyst(frames: OwnFrames.bytes()))
    let outcome = try await ingest.read(
      folder,
      width: CorpusOptions.width,
      dates: known.withLock { $0 }
    ) { letter in
      // What cannot be shown meanwhile is shown at the end.
      try? news(Self.news(letter))
    }
    try news(.store(use(outcome, of: ingest), isWhole: true))
  }

  /// Reads what has changed since; what has not is taken as it was.
  private func reload() async throws -> BrowserServices.Reloaded {
    let opened = try current()
    let now: CorpusFolder
    do throws(CorpusError) { now = try CorpusFolder(at: path) } catch { throw Trouble(error) }
    let outcome = try await opened.ingest.read(
      now,
      width: CorpusOptions.width,
      dates: known.withLock { $0 },
      earlier: opened.outcome
    )
    let changes = outcome.changes(since: opened.outcome)
    guard !changes.isEmpty else {
      return BrowserServices.Reloaded(store: nil, sentence: "Nothing has changed in the folder.")
    }
    return BrowserServices.Reloaded(store: use(outcome, of: opened.ingest), sentence: changes.words)
  }

  private static func news(_ letter: Ingest.News) -> BrowserServices.News {
    switch letter {
    case .loading(let done, let all): .progress(Progress(.loading, done: done, all: all))
    case .analysing(let done, let all): .progress(Progress(.reading, done: done, all: all))
    case .soFar(let corpus): .store(InMemoryStore(corpus).store, isWhole: false)
    }
  }

  private func use(_ outcome: Ingest.Outcome, of ingest: Ingest) -> NewsStore {
    let store = InMemoryStore(outcome.corpus).store
    opened.withLock { $0 = Opened(ingest: ingest, outcome: outcome, store: store) }
    return store
  }

  private func current() throws -> Opened {
    guard let opened = opened.withLock({ $0 }) else {
      throw Trouble("The articles are still being read; try again when they are.")
    }
    return opened
  }

  // MARK: - Dates

  /// Keeps the reader's date of an article, and tells the corpus anew with it.
  private func redate(_ id: Article.ID, _ date: EDTF?) throws -> BrowserServices.Redated {
    try retelling.withLock { _ in try retold(id, date) }
  }

  private func retold(_ id: Article.ID, _ date: EDTF?) throws -> BrowserServices.Redated {
    let opened = try current()
    // East of Greenwich it is tomorrow already.
    if let date, let first = date.earliest, first > ReaderDates.today.adding(days: 1) {
      throw Trouble("\(date) lies ahead: an article was published today or before.")
    }
    if !keepsNothing { try dates.append(id, date) }
    let before = known.withLock { known in
      defer { known[id] = date }
      return known[id]
    }
    let outcome = opened.ingest.redated(opened.outcome, id, to: date)
    let others = zip(opened.outcome.corpus.articles, outcome.corpus.articles).count { old, new in
      old.id != id && old.published?.edtf != new.published?.edtf
    }
    return BrowserServices.Redated(
      store: use(outcome, of: opened.ingest),
      before: before,
      others: others
    )
  }

  // MARK: - Exports and copies

  private func events(_ request: ExportRequest, _ store: NewsStore) throws -> [Event] {
    let selection = try store.select(query(request), request.marks, request.order)
    return try store.events(selection.events).map(\.event)
  }

  /// What is marked, hidden or not, or what the query selects.
  private func query(_ request: ExportRequest) -> Query {
    guard request.what == .marked else { return request.query }
    return Query([
      Query.marked,
      Query.Clause(
        .any([.test(.hidden(true)), .test(.hidden(false))]),
        source: "hidden:yes OR hidden:no"
      ),
    ])
  }

  private func exporter(
    _ request: ExportRequest,
    _ opened: Opened,
    _ events: [Event],
    _ library: Library
  )
    throws -> Exporter
  {
    let selection =
      switch request.what {
      case .marked: "marked events"
      case .all: "all events"
      case .shown: request.query.isEverything ? "all events" : "filtered events"
      }
    let note = MethodNote.make(
      query: request.query.source,
      selection: selection,
      events: events,
      overview: try opened.store.overview(),
      skipped: opened.outcome.corpus.unread,
      library: library
    )
    return Exporter(
      request.format,
      note: note,
      assets: .builtIn,
      columns: request.columns,
      isSpreadsheetSafe: request.isSpreadsheetSafe
    )
  }

  private func export(_ request: ExportRequest) throws -> String {
    let opened = try current()
    let events = try events(request, opened.store)
    var library = Library(opened.outcome.corpus.articles)
    let path = try exporter(request, opened, events, library)
      .write(events, marks: request.marks, library: &library, to: Self.expanded(request.path))
    let sentence = Export.sentence(count: events.count, path: path, format: request.format)
    return "W" + sentence.dropFirst()
  }

  private func preview(_ request: ExportRequest) throws -> ExportPreview {
    let opened = try current()
    let keys = try opened.store.select(query(request), request.marks, request.order).events
    let events = try opened.store.events(Array(keys.prefix(3))).map(\.event)
    var library = Library(opened.outcome.corpus.articles)
    let lines = try exporter(request, opened, events, library)
      .preview(events, marks: request.marks, library: &library)
    let path = Self.expanded(request.path)
    let free = SafeFile.freePath(for: path)
    return ExportPreview(lines: lines, path: free == path ? request.path : free)
  }

  /// `~/cases/x.csv` is below the reader's own folder, as a shell has it.
  private static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = ProcessInfo.processInfo.environment["HOME"] else {
      return path
    }
    return home + path.dropFirst()
  }

  /// One line that is safe wherever it is pasted: what could steer a terminal is spelled out.
  private func copy(_ request: CopyRequest) throws -> String? {
    try copied(request).map { text in
      HiddenCharacters.visible(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  private func copied(_ request: CopyRequest) throws -> String? {
    let opened = try current()
    guard let key = try opened.store.find(request.event),
      let event = try opened.store.events([key]).first?.event
    else { throw Trouble("This event is not there any more.") }
    let mention = event.mentions.first { $0.article == request.article } ?? event.lead
    var library = Library(opened.outcome.corpus.articles)
    guard let article = library.article(mention.article) else { return nil }
    switch request.kind {
    case .citation: return Citation.text(mention, article, &library)
    case .text: return article.body.line(mention.sentence)
    case .address: return article.url ?? place(of: article)
    case .id: return event.id.text
    }
  }

  /// A copy of the text that all offsets count, which nobody can write, for as long as the other program runs.
  private func show(_ id: Article.ID, in program: OutsideProgram) throws {
    let command = try OutsideCommand(program)
    guard let article = try current().store.reading(id)?.article else {
      throw Trouble("This article is not there any more.")
    }
    var name = article.file.split(separator: "/").last.map(String.init) ?? "article"
    // What is shown is the text that was taken from it.
    if !["text", "Markdown"].contains(article.source.format) { name += ".txt" }
    let file = UserFolders.state(of: path) + "/shown/" + HiddenCharacters.visible(name)
    try PrivateFile.write(article.body.string, to: file)
    chmod(file, 0o400)
    defer { unlink(file) }
    try command.run(file)
  }

  /// Where the article's file is, from the root.
  private func place(of article: Article) -> String {
    let opened = URL(fileURLWithPath: path).standardizedFileURL.path
    return opened.hasSuffix("/" + article.file) ? opened : opened + "/" + article.file
  }

  /// For terminals without a clipboard.
  private func keepCopy(_ text: String) throws -> String {
    let file = UserFolders.state(of: path) + "/copied.txt"
    try PrivateFile.write(text + "\n", to: file)
    return file
  }
}
