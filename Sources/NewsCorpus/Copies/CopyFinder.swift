package import NewsModel

/// Finds articles that are copies of others: exact ones, edited ones, and excerpts.
///
/// Pairs that share some of a quarter of their runs of words are compared by all of them (Broder's containment, 1997).
package struct CopyFinder {
  private let articles: [Article]
  private let sketches: [TextSketch]

  /// So much of the shorter text stands in the longer one, where one is an edited copy of the other.
  private static let nearShare = 0.5
  /// An excerpt is nearly all in the other, and much shorter.
  private static let excerptShare = 0.8
  private static let excerptLength = 0.4
  /// Less is a headline, and headlines repeat.
  private static let least = 12

  package init(_ articles: [Article], _ sketches: [TextSketch]) {
    self.articles = articles
    self.sketches = sketches
  }

  package func copies() -> Copies {
    var groups = Groups(articles.count)
    var texts: [String: Int] = [:]
    for index in articles.indices {
      let text = articles[index].fingerprint.text
      if let first = texts[text] {
        groups.join(first, index)
      } else {
        texts[text] = index
      }
    }
    var excerpts: [Int: Int] = [:]
    for (left, right) in candidates() where groups.root(left) != groups.root(right) {
      switch relation(left, right) {
      case .near: groups.join(left, right)
      case .excerpt:
        let (part, whole) =
          sketches[left].shingles.count < sketches[right].shingles.count
          ? (left, right) : (right, left)
        if excerpts[part].map({ isEarlier(whole, $0) }) ?? true { excerpts[part] = whole }
      default: break
      }
    }
    return Copies(named(&groups, excerpts))
  }

  private func named(_ groups: inout Groups, _ excerpts: [Int: Int])
    -> [Article.ID: Copies.Copy]
  {
    var origins: [Int: Int] = [:]
    for index in articles.indices {
      let root = groups.root(index)
      if origins[root].map({ isEarlier(index, $0) }) ?? true { origins[root] = index }
    }
    var copies: [Article.ID: Copies.Copy] = [:]
    for index in articles.indices {
      guard let origin = origins[groups.root(index)] else { continue }
      if origin != index {
        let isExact =
          articles[index].fingerprint.text == articles[origin].fingerprint.text
        copies[articles[index].id] = Copies.Copy(
          kind: isExact ? .exact : .near,
          origin: articles[origin].id
        )
      } else if let whole = excerpts[index], let first = origins[groups.root(whole)],
        first != index
      {
        copies[articles[index].id] = Copies.Copy(kind: .excerpt, origin: articles[first].id)
      }
    }
    // What an excerpt's own copies come from is what it comes from itself.
    return copies.mapValues { copy in
      var origin = copy.origin
      for _ in 0..<8 {
        guard let further = copies[origin]?.origin, further != copy.origin else { break }
        origin = further
      }
      return Copies.Copy(kind: copy.kind, origin: origin)
    }
  }

  /// The first that was published stands for its group, then the longest, then the first by name.
  private func isEarlier(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (articles[one], articles[other])
    let days = (left.published?.earliest, right.published?.earliest)
    if let first = days.0, let second = days.1, first != second { return first < second }
    if (days.0 == nil) != (days.1 == nil) { return days.0 != nil }
    let lengths = (sketches[one].shingles.count, sketches[other].shingles.count)
    return lengths.0 != lengths.1 ? lengths.0 > lengths.1 : left.id < right.id
  }

  private func relation(_ left: Int, _ right: Int) -> Copies.Kind? {
    let counts = (sketches[left].shingles.count, sketches[right].shingles.count)
    let (short, long) = (min(counts.0, counts.1), max(counts.0, counts.1))
    guard short >= Self.least else { return nil }
    let share = Double(sketches[left].shared(with: sketches[right])) / Double(short)
    if Double(short) < Self.excerptLength * Double(long) {
      return share >= Self.excerptShare ? .excerpt : nil
    }
    return share >= Self.nearShare ? .near : nil
  }

  // MARK: - Candidates

  /// Pairs that share at least two of the sampled runs of words.
  private func candidates() -> [(Int, Int)] {
    var postings: [UInt64] = []
    for (index, sketch) in sketches.enumerated() {
      for shingle in sketch.shingles where shingle & 3 == 0 {
        postings.append(UInt64(shingle) << 32 | UInt64(index))
      }
    }
    postings.sort()
    var pairs: [UInt64] = []
    var start = 0
    while start < postings.count {
      var end = start + 1
      while end < postings.count, postings[end] >> 32 == postings[start] >> 32 { end += 1 }
      Self.pair(postings[start..<end], &pairs)
      start = end
    }
    pairs.sort()
    var candidates: [(Int, Int)] = []
    var index = 0
    while index < pairs.count {
      var end = index + 1
      while end < pairs.count, pairs[end] == pairs[index] { end += 1 }
      if end - index >= 2 {
        candidates.append((Int(pairs[index] >> 32), Int(pairs[index] & 0xFFFF_FFFF)))
      }
      index = end
    }
    return candidates
  }

  /// A run that many articles share pairs each with the first and with the one before: their copies share others too.
  private static func pair(_ postings: ArraySlice<UInt64>, _ pairs: inout [UInt64]) {
    let articles = postings.map { $0 & 0xFFFF_FFFF }
    guard articles.count > 1 else { return }
    if articles.count <= 24 {
      for (place, left) in articles.enumerated() {
        for right in articles[(place + 1)...] { pairs.append(left << 32 | right) }
      }
      return
    }
    for place in 1..<articles.count {
      pairs.append(articles[0] << 32 | articles[place])
      if place > 1 { pairs.append(articles[place - 1] << 32 | articles[place]) }
    }
  }
}

/// Sets that are joined (union-find).
private struct Groups {
  private var parents: [Int]

  init(_ count: Int) { parents = Array(0..<count) }

  mutating func root(_ index: Int) -> Int {
    var root = index
    while parents[root] != root { root = parents[root] }
    var place = index
    while parents[place] != root { (place, parents[place]) = (parents[place], root) }
    return root
  }

  mutating func join(_ left: Int, _ right: Int) { parents[root(right)] = root(left) }
}
