import NewsModel

/// Files and articles that want looking at, narrowed by what is typed.
package struct ProblemsState: Sendable, NarrowedList {
  var typed = ""
  let all: [CorpusProblem]
  var list = ListCursor()

  init(_ all: [CorpusProblem]) { self.all = all }

  var shown: [CorpusProblem] {
    let wanted = NameFolding.fold(typed)
    guard !wanted.isEmpty else { return all }
    return all.filter {
      NameFolding.fold("\($0.title) \($0.file) \($0.kind.rawValue) \($0.detail)").contains(wanted)
    }
  }
}
