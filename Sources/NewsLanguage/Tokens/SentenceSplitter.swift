package import NewsModel

/// Groups tokens into sentences: at marks that end one, and at the ends of paragraphs, headlines among them.
package struct SentenceSplitter: Sendable {
  /// Abbreviations that may not end a sentence when a capital follows ("Gen.", "Dec.", "Mr.").
  private let openAbbreviations: Set<Symbol>

  package init(openAbbreviations: Set<Symbol>) { self.openAbbreviations = openAbbreviations }

  package func sentences(in tokens: [Token], of body: SourceText) -> [Sentence] {
    var sentences: [Sentence] = []
    let breaksAtLines = !Self.isHardWrapped(body)
    let hasSmallStarts = Self.hasSmallStarts(body)
    var start = 0
    var index = 0
    while index < tokens.count {
      let isLast = index + 1 == tokens.count
      if isLast || endsParagraph(tokens[index], tokens[index + 1], body, breaksAtLines)
        || endsSentence(at: index, tokens, body, hasSmallStarts)
        || endsDateline(from: start, at: index, tokens, body)
      {
        let range = TextRange(tokens[start].range.start, tokens[index].range.end)
        sentences.append(Sentence(tokens: start..<(index + 1), range: range))
        start = index + 1
      }
      index += 1
    }
    return sentences
  }

  /// Whether sentences begin in lower case, as they do in notes and comments: often after a full stop, not just once.
  private static func hasSmallStarts(_ body: SourceText) -> Bool {
    let bytes = body.bytes
    var small = 0
    var all = 0
    var index = 0
    while index + 2 < bytes.count {
      if bytes[index] == 0x2E || bytes[index] == 0x3F || bytes[index] == 0x21,
        bytes[index + 1] == 0x20, bytes[index + 2].isASCIILetter
      {
        all += 1
        if bytes[index + 2].isASCIILower { small += 1 }
      }
      index += 1
    }
    return small >= 3 && small * 5 >= all * 2
  }

  /// Whether line ends are only the ends of lines: many lines go on in lower case.
  private static func isHardWrapped(_ body: SourceText) -> Bool {
    let bytes = body.bytes
    var breaks = 0
    var runningOn = 0
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] == 0x0A, !bytes[index + 1].isASCIIWhitespace {
        breaks += 1
        let before = index > 0 ? bytes[index - 1] : 0
        if bytes[index + 1].isASCIILower || before == 0x2C
          || before.isASCIILower && bytes[index + 1].isASCIIDigit
        {
          runningOn += 1
        }
      }
      index += 1
    }
    return breaks >= 4 && runningOn * 10 >= breaks * 3
  }

  private func endsParagraph(
    _ token: Token,
    _ next: Token,
    _ body: SourceText,
    _ breaksAtLines: Bool
  ) -> Bool {
    var lines = 0
    for offset in token.range.end..<next.range.start where body[offset] == 0x0A { lines += 1 }
    return lines >= 2 || (lines == 1 && breaksAtLines)
  }

  /// "BOGOTA, Dec 23 (Andes Wire) -" and "Kolkata:" stand before the first sentence, not in it.
  private func endsDateline(from start: Int, at index: Int, _ tokens: [Token], _ body: SourceText)
    -> Bool
  {
    guard index > start, index - start <= 14,
      tokens[index + 1].range.start > tokens[index].range.end
    else { return false }
    let mark = body[tokens[index].range]
    let isColon = mark == ":"
    guard isColon || ["-", "--", "–", "—"].contains(mark),
      isColon || tokens[index].range.start > tokens[index - 1].range.end
    else { return false }
    if isColon, index - start > 2 { return false }
    var hasSign = isColon
    for place in start..<index {
      let range = tokens[place].range
      let first = body[range.start]
      if first.isASCIILower {
        guard
          ["and", "of", "de", "in", "the", "by"].contains(
            Symbol(lowercasing: body.bytes, range.start..<range.end)
          )
        else { return false }
        continue
      }
      // All capitals, a bracketed credit or a date: what datelines have and headlines before a dash seldom do.
      if first == 0x28 || first.isASCIIDigit { hasSign = true }
      if place == start, range.count > 2,
        body.bytes[range.start..<range.end].allSatisfy({ !$0.isASCIILower })
      {
        hasSign = true
      }
    }
    return hasSign
  }

  private func endsSentence(
    at index: Int,
    _ tokens: [Token],
    _ body: SourceText,
    _ hasSmallStarts: Bool
  ) -> Bool {
    let token = tokens[index].range
    let next = tokens[index + 1].range
    let last = body[token.end - 1]
    if isClosing(token, body) {
      guard index > 0 else { return false }
      // A closing quote or bracket ends the sentence that its full stop ended.
      return isClosing(next, body)
        ? false
        : isTerminal(tokens[index - 1].range, body) && next.start > token.end
          && startsSentence(next, body)
    }
    guard isTerminal(token, body) || last == 0x2E && token.count > 1 else { return false }
    if next.start == token.end, isClosing(next, body) { return false }
    if hasSmallStarts, token.count == 1 || last != 0x2E, next.start > token.end { return true }
    guard startsSentence(next, body), next.start > token.end else { return false }
    guard last == 0x2E, token.count > 1, body[token.start] != 0x2E else { return true }
    let word = Symbol(lowercasing: body.bytes, token.start..<token.end)
    if openAbbreviations.contains(word) || token.count == 2 { return false }
    return !body[next.start].isASCIIDigit && startsWithFunctionWord(next, body)
  }

  private func isTerminal(_ range: TextRange, _ body: SourceText) -> Bool {
    switch body[range.start] {
    case 0x2E: true
    case 0x21, 0x3F: range.count == 1
    case 0xE2: body[range] == "…"
    default: false
    }
  }

  private func isClosing(_ range: TextRange, _ body: SourceText) -> Bool {
    switch body[range.start] {
    case 0x22, 0x27, 0x29, 0x5D: range.count == 1
    case 0xE2, 0xC2: ["”", "’", "»"].contains(body[range])
    default: false
    }
  }

  /// A capital, a digit, an opening mark, or a letter of a script without case.
  private func startsSentence(_ range: TextRange, _ body: SourceText) -> Bool {
    let byte = body[range.start]
    return byte.isASCIIUpper || byte.isASCIIDigit || byte >= 0x80
      || [0x22, 0x27, 0x28, 0x5B, 0x2D].contains(byte)
  }

  /// After "U.S." only a word like "The" or "He" surely begins a new sentence.
  private func startsWithFunctionWord(_ range: TextRange, _ body: SourceText) -> Bool {
    let word = Symbol(lowercasing: body.bytes, range.start..<range.end)
    return Self.openers.contains(word) || !body[range.start].isASCIILetter
  }

  private static let openers: Set<Symbol> = [
    "the", "a", "an", "he", "she", "it", "they", "we", "i", "but", "and", "in", "on", "at", "this",
    "that",
    "these", "those", "there", "his", "her", "its", "their", "however", "meanwhile", "after",
    "before", "if",
    "when", "while", "for", "as", "by", "with", "so", "you", "one", "some", "many", "most", "both",
    "earlier", "according",
  ]
}
