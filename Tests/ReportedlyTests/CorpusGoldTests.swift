import NewsCorpus
import NewsModel
import NewsPipeline
import TestSupport
import Testing

/// What is read of copied pages and of the sample articles, against gold; figures may not fall.
struct CorpusGoldTests {
  private static let analyst = try? Analyst()

  /// How many of what was wanted came out right.
  private struct Score {
    var right = 0
    var found = 0
    var wanted = 0
    var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
    var recall: Double { wanted == 0 ? 1 : Double(right) / Double(wanted) }
  }

  private struct Scores {
    var clutter = Score()
    var titles = Score()
    var outlets = Score()
    var dates = Score()
  }

  @Test(arguments: [
    ("dev", 0.985, 0.915, 0.98, 0.74, 0.96), ("held", 0.965, 0.91, 0.85, 0.54, 0.9),
  ])
  func `lines, titles, outlets and dates of copied pages`(
    split: String,
    precision: Double,
    recall: Double,
    titles: Double,
    outlets: Double,
    dates: Double
  ) throws {
    let reader = try #require(Self.analyst).reader
    var scores = Scores()
    for page in LabelledPage.pages(of: "Data/Gold/clutter-\(split).txt") {
      let article = reader.article(
        id: Article.ID(page.id),
        text: SourceText(page.text),
        file: "page.txt"
      )
      for line in page.lines where line.label != "H" {
        let isMarked = article.isClutter(line.range)
        if line.label == "C" { scores.clutter.wanted += 1 }
        if isMarked { scores.clutter.found += 1 }
        if isMarked, line.label == "C" { scores.clutter.right += 1 }
      }
      scores.titles.wanted += 1
      if (article.title.isMade ? nil : article.title.text) == page.title {
        scores.titles.right += 1
      }
      if let outlet = page.outlet {
        scores.outlets.wanted += 1
        if article.outlet == outlet { scores.outlets.right += 1 }
      }
      if let published = page.published {
        scores.dates.wanted += 1
        if article.published?.edtf.description == published { scores.dates.right += 1 }
      }
    }
    #expect(scores.clutter.precision >= precision, "clutter \(scores.clutter)")
    #expect(scores.clutter.recall >= recall, "clutter \(scores.clutter)")
    #expect(scores.titles.recall >= titles, "titles \(scores.titles)")
    #expect(scores.outlets.recall >= outlets, "outlets \(scores.outlets)")
    #expect(scores.dates.recall >= dates, "dates \(scores.dates)")
  }

  @Test(arguments: [
    ("dev", 0.97, 0.97, 0.98, 0.96, 0.96), ("held", 0.97, 0.83, 0.82, 0.74, 0.88),
  ])
  func `lines, titles, outlets and dates of the sample articles`(
    split: String,
    precision: Double,
    recall: Double,
    titles: Double,
    outlets: Double,
    dates: Double
  ) async throws {
    let analyst = try #require(Self.analyst)
    let files = try CorpusFolder(at: Repository.path("Data/Articles")).files
    var pages: [String: [Article]] = [:]
    for file in files { pages[file.name] = analyst.loader.load(file).articles }
    var scores = Scores()
    for record in try JSON.lines(
      Repository.text(Repository.path("Data/Gold/articles-\(split).jsonl"))
    ) {
      let file = try #require(record["file"]?.string)
      let place = (record["article"]?.int ?? 1) - 1
      let own = try #require(pages[file], "\(file) is not read")
      try #require(own.indices.contains(place), "\(file) holds \(own.count) articles")
      let article = own[place]
      Self.score(article, record, &scores)
      #expect(article.language == record["language"]?.string, "\(file)")
      #expect(article.isExcerpt == (record["excerpt"]?.bool ?? false), "\(file)")
    }
    #expect(scores.clutter.precision >= precision, "clutter \(scores.clutter)")
    #expect(scores.clutter.recall >= recall, "clutter \(scores.clutter)")
    #expect(scores.titles.recall >= titles, "titles \(scores.titles)")
    #expect(scores.outlets.recall >= outlets, "outlets \(scores.outlets)")
    #expect(scores.dates.recall >= dates, "dates \(scores.dates)")
  }

