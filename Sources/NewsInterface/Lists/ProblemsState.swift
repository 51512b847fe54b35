import NewsModel

/// Articles whose dates want looking at, narrowed by what is typed.
package struct ProblemsState: Sendable, NarrowedList {
  var typed = ""
  let all: [ArticleProblem]
  var list = ListCursor()

  init(_ all: [ArticleProblem]) { self.all = all }

  var shown: [ArticleProblem] {
    let wanted = NameFolding.fold(typed)
    guard !wanted.isEmpty else { return all }
    return all.filter {
      NameFolding.fold("\($0.title) \($0.article.key) \($0.kind.rawValue)").contains(wanted)
    }
  }
}
