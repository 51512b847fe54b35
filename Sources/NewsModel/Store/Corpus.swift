/// A corpus that has been read and merged: what a store is filled with.
package struct Corpus: Sendable {
  package let articles: [Article]
  package let events: [Event]
  package let entities: [Entity]
  /// Every file, with what was read of it or why nothing was.
  package let files: [FileReport]
  /// Articles that are copies of others.
  package let copies: Copies

  package init(
    articles: [Article],
    events: [Event],
    entities: [Entity],
    files: [FileReport] = [],
    copies: Copies = Copies()
  ) {
    self.articles = articles
    self.events = events
    self.entities = entities
    self.files = files
    self.copies = copies
  }

  /// Files of which nothing could be read.
  package var unread: [FileReport] { files.filter { $0.reason != nil } }
}
