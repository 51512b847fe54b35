import NewsCorpus
import NewsModel
import TestSupport
import Testing

/// Copies that an editor has worked on are found, and stories that only tell of the same are none.
struct CopyTests {
  /// Texts of the gold, which nobody copied from each other.
  private static let texts: [String] = {
    var texts: [String] = []
    for name in ["clutter-dev", "clutter-held", "clutter-train-a", "clutter-train-b"] {
      var lines: [String] = []
      for line in Repository.text(Repository.path("Data/Gold/\(name).txt")).split(separator: "\n") {
        if line.hasPrefix("===") {
          if lines.count >= 5 { texts.append(lines.joined(separator: "\n\n")) }
          lines = []
        } else if line.hasPrefix("R|"), line.utf8.count > 60 {
          lines.append(String(line.dropFirst(2)))
        }
      }
      if lines.count >= 5 { texts.append(lines.joined(separator: "\n\n")) }
    }
    return texts
  }()

  /// An editor's copy: another headline, paragraphs cut and moved, a sentence added.
  private static func edited(_ text: String, _ number: Int) -> String {
    var paragraphs = text.split(separator: "\n\n").map(String.init)
    switch number % 5 {
    case 0: paragraphs.removeLast(min(2, paragraphs.count / 3))
    case 1: paragraphs.swapAt(1, paragraphs.count - 1)
    case 2: paragraphs.remove(at: 1)
    case 3: paragraphs.reverse()
    default:
      paragraphs.insert(
        "Our own correspondent adds that nothing of it could be confirmed on the spot.",
        at: 2
      )
    }
    let words = paragraphs[0].split(separator: " ")
    if words.count > 12 {
      paragraphs[0] = words.dropLast(4).joined(separator: " ") + " as it seems."
    }
    return "What we know of it so far, number \(number)\n\n" + paragraphs.joined(separator: "\n\n")
  }

  private func article(_ text: String, _ key: String) -> Article {
    let body = SourceText(text)
    return Article(
      id: Article.ID(key),
      title: Article.Title(key, range: nil),
      body: body,
      file: key,
      fingerprint: Article.Fingerprint(file: key, text: "\(text.hashValue)")
    )
  }

  @Test func `edited copies, pairwise: precision and recall of .95`() throws {
    let texts = Self.texts
    try #require(texts.count >= 150)
    var articles: [Article] = []
    var stories: [Article.ID: Int] = [:]
    for number in 0..<200 {
      let text = texts[number % texts.count]
      let versions =
        number < texts.count ? [text, Self.edited(text, number)] : [Self.edited(text, number + 3)]
      for (place, version) in versions.enumerated() {
        articles.append(article(version, "\(number)-\(place)"))
        stories[articles[articles.count - 1].id] = number % texts.count
      }
    }
    let copies = CopyFinder(articles, articles.map { TextSketch($0) }).copies()
    var (right, found, wanted) = (0, 0, 0)
    for (place, left) in articles.enumerated() {
      for other in articles[(place + 1)...] {
        let isSame = copies.origin(of: left.id) == copies.origin(of: other.id)
        let isMeant = stories[left.id] == stories[other.id]
        if isSame { found += 1 }
        if isMeant { wanted += 1 }
        if isSame, isMeant { right += 1 }
      }
    }
    #expect(Double(right) / Double(found) >= 0.95, "\(right) of \(found) pairs are copies")
    #expect(Double(right) / Double(wanted) >= 0.95, "\(right) of \(wanted) pairs are found")
  }

  @Test func `exact copies and excerpts are told apart, the first of a group is the origin`() {
    let text = Self.texts[0]
    let excerpt = text.split(separator: "\n\n").prefix(1).joined()
    let articles = [
      article(text, "b"), article(text, "a"), article(excerpt, "c"), article(Self.texts[1], "d"),
    ]
    let copies = CopyFinder(articles, articles.map { TextSketch($0) }).copies()
    #expect(copies[Article.ID("b")] == Copies.Copy(kind: .exact, origin: Article.ID("a")))
    #expect(copies[Article.ID("a")] == nil)
    #expect(copies[Article.ID("c")]?.kind == .excerpt || excerpt.split(separator: " ").count < 16)
    #expect(copies[Article.ID("d")] == nil)
  }

  @Test func `lines that pages share are clutter, once three of them do`() throws {
    let loader = try TestReaders.loader()
    let shared = "The Quiet Lantern reports from four provinces"
    let files = Self.texts.prefix(3).enumerated().map { number, text in
      let paragraphs = text.split(separator: "\n\n")
      let page = ([paragraphs[0], Substring(shared)] + paragraphs[1...]).joined(separator: "\n\n")
      return loader.load(Array(page.utf8), named: "\(number).txt")
    }
    let pages = files.flatMap(\.pages)
    let marked = RepeatedLines(pages.map(\.article), pages.map(\.lines)).marked(Copies())
    for article in marked {
      #expect(article.clutter.contains { article.body[$0] == shared })
    }
    let two = RepeatedLines(pages.prefix(2).map(\.article), pages.prefix(2).map(\.lines))
      .marked(Copies())
    #expect(two.map(\.clutter) == pages.prefix(2).map(\.article.clutter))
  }
}
