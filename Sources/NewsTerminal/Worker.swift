import Dispatch
import NewsInterface
import NewsModel
import Synchronization

/// Asks the store, one question after the other, away from the loop; of several selections only the last is worked on.
final class Worker: Sendable {
  private struct State: Sendable {
    var store: NewsStore?
    /// Counts stores: keys of an old one mean nothing to the next.
    var version = 0
    var fault: String?
    /// Counts questions by kind: an answer to an old one is thrown away unread.
    var newest: [Effect.Superseded: Int] = [:]
  }

  private let mailbox: Mailbox
  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "reportedly.store", qos: .userInteractive)

  init(_ mailbox: Mailbox) { self.mailbox = mailbox }

  func use(_ store: NewsStore) {
    let old = state.withLock { state in
      defer { (state.store, state.version) = (store, state.version + 1) }
      return state.store
    }
    // A large corpus takes a while to be given back: not the loop's while.
    queue.async { withExtendedLifetime(old) {} }
  }

  /// The number of the store that is asked now.
  var version: Int { state.withLock { $0.version } }

  /// Ends the program with a sentence.
  func fail(_ sentence: String) {
    state.withLock { $0.fault = sentence }
    mailbox.post(.failed(sentence))
  }

  var fault: String? { state.withLock { $0.fault } }

  func run(_ effect: Effect) {
    let kind = effect.superseded
    let (asked, version, number) = state.withLock { state in
      if let kind { state.newest[kind, default: 0] += 1 }
      return (state.store, state.version, kind.flatMap { state.newest[$0] } ?? 0)
    }
    guard let store = asked else { return }
    queue.async { [self] in
      guard isWanted(kind, number, version) else { return }
      let answer: Message?
      do {
        answer = try EffectRunner.answer(effect, store)
      } catch {
        answer = .failed("\(error)")
      }
      if let answer { mailbox.post(answer, store: version) }
    }
  }

  private func isWanted(_ kind: Effect.Superseded?, _ number: Int, _ version: Int) -> Bool {
    state.withLock { state in
      state.version == version && (kind == nil || state.newest[kind ?? .select] == number)
    }
  }
}

extension Effect {
  /// Questions of which only the newest of its kind wants an answer.
  enum Superseded: Hashable { case select, search, facets, chart, people, who, reading }

  fileprivate var superseded: Superseded? {
    switch self {
    case .select: .select
    case .search, .searchArticles: .search
    case .facets: .facets
    case .chart: .chart
    case .people(_, let isList): isList ? .people : .who
    case .read: .reading
    default: nil
    }
  }
}
