/// What the prose of a page is about: a headline says it in the same words, a menu does not.
struct TopicWords {
  /// A bit for each hash of a word that stands in a paragraph; in two of them.
  private var once = [UInt64](repeating: 0, count: 256)
  private var twice = [UInt64](repeating: 0, count: 256)
  private let content: [UInt32]

  init(_ page: PageLines) {
    content = page.content
    for line in page.lines where line.isProse {
      var own: Set<UInt32> = []
      for word in page.content[line.facts.content] where own.insert(word & 0x3FFF).inserted {
        let place = Int(word >> 6) & 255
        let bit: UInt64 = 1 << UInt64(word & 63)
        if once[place] & bit != 0 { twice[place] |= bit }
        once[place] |= bit
      }
    }
  }

  /// The share of a line's words that the prose, or the rest of it, has too: 0 for a line without such words, else 1 to 4.
  func bucket(_ line: Line) -> Int {
    let words = line.facts.content
    guard !words.isEmpty else { return 0 }
    let isProse = line.isProse
    let found = content[words].count { word in
      let place = Int(word >> 6) & 255
      return (isProse ? twice[place] : once[place]) >> UInt64(word & 63) & 1 == 1
    }
    let share = found * 100 / words.count
    return share == 0 ? 1 : share < 35 ? 2 : share < 70 ? 3 : 4
  }
}
