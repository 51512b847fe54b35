import NewsInterface
import NewsModel
import TOMLKit

/// From a table of TOML to settings, one key after the other; a fault is told with the line that it stands in.
struct SettingsReader {
  private(set) var settings = Settings()
  private let lines: [Substring]
  /// Which action has which key by now, for telling conflicts.
  private var owners: [KeySequence: Action] = [:]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  mutating func read(_ key: String, in table: TOMLTable) throws(SettingsError) {
    switch key {
    case "color": settings.color = try choice(key, table)
    case "lines": settings.lines = try choice(key, table)
    case "copy": settings.copyTarget = try choice(key, table)
    case "mouse": settings.isMouseOn = try flag(key, table)
    case "hide-clutter": settings.hidesClutter = try flag(key, table)
    case "columns": settings.columns = try columns(table)
    case "keys":
      guard let keys = table[key]?.table else {
        throw fault(key, "keys is a table: [keys] and below it lines like down = [\"j\"].")
      }
      for name in keys.keys.sorted() { try readKeys(name, keys) }
    default:
      throw fault(
        key,
        "There is no setting \"\(key)\". `reportedly config` prints all there are."
      )
    }
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _ table: TOMLTable)
    throws(SettingsError) -> Choice where Choice.RawValue == String
  {
    guard let choice = table[key]?.string.flatMap({ Choice(rawValue: $0) }) else {
      let all = Choice.allCases.map(\.rawValue).joined(separator: "\", \"")
      throw fault(key, "\(key) is one of \"\(all)\".")
    }
    return choice
  }

  private func flag(_ key: String, _ table: TOMLTable) throws(SettingsError) -> Bool {
    guard let flag = table[key]?.bool else { throw fault(key, "\(key) is true or false.") }
    return flag
  }

  private func columns(_ table: TOMLTable) throws(SettingsError) -> [EventColumn] {
    let names = try strings("columns", table)
    var columns: [EventColumn] = []
    for name in names {
      guard let column = EventColumn(rawValue: name) else {
        throw fault(
          "columns",
          "There is no column \"\(name)\": "
            + EventColumn.allCases.map(\.rawValue).joined(separator: " ")
        )
      }
      if !columns.contains(column) { columns.append(column) }
    }
    guard !columns.isEmpty else { throw fault("columns", "At least one column is needed.") }
    return columns
  }

  private mutating func readKeys(_ name: String, _ table: TOMLTable) throws(SettingsError) {
    guard let action = Action(rawValue: name) else {
      throw fault(
        name,
        "There is no action \"\(name)\". `reportedly config` and ? list them.",
        below: "[keys]"
      )
    }
    var sequences: [KeySequence] = []
    for text in try strings(name, table) {
      guard let sequence = KeySequence(text) else {
        throw fault(
          name,
          "\"\(text)\" is no key. Keys are written as j, Ctrl-d, F5, Enter, g g.",
          below: "[keys]"
        )
      }
      if let owner = conflict(of: sequence, action) {
        throw fault(name, "The key \(text) is given to \(owner.rawValue) already.", below: "[keys]")
      }
      guard sequence.keys.allSatisfy({ Self.isFree($0, for: action) }) else {
        throw fault(name, "\(text) cannot be given: digits count, Ctrl-c leaves.", below: "[keys]")
      }
      owners[sequence] = action
      sequences.append(sequence)
    }
    settings.keys[action] = sequences
  }

  /// Another action that has the key, or one that begins or goes on with it, where both are in the same pane.
  private func conflict(of sequence: KeySequence, _ action: Action) -> Action? {
    let pane = ActionTable.entry(action)?.pane
    return owners.first { other, owner in
      let otherPane = ActionTable.entry(owner)?.pane
      let meets = pane == nil || otherPane == nil || pane == otherPane
      return owner != action && meets
        && (other.keys.starts(with: sequence.keys) || sequence.keys.starts(with: other.keys))
    }?.value
  }

  private static func isFree(_ key: Key, for action: Action) -> Bool {
    if case .character(let character) = key, ("4"..."9").contains(character) { return false }
    return key != .control("c") || action == .quit
  }

  /// One string, or an array of them.
  private func strings(_ key: String, _ table: TOMLTable) throws(SettingsError) -> [String] {
    if let text = table[key]?.string { return [text] }
    guard let array = table[key]?.array else {
      throw fault(key, "\(key) is a list of words: [\"…\", \"…\"].")
    }
    var strings: [String] = []
    for value in array {
      guard let text = value.string else {
        throw fault(key, "\(key) is a list of words: [\"…\", \"…\"].")
      }
      strings.append(text)
    }
    return strings
  }

  /// The line that a key is set in.
  private func fault(_ key: String, _ reason: String, below: String? = nil) -> SettingsError {
    let start = below.flatMap { head in lines.firstIndex { $0.hasPrefix(head) } } ?? 0
    let place = lines[start...].firstIndex { line in
      let word = line.drop { $0 == " " || $0 == "\t" || $0 == "\"" || $0 == "[" }
      guard word.hasPrefix(key) else { return false }
      return word.dropFirst(key.count).first.map { " =\"]\t".contains($0) } ?? true
    }
    return SettingsError(line: (place ?? 0) + 1, reason: reason)
  }
}
