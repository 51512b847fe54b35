import NewsModel

/// An article's title: as it is stated, as its page has it, or its first sentence.
struct TitleFinder {
  let stated: String?
  let front: String?
  /// The line of the headline.
  let headline: Int?
  let lines: [Line]
  let marks: [Bool]
  let text: SourceText

  func title() -> Article.Title {
    if let stated = stated.map({ String($0.prefix(1_000)) }) {
      return inText(stated) ?? Article.Title(stated, range: nil)
    }
    let inText = headline.map { index -> Article.Title in
      let words = withoutMarks(lines[index])
      return Article.Title(text.line(words), range: words)
    }
    if let front {
      return inText.flatMap { NameFolding.fold($0.text) == NameFolding.fold(front) ? $0 : nil }
        ?? Article.Title(front, range: nil)
    }
    if let inText { return inText }
    if !lines.contains(where: \.isProse), let index = lines.indices.first(where: mayBeHeadline) {
      let words = withoutMarks(lines[index])
      return Article.Title(text.line(words), range: words)
    }
    let first =
      lines.indices.first { !marks[$0] && lines[$0].isProse }
      ?? lines.indices.first { !marks[$0] } ?? lines.indices.first
    guard let first else { return Article.Title("(no title)", range: nil, isMade: true) }
    return Article.Title(Self.firstSentence(of: lines[first].opening), range: nil, isMade: true)
  }

  /// In a language that our rules do not know a headline is told by its shape and its place alone.
  private func mayBeHeadline(_ index: Int) -> Bool {
    let line = lines[index]
    return index < 12 && lines.count > 2 && !marks[index] && (3...25).contains(line.wordCount)
      && line.facts.last != 0x2E && line.dateKind == .none && line.facts.digits < 6
      && line.facts.bars < 2
  }

  /// A heading without the signs that make it one ("# ", "**").
  private func withoutMarks(_ line: Line) -> TextRange {
    var range = line.range
    while range.count > 1, [0x23, 0x2A, 0x3D, 0x20].contains(text[range.start]) {
      range = TextRange(range.start + 1, range.end)
    }
    while range.count > 1, [0x2A, 0x23].contains(text[range.end - 1]) {
      range = TextRange(range.start, range.end - 1)
    }
    return text.trimmed(range)
  }

  /// The first sentence, cut at a word where it is long.
  private static func firstSentence(of text: String) -> String {
    // A title needs no more, and a line may be a megabyte.
    let opening = text.prefix(400)
    var wordLength = 0
    var cut = opening.endIndex
    for index in opening.indices {
      let letter = opening[index]
      if letter == ".", wordLength > 3 {
        let next = opening.index(after: index)
        if next == opening.endIndex || opening[next] == " " {
          cut = index
          break
        }
      }
      wordLength = letter == " " ? 0 : wordLength + 1
    }
    let sentence = opening[..<cut]
    guard sentence.count > 90 else { return String(sentence) }
    let words = sentence.prefix(90).split(separator: " ").dropLast()
    return words.joined(separator: " ") + "…"
  }

  /// Where the text itself has the title that is stated: in one of its first lines, but for marks of a heading.
  private func inText(_ title: String) -> Article.Title? {
    let wanted = NameFolding.fold(title)
    for line in lines.prefix(200) where line.range.count < title.utf8.count + 12 {
      let words = withoutMarks(line)
      if NameFolding.fold(text.line(words)) == wanted {
        return Article.Title(text.line(words), range: words)
      }
    }
    // "The Strait Mirror Online: Envoys sent home": the line that is most of it.
    for line in lines.prefix(200) where line.wordCount >= 3 && line.range.count < title.utf8.count {
      let words = withoutMarks(line)
      let own = NameFolding.fold(text.line(words))
      if own.utf8.count * 2 > wanted.utf8.count, wanted.contains(own) {
        return Article.Title(text.line(words), range: words)
      }
    }
    return nil
  }
}
