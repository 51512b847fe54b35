import Dispatch
import NewsInterface
import NewsModel
import Synchronization

/// Asks the store, one question after the other, away from the loop; of several selections only the last is worked on.
final class Worker: Sendable {
  private struct State: Sendable {
    var store: NewsStore?
    var fault: String?
    /// Counts selections and searches: an answer to an old one is thrown away unread.
    var generation = 0
  }

  private let mailbox: Mailbox
  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "reportedly.store", qos: .userInteractive)

  init(_ mailbox: Mailbox) { self.mailbox = mailbox }

  func use(_ store: NewsStore) { state.withLock { $0.store = store } }

  /// Ends the program with a sentence.
  func fail(_ sentence: String) {
    state.withLock { $0.fault = sentence }
    mailbox.post(.failed(sentence))
  }

  var fault: String? { state.withLock { $0.fault } }

  func run(_ effect: Effect) {
    let generation = state.withLock { state in
      if effect.isSuperseding { state.generation += 1 }
      return state.generation
    }
    queue.async { [self] in
      let (store, newest) = state.withLock { ($0.store, $0.generation) }
      guard let store, !effect.isSuperseding || generation == newest else { return }
      do {
        if let answer = try EffectRunner.answer(effect, store) { mailbox.post(answer) }
      } catch {
        mailbox.post(.failed("\(error)"))
      }
    }
  }
}

extension Effect {
  /// Whether a newer effect of its kind makes the answer to this one worthless.
  fileprivate var isSuperseding: Bool {
    switch self {
    case .select, .search: true
    default: false
    }
  }
}
