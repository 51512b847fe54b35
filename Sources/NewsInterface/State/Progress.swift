/// How far the reading of a corpus is.
package struct Progress: Sendable, Hashable {
  package enum Step: String, Sendable {
    /// Files are read.
    case loading
    /// Events are looked for.
    case reading
  }

  package let step: Step
  package let done: Int
  package let all: Int

  package init(_ step: Step, done: Int, all: Int) {
    self.step = step
    self.done = done
    self.all = all
  }
}
