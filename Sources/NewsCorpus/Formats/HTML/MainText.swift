import NewsModel

/// Tells the report from the rest of a web page by its structure: where the prose stands, what its containers are called,
/// how much of a block is links, and what the page itself names as its text.
struct MainText {
  enum Role: Sendable { case report, open, clutter }

  /// For each block: what the page names as its report; what may be; what is none.
  let roles: [Role]

  private let layout: PageLayout

  /// `body`: the text of the article as linked data gives it.
  init(_ layout: PageLayout, body: String?, title: String?) {
    self.layout = layout
    let inFrame = Self.framed(layout)
    let main = Self.main(layout, inFrame)
    let named = body.map { Shingles($0) }
    var roles: [Role] = []
    roles.reserveCapacity(layout.blocks.count)
    for (index, block) in layout.blocks.enumerated() {
      let isInside = main.firstBlock <= index && index < main.endBlock
      roles.append(
        inFrame[index] || !isInside && index >= main.endBlock
          || block.linked * 10 > block.range.count * 9 && block.tag != .title
          ? .clutter : isInside ? .open : .clutter
      )
    }
    Self.openHead(layout, main, inFrame, title, &roles)
    if let named, let sure = Self.confirmed(layout, named, roles) { roles = sure }
    self.roles = roles
  }

  // MARK: - Containers

  /// The blocks within menus, footers, share bars and the like; a container that holds most of the prose is none.
  private static func framed(_ layout: PageLayout) -> [Bool] {
    var prose = [0]
    for block in layout.blocks {
      prose.append(prose[prose.count - 1] + (layout.isProse(block) ? block.range.count : 0))
    }
    let all = prose[prose.count - 1]
    var framed = [Bool](repeating: false, count: layout.blocks.count)
    for element in layout.elements where element.isFrame || element.hint == .clutter {
      guard element.firstBlock < element.endBlock else { continue }
      let share = prose[element.endBlock] - prose[element.firstBlock]
      guard share * 10 < all * 4 else { continue }
      for index in element.firstBlock..<element.endBlock { framed[index] = true }
    }
    return framed
  }

  /// The deepest element that holds most of the prose that is in no frame.
  private static func main(_ layout: PageLayout, _ inFrame: [Bool]) -> PageLayout.Element {
    var weight = [0]
    for (index, block) in layout.blocks.enumerated() {
      let counts = layout.isProse(block) && !inFrame[index]
      weight.append(weight[index] + (counts ? block.range.count : 0))
    }
    let all = weight[weight.count - 1]
    var best = layout.elements[0]
    for element in layout.elements.dropFirst() where element.firstBlock < element.endBlock {
      let share = weight[element.endBlock] - weight[element.firstBlock]
      // What is called an article needs less of it: comments may be longer than what they are about.
      let needed = element.isBody ? 30 : element.isArticle || element.hint == .report ? 55 : 75
      guard share * 100 >= all * needed, all > 0 else { continue }
      if element.endBlock - element.firstBlock <= best.endBlock - best.firstBlock { best = element }
    }
    return best
  }

  /// The headline and what stands between it and the text belong to the article, wherever its container begins.
  private static func openHead(
    _ layout: PageLayout,
    _ main: PageLayout.Element,
    _ inFrame: [Bool],
    _ title: String?,
    _ roles: inout [Role]
  ) {
    let folded = title.map { NameFolding.fold($0) }
    let before = layout.blocks[..<main.firstBlock]
    guard
      let headline = before.lastIndex(where: { block in
        block.tag == .title
          || folded.map { block.words > 2 && NameFolding.fold(layout.string(block)) == $0 } ?? false
      })
    else { return }
    for index in headline..<main.firstBlock where !inFrame[index] || index == headline {
      let block = layout.blocks[index]
      if block.linked * 2 <= block.range.count || index == headline { roles[index] = .open }
    }
  }

  // MARK: - What the page names as its text

  /// Roles by the page's own copy of the text; nil where the copy does not fit the page.
  private static func confirmed(_ layout: PageLayout, _ named: Shingles, _ roles: [Role]) -> [Role]?
  {
    let isNamed = layout.blocks.map { named.hold(layout.text[$0.range.start..<$0.range.end]) }
    var found = 0
    var open = 0
    for (index, block) in layout.blocks.enumerated() where layout.isProse(block) {
      if isNamed[index] == true { found += block.range.count }
      if roles[index] != .clutter { open += block.range.count }
    }
    guard found * 2 > open, found > 200 else { return nil }
    return layout.blocks.indices.map { index in
      switch isNamed[index] {
      case true: .report
      case false: layout.isProse(layout.blocks[index]) ? .clutter : roles[index]
      default: roles[index]
      }
    }
  }
}

/// Runs of four words, to tell whether a piece of text stands in a longer one.
private struct Shingles {
  private var hashes: Set<UInt64> = []
  private static let length = 4

  init(_ text: String) { hashes = Set(Self.hashes(Array(text.utf8)[...])) }

  /// Nil for what is too short to tell.
  func hold(_ text: ArraySlice<UInt8>) -> Bool? {
    let own = Self.hashes(text)
    guard !own.isEmpty else { return nil }
    return own.count { hashes.contains($0) } * 10 >= own.count * 6
  }

  private static func hashes(_ text: ArraySlice<UInt8>) -> [UInt64] {
    var words: [UInt64] = []
    var word: UInt64 = 0
    for byte in text {
      if byte.isWordByte {
        word = (word &+ UInt64(byte.asciiLowercased)) &* 0x9E37_79B9_7F4A_7C15
        word ^= word >> 29
      } else if word != 0 {
        words.append(word)
        word = 0
      }
    }
    if word != 0 { words.append(word) }
    guard words.count >= length else { return [] }
    return (0...(words.count - length)).map { start in
      words[start..<(start + length)].reduce(0) { ($0 &* 31) &+ $1 }
    }
  }
}
