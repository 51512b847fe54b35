import CNcurses
import NewsInterface
import Synchronization

/// Where workers leave messages for the loop; leaving one wakes it.
final class Mailbox: Sendable {
  private let messages = Mutex<[Message]>([])

  func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    rp_wake()
  }

  func take() -> [Message] {
    messages.withLock { waiting in
      let taken = waiting
      waiting.removeAll(keepingCapacity: true)
      return taken
    }
  }
}
