/// From key presses to actions; the keys of a sequence are held until it is whole, digits before a key count it.
package struct KeyMap: Sendable {
  /// What a key press came to.
  enum Answer: Sendable, Equatable {
    case action(Action, count: Int)
    case waiting
    case nothing
  }

  private let actions: [[Key]: [Action]]
  private let prefixes: Set<[Key]>
  private let keysOfActions: [Action: [KeySequence]]
  private(set) var held: [Key] = []
  private var count = 0

  /// - Parameter changes: keys that the reader has chosen instead of the table's; empty ones take an action off the keys.
  package init(_ changes: [Action: [KeySequence]] = [:]) {
    var actions: [[Key]: [Action]] = [:]
    var prefixes: Set<[Key]> = []
    var keysOfActions: [Action: [KeySequence]] = [:]
    // A key that the reader gives to an action is taken from every other.
    let taken = Set(changes.values.joined().map(\.keys))
    for entry in ActionTable.entries {
      let keys =
        changes[entry.action]
        ?? entry.keys.filter { sequence in
          !taken.contains { $0.starts(with: sequence.keys) || sequence.keys.starts(with: $0) }
        }
      keysOfActions[entry.action] = keys
      for sequence in keys {
        actions[sequence.keys, default: []].append(entry.action)
        for length in 1..<max(1, sequence.keys.count) {
          prefixes.insert(Array(sequence.keys.prefix(length)))
        }
      }
    }
    self.actions = actions
    self.prefixes = prefixes
    self.keysOfActions = keysOfActions
  }

  package func keys(of action: Action) -> [KeySequence] { keysOfActions[action] ?? [] }

  /// As help writes them: `g g, Home`.
  package func text(of action: Action) -> String {
    keys(of: action).map(\.description).joined(separator: ", ")
  }

  /// What may be typed next where keys are held, with what it does.
  var continuations: [(keys: String, action: Action)] {
    guard !held.isEmpty else { return [] }
    return ActionTable.entries.flatMap { entry in
      keys(of: entry.action).filter { $0.keys.count > held.count && $0.keys.starts(with: held) }
        .map {
          ($0.keys.dropFirst(held.count).map(\.description).joined(separator: " "), entry.action)
        }
    }
  }

  /// `pane`: some keys mean different things in different panes.
  mutating func press(_ key: Key, in pane: BrowserState.Pane) -> Answer {
    if held.isEmpty, case .character(let character) = key, let digit = character.wholeNumberValue,
      count > 0 || actions[[key]] == nil, character.isASCII
    {
      count = min(count * 10 + digit, 99_999)
      return .waiting
    }
    let typed = held + [key]
    held = []
    if prefixes.contains(typed) {
      held = typed
      return .waiting
    }
    defer { count = 0 }
    guard let meant = actions[typed] else { return .nothing }
    let own = meant.first { ActionTable.entry($0)?.pane == pane }
    let general = meant.first { ActionTable.entry($0)?.pane == nil }
    guard let action = own ?? general ?? meant.first else { return .nothing }
    return .action(action, count: max(1, count))
  }

  mutating func release() {
    held = []
    count = 0
  }
}
