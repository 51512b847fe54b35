import NewsModel
import Synchronization

/// What has been analysed so far, handed over whenever it has doubled: the sum of all hand-overs is less than two whole ones.
final class PartialCorpus: Sendable {
  private struct State: Sendable {
    var articles: [Article]
    var digests: [ArticleDigest] = []
    var next = PartialCorpus.first
  }

  /// Fewer articles than this are not worth showing apart: they are done in a moment.
  private static let first = 100

  private let state: Mutex<State>
  private let hand: @Sendable ([ArticleDigest], [Article]) -> Void

  init(
    _ articles: [Article],
    hand: @escaping @Sendable ([ArticleDigest], [Article]) -> Void
  ) {
    state = Mutex(State(articles: articles))
    self.hand = hand
  }

  /// Hands over the articles, without events.
  func begin() { hand([], state.withLock { $0.articles }) }

  func take(_ digest: ArticleDigest, at place: Int) {
    let due = state.withLock { state -> ([ArticleDigest], [Article])? in
      state.articles[place] = digest.article
      state.digests.append(digest)
      guard state.digests.count == state.next, state.digests.count < state.articles.count else {
        return nil
      }
      state.next *= 2
      return (state.digests, state.articles)
    }
    guard let (digests, articles) = due else { return }
    // Tasks finish in any order; what is told never depends on it.
    hand(digests.sorted { $0.article.id < $1.article.id }, articles)
  }
}
