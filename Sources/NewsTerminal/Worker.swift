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
        if let answer = try Self.answer(effect, store) { mailbox.post(answer) }
      } catch {
        mailbox.post(.failed("\(error)"))
      }
    }
  }

  private static func answer(_ effect: Effect, _ store: NewsStore) throws -> Message? {
    switch effect {
    case .select(let query, let marks): return .selected(query, try store.select(query, marks))
    case .events(let start, let keys): return .events(start: start, try store.events(keys))
    case .articles(let start, let keys): return .articles(start: start, try store.articles(keys))
    case .read(let id, let event): return try store.reading(id).map { .reading($0, about: event) }
    case .people(let selection): return .people(try store.people(selection))
    case .identify(let keys): return .identified(try store.events(keys).map(\.event.id))
    case .search(let text, let query, let marks): return .hits(text, try store.select(query, marks).events)
    case .export, .redraw, .suspend, .quit: return nil
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
