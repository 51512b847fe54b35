import NewsModel
import Synchronization

/// What has been loaded and analysed so far, handed over whenever it has grown by a factor: all hand-overs together are less
/// work than two whole ones.
final class PartialCorpus: Sendable {
  private struct State: Sendable {
    /// By the place of the file, then, once all are loaded, by the place of the article.
    var articles: [[Article]]
    var loaded = 0
    var nextLoaded = PartialCorpus.first
    var digests: [ArticleDigest] = []
    var nextDigests = PartialCorpus.first
  }

  /// Fewer articles than this are not worth showing apart: they are done in a moment.
  private static let first = 100

  private let state: Mutex<State>
  private let hand: @Sendable ([ArticleDigest], [Article]) -> Void
  /// How much the last hand-over held: one at a time, and never less than before.
  private let handed = Mutex(-1)

  /// `count`: files in all.
  init(_ count: Int, hand: @escaping @Sendable ([ArticleDigest], [Article]) -> Void) {
    state = Mutex(State(articles: [[Article]](repeating: [], count: count)))
    self.hand = hand
  }

  func loaded(_ articles: [Article], at place: Int) {
    let due = state.withLock { state -> [Article]? in
      state.articles[place] = articles
      state.loaded += 1
      guard state.loaded == state.nextLoaded, state.loaded < state.articles.count else {
        return nil
      }
      state.nextLoaded *= 4
      return state.articles.flatMap(\.self)
    }
    if let due { handOver([], due) }
  }

  /// All are loaded: hands them over, without events.
  func begin(_ articles: [Article]) {
    state.withLock { $0.articles = articles.map { [$0] } }
    handOver([], articles)
  }

  func take(_ digest: ArticleDigest, at place: Int) {
    let due = state.withLock { state -> ([ArticleDigest], [Article])? in
      state.articles[place] = [digest.article]
      state.digests.append(digest)
      guard state.digests.count == state.nextDigests, state.digests.count < state.articles.count
      else { return nil }
      state.nextDigests *= 2
      return (state.digests, state.articles.flatMap(\.self))
    }
    guard let (digests, articles) = due else { return }
    // Tasks finish in any order; what is told never depends on it.
    handOver(digests.sorted { $0.article.id < $1.article.id }, articles)
  }

  private func handOver(_ digests: [ArticleDigest], _ articles: [Article]) {
    handed.withLock { last in
      let size = digests.count + articles.count
      guard size > last else { return }
      last = size
      hand(digests, articles)
    }
  }
}
