import NewsModel

extension Line {
  /// A sentence or more, as reports are made of.
  var isProse: Bool {
    facts.words >= 10 && facts.functionWords * 7 >= facts.words && facts.endsSentence
      || facts.words >= 30 && facts.functionWords * 6 >= facts.words
  }

  /// "We", "our", "you", "your": a page that speaks to its reader.
  var speaksToReader: Bool { facts.quotes == 0 && (facts.you > 0 || facts.we > 0) }

  /// A photographer and an agency between slashes ("Name / Agency / TASS").
  var isCredit: Bool {
    guard !endsSentence, wordCount <= 14, !facts.hasLink else { return false }
    return text.contains(" / ")
  }

  var isInBrackets: Bool {
    guard facts.first == 0x28 || facts.first == 0x5B else { return false }
    let last = lastByte
    return last == 0x29 || last == 0x5D
  }

  /// A cross-reference in brackets: "(Background: what we know)".
  var isCrossReference: Bool {
    guard isInBrackets else { return false }
    let text = text
    guard let colon = text.firstIndex(of: ":") else { return false }
    return text[..<colon].split(separator: " ").count <= 3
  }
}
