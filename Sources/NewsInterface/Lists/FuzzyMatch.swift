import NewsModel

/// Scores how well typed letters fit a name: all in order, best where they begin words and stand together.
enum FuzzyMatch {
  /// Nil where a typed letter is missing; higher is better.
  static func score(_ typed: String, in name: String) -> Int? {
    let wanted = NameFolding.foldedUTF8(typed).filter { $0 != 0x20 }
    let text = NameFolding.foldedUTF8(name)
    guard !wanted.isEmpty else { return 0 }
    var best: Int?
    for start in text.indices where text[start] == wanted[0] {
      guard let score = score(wanted, text, from: start) else { continue }
      best = max(best ?? score, score)
    }
    return best
  }

  private static func score(_ wanted: [UInt8], _ text: [UInt8], from start: Int) -> Int? {
    var score = 0
    var place = start
    var last = start - 1
    for letter in wanted {
      while place < text.count, text[place] != letter { place += 1 }
      guard place < text.count else { return nil }
      if place == last + 1 { score += 8 }
      if place == 0 || !text[place - 1].isWordByte { score += 10 }
      score -= min(place - last - 1, 6)
      last = place
      place += 1
    }
    return score - text.count / 8
  }
}
