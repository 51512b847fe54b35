import NewsModel

/// The list of actions, narrowed by what is typed.
package struct HelpState: Sendable, NarrowedList {
  var typed = ""
  var list = ListCursor()
  let keyMap: KeyMap
  /// The pane whose own actions stand first.
  let pane: BrowserState.Pane

  init(_ keyMap: KeyMap, pane: BrowserState.Pane) {
    self.keyMap = keyMap
    self.pane = pane
  }

  var shown: [ActionTable.Entry] {
    guard !typed.isEmpty else { return ActionTable.entries }
    let words = NameFolding.fold(typed).split(separator: " ")
    return ActionTable.entries.filter { entry in
      let keys = keyMap.text(of: entry.action)
      let text = NameFolding.fold("\(entry.help) \(entry.action.rawValue) \(keys) \(entry.group)")
      return words.allSatisfy { text.contains($0) } || keys.contains(typed)
    }
  }
}
