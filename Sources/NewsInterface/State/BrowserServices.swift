package import NewsModel

/// What the program around the browser does for it; each is called away from the loop.
package struct BrowserServices: Sendable {
  /// What becomes known while a corpus is read.
  package enum News: Sendable {
    case progress(Progress)
    /// What there is to see by now; the last one is whole.
    case store(NewsStore, isWhole: Bool)
  }

  /// The corpus after the reader has dated an article.
  package struct Redated: Sendable {
    package let store: NewsStore
    /// What the reader had set before.
    package let before: EDTF?
    /// How many other articles are dated otherwise for it.
    package let others: Int

    package init(store: NewsStore, before: EDTF?, others: Int) {
      self.store = store
      self.before = before
      self.others = others
    }
  }

  /// The corpus after its folder has been read again.
  package struct Reloaded: Sendable {
    /// Nil where nothing had changed.
    package let store: NewsStore?
    package let sentence: String

    package init(store: NewsStore?, sentence: String) {
      self.store = store
      self.sentence = sentence
    }
  }

  /// Reads the corpus, and tells how far it is.
  package var open: @Sendable (@escaping @Sendable (News) throws -> Void) async throws -> Void
  /// Writes the selection; gives the sentence that says so.
  package var export: @Sendable (ExportRequest) throws -> String
  /// How the export would begin.
  package var preview: @Sendable (ExportRequest) throws -> ExportPreview
  /// The text that a copy shall hold; nil where there is none (an article without an address).
  package var copy: @Sendable (CopyRequest) throws -> String?
  /// Keeps a text that the terminal cannot take in a file; gives its path.
  package var keepCopy: @Sendable (String) throws -> String
  /// Shows the text of an article in another program and waits for it; the terminal is that program's meanwhile.
  package var show: @Sendable (Article.ID, OutsideProgram) throws -> Void
  /// Opens an address in the web browser and goes on.
  package var visit: @Sendable (String) throws -> Void
  /// Keeps the day on which an article was published, nil to take it back.
  package var redate: @Sendable (Article.ID, EDTF?) throws -> Redated
  /// Reads again what has changed in the folder.
  package var reload: @Sendable () async throws -> Reloaded

  package init(
    open: @escaping @Sendable (@escaping @Sendable (News) throws -> Void) async throws -> Void,
    export: @escaping @Sendable (ExportRequest) throws -> String,
    preview: @escaping @Sendable (ExportRequest) throws -> ExportPreview,
    copy: @escaping @Sendable (CopyRequest) throws -> String?,
    keepCopy: @escaping @Sendable (String) throws -> String,
    show: @escaping @Sendable (Article.ID, OutsideProgram) throws -> Void,
    visit: @escaping @Sendable (String) throws -> Void,
    redate: @escaping @Sendable (Article.ID, EDTF?) throws -> Redated,
    reload: @escaping @Sendable () async throws -> Reloaded
  ) {
    self.open = open
    self.export = export
    self.preview = preview
    self.copy = copy
    self.keepCopy = keepCopy
    self.show = show
    self.visit = visit
    self.redate = redate
    self.reload = reload
  }
}
