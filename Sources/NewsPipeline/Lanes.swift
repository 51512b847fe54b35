import Synchronization

/// Work on many items in a few tasks, one a core: a task for each item costs twice as much.
struct Lanes {
  private let width: Int

  init(_ width: Int) { self.width = max(1, width) }

  /// The answers in the order of the items.
  ///
  /// `progress`: told how many are done, from any task.
  /// - Throws: `CancellationError`
  func map<Answer: Sendable>(
    _ count: Int,
    _ work: @escaping @Sendable (Int) -> Answer,
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> [Answer] {
    let turns = Turns()
    let done = Turns()
    return try await withThrowingTaskGroup(of: [(Int, Answer)].self) { group in
      for _ in 0..<min(width, max(1, count)) {
        group.addTask {
          var own: [(Int, Answer)] = []
          while true {
            try Task.checkCancellation()
            let place = turns.next()
            guard place < count else { return own }
            own.append((place, work(place)))
            progress(done.next() + 1)
          }
        }
      }
      var answers = [Answer?](repeating: nil, count: count)
      for try await part in group {
        for (place, answer) in part { answers[place] = answer }
      }
      return answers.compactMap(\.self)
    }
  }
}

/// Hands out the numbers of items, each once.
private final class Turns: Sendable {
  private let given = Atomic(0)
  func next() -> Int { given.add(1, ordering: .relaxed).oldValue }
}
