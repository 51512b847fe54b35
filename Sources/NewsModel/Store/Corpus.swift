/// A corpus that has been read and merged: what a store is filled with.
package struct Corpus: Sendable {
  package let articles: [Article]
  package let events: [Event]
  package let entities: [Entity]
  /// Files that could not be read.
  package let skipped: Int

  package init(articles: [Article], events: [Event], entities: [Entity], skipped: Int = 0) {
    self.skipped = skipped
    self.articles = articles
    self.events = events
    self.entities = entities
  }
}
