/// From key presses to actions, with the keys of a sequence held until it is whole.
struct KeyMap: Sendable {
  private static let single: [Key: Action] = {
    var map: [Key: Action] = [:]
    for entry in ActionTable.entries { for key in entry.keys { map[key] = entry.action } }
    return map
  }()

  private var held: [Key] = []

  /// Nil where the key means nothing, or more keys are waited for.
  mutating func action(for key: Key) -> Action? {
    let typed = held + [key]
    held = []
    for entry in ActionTable.entries where entry.sequence.starts(with: typed) {
      if entry.sequence.count == typed.count { return entry.action }
      held = typed
      return nil
    }
    return Self.single[key]
  }
}
