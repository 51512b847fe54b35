import NewsModel
import Synchronization

/// The newest corpus that a reading task has handed over.
final class StoreBox: Sendable {
  private let value = Mutex<NewsStore?>(nil)

  var store: NewsStore? { value.withLock { $0 } }
  func set(_ store: NewsStore) { value.withLock { $0 = store } }
}
