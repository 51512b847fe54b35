import CNcurses
import NewsInterface
import NewsModel
import Synchronization

/// Where workers leave letters for the loop; leaving one wakes it.
final class Mailbox: Sendable {
  enum Letter: Sendable {
    /// With the number of the store that it answers for; nil for what no store said.
    case message(Message, store: Int?)
    /// A corpus to ask from now on.
    case store(NewsStore, Overview, isWhole: Bool)

    var isProgress: Bool {
      if case .message(.progress, _) = self { true } else { false }
    }
  }

  private let letters = Mutex<[Letter]>([])

  func post(_ message: Message, store: Int? = nil) { put(.message(message, store: store)) }

  /// Counts what there is on the way: the loop has no time for it.
  func post(_ store: NewsStore, isWhole: Bool) throws {
    put(.store(store, try store.overview(), isWhole: isWhole))
  }

  private func put(_ letter: Letter) {
    letters.withLock { $0.append(letter) }
    rp_wake()
  }

  func take() -> [Letter] {
    letters.withLock { waiting in
      let taken = waiting
      waiting.removeAll(keepingCapacity: true)
      return taken
    }
  }
}