  private static func score(_ article: Article, _ record: JSON, _ scores: inout Scores) {
    let clutter = (record["clutter"]?.array ?? []).compactMap(\.string)
    let report = (record["report"]?.array ?? []).compactMap(\.string)
    for line in LabelledPage.lines(of: article.body) {
      let text = article.body.line(line).filter { !"#*>-[]".contains($0) }
        .split(separator: " ").joined(separator: " ")
      func holds(_ some: [String]) -> Bool {
        some.contains { opening in
          let plain = opening.filter { !"#*>-[]".contains($0) }.split(separator: " ")
            .joined(separator: " ")
          return !plain.isEmpty
            && (text.hasPrefix(plain) || text.count > 20 && plain.hasPrefix(text))
        }
      }
      let isClutter = holds(clutter)
      // A line that neither list has is a head line, or broken otherwise than in the gold.
      guard isClutter != holds(report) else { continue }
      let isMarked = article.isClutter(line)
      if isClutter { scores.clutter.wanted += 1 }
      if isMarked { scores.clutter.found += 1 }
      if isMarked, isClutter { scores.clutter.right += 1 }
    }
    scores.titles.wanted += 1
    if (article.title.isMade ? nil : article.title.text) == record["title"]?.string {
      scores.titles.right += 1
    }
    if let outlet = record["outlet"]?.string {
      scores.outlets.wanted += 1
      if article.outlet == outlet { scores.outlets.right += 1 }
    }
    if let published = record["published"]?.string {
      scores.dates.wanted += 1
      if article.published?.edtf.description == published { scores.dates.right += 1 }
    }
  }

  @Test func `no event of the sample articles stands in clutter, and copies are grouped`()
    async throws
  {
    let analyst = try #require(Self.analyst)
    let folder = try CorpusFolder(at: Repository.path("Data/Articles"))
    let corpus = try await Ingest(analyst).read(folder, width: 2).corpus
    let articles = Dictionary(uniqueKeysWithValues: corpus.articles.map { ($0.id, $0) })
    for mention in corpus.events.flatMap(\.mentions) {
      let article = try #require(articles[mention.article])
      #expect(!article.isClutter(mention.trigger), "\(article.body.line(mention.sentence))")
    }
    var groups: [String: [Article.ID]] = [:]
    for split in ["dev", "held"] {
      for record in try JSON.lines(
        Repository.text(Repository.path("Data/Gold/articles-\(split).jsonl"))
      ) {
        guard let group = record["group"]?.string, let file = record["file"]?.string else {
          continue
        }
        let own = corpus.articles.filter { $0.file == file }
        groups[group, default: []].append(own[(record["article"]?.int ?? 1) - 1].id)
      }
    }
    for (name, ids) in groups {
      #expect(Set(ids.map { corpus.copies.origin(of: $0) }).count == 1, "\(name): \(ids)")
    }
    let known = Set(groups.values.joined())
    for article in corpus.articles where !known.contains(article.id) {
      #expect(corpus.copies[article.id] == nil, "\(article.id.key) is no copy")
    }
  }
}

/// A copied page whose lines are labelled: R report, H head, C clutter.
struct LabelledPage {
  struct Line {
    let label: Character
    let range: TextRange
  }

  private(set) var id = ""
  private(set) var title: String?
  private(set) var outlet: String?
  private(set) var published: String?
  private(set) var text = ""
  private(set) var lines: [Line] = []

  static func pages(of path: String) -> [LabelledPage] {
    var pages: [LabelledPage] = []
    var isHead = false
    for line in Repository.text(Repository.path(path)).split(
      separator: "\n",
      omittingEmptySubsequences: false
    ) {
      if line.hasPrefix("=== id: ") {
        pages.append(LabelledPage())
        pages[pages.count - 1].id = String(line.dropFirst(8))
        isHead = true
      } else if pages.isEmpty {
        continue
      } else if isHead {
        isHead = line != "---"
        pages[pages.count - 1].takeHead(line)
      } else {
        pages[pages.count - 1].take(line)
      }
    }
    return pages
  }

  private mutating func takeHead(_ line: Substring) {
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = line[line.index(after: colon)...].drop { $0 == " " }
    guard value != "-" else { return }
    switch line[..<colon] {
    case "title": title = String(value)
    case "outlet": outlet = String(value)
    case "published": published = String(value)
    default: break
    }
  }

  private mutating func take(_ line: Substring) {
    if let label = line.first, line.dropFirst().first == "|" {
      let words = line.dropFirst(2)
      let lead = words.prefix { $0 == " " || $0 == "\t" }.utf8.count
      let start = text.utf8.count
      if lead < words.utf8.count {
        lines.append(
          Line(label: label, range: TextRange(start + lead, start + words.utf8.count))
        )
      }
      text += words
    }
    text += "\n"
  }

  /// The lines of a text that are not blank.
  static func lines(of body: SourceText) -> [TextRange] {
    var lines: [TextRange] = []
    var start = 0
    for index in 0...body.count where index == body.count || body[index] == 0x0A {
      let range = body.trimmed(TextRange(start, index))
      if !range.isEmpty { lines.append(range) }
      start = index + 1
    }
    return lines
  }
}
