import NewsModel

/// Tells headlines, whose capitals say nothing, from sentences.
enum Headline {
  /// True where nearly every longer word begins with a capital ("US Accuses Mexico Of Sheltering Spies").
  static func isCapitalized(_ sentence: Sentence, _ tokens: [Token], _ bytes: [UInt8]) -> Bool {
    var capitals = 0
    var smalls = 0
    for index in sentence.tokens {
      let range = tokens[index].range
      guard range.count > 3, bytes[range.start].isASCIILetter else { continue }
      if bytes[range.start].isASCIIUpper { capitals += 1 } else { smalls += 1 }
    }
    return capitals >= 4 && smalls * 5 <= capitals
  }
}
