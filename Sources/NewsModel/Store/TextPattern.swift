/// Words to look for as bytes: folded, and where it matters letter for letter.
package struct TextPattern: Sendable {
  let folded: [UInt8]
  let verbatim: [UInt8]?
  private let mindsCase: Bool

  package init(_ wanted: Wanted) {
    folded = Array(wanted.folded.utf8)
    mindsCase = wanted.mindsCase
    verbatim = wanted.verbatim.map { Array((wanted.mindsCase ? $0 : $0.lowercased()).utf8) }
  }

  package func holds(in text: String) -> Bool {
    WordSearch.find(folded, in: NameFolding.foldedUTF8(text)) && isVerbatim(in: text)
  }

  /// Whether the accents and capitals that were typed stand there.
  func isVerbatim(in text: String) -> Bool {
    guard let verbatim else { return true }
    return WordSearch.find(verbatim, in: Array((mindsCase ? text : text.lowercased()).utf8))
  }
}
