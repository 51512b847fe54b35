import NewsModel

/// The list of actions, narrowed by what is typed.
package struct HelpState: Sendable, NarrowedList {
  var typed = ""
  var list = ListCursor()
  private let keyMap: KeyMap
  /// Those of the pane that is looked at first.
  private let entries: [ActionTable.Entry]

  init(_ keyMap: KeyMap, pane: BrowserState.Pane) {
    self.keyMap = keyMap
    let own = Self.groups(of: pane)
    entries =
      ActionTable.entries.filter { own.contains($0.group) }
      + ActionTable.entries.filter { !own.contains($0.group) }
  }

  private static func groups(of pane: BrowserState.Pane) -> Set<String> {
    switch pane {
    case .articles: ["Moving", "Finding"]
    case .events: ["Moving", "Finding", "Marking", "Columns"]
    case .timeline: ["Timeline"]
    case .reader: ["Reading"]
    }
  }

  var shown: [ActionTable.Entry] {
    guard !typed.isEmpty else { return entries }
    let words = NameFolding.fold(typed).split(separator: " ")
    return entries.filter { entry in
      let keys = keyMap.text(of: entry.action)
      let text = NameFolding.fold("\(entry.help) \(entry.action.rawValue) \(keys) \(entry.group)")
      return words.allSatisfy { text.contains($0) } || keys.contains(typed)
    }
  }
}
