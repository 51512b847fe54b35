import NewsModel
import NewsPipeline
import NewsCorpus
import TestSupport
import Testing

/// Accuracy may not fall: scores on our own gold against the committed figures.
///
/// Raise a figure when you beat it.
struct GoldTests {
  private static let analyst = try? Analyst()

  /// F1 of the type, and the share of event-free sentences that are given an event.
  private func typeScore(_ file: String) throws -> (f1: Double, alarms: Double) {
    let analyst = try #require(Self.analyst)
    var right = 0
    var wanted = 0
    var found = 0
    var (empty, alarms) = (0, 0)
    for record in try JSON.lines(Repository.text(Repository.path("Data/Gold/" + file))) {
      let text = try #require(record["text"]?.string)
      let article = analyst.reader.article(
        id: Article.ID("x"),
        text: SourceText(text),
        file: "x"
      )
      var types = analyst.result(for: article).mentions.filter {
        $0.filtered == nil && $0.status != .negated
      }.map(\.type.rawValue)
      found += types.count
      if (record["events"]?.array ?? []).isEmpty {
        empty += 1
        alarms += types.isEmpty ? 0 : 1
      }
      for event in record["events"]?.array ?? [] {
        wanted += 1
        if let place = types.firstIndex(of: event["type"]?.string ?? "") {
          types.remove(at: place)
          right += 1
        }
      }
    }
    return (2 * Double(right) / Double(wanted + found), Double(alarms) / Double(empty))
  }

  @Test(arguments: [("events-dev.jsonl", 0.87, 0.14), ("events-held.jsonl", 0.76, 0.06)])
  func `event types on our own sentences`(file: String, least: Double, most: Double) throws {
    let score = try typeScore(file)
    #expect(score.f1 >= least, "\(file): F1 \(score.f1)")
    #expect(score.alarms <= most, "\(file): alarms \(score.alarms)")
  }

  /// TempEval-3 scores of time expressions: same extent, and same value among those that overlap.
  @Test(arguments: [("dev", 0.98, 0.94), ("held", 0.96, 0.90)])
  func `time expressions on our own texts`(split: String, strict: Double, value: Double) throws {
    let analyst = try #require(Self.analyst)
    var (wanted, found, exact, overlapping, right) = (0, 0, 0, 0, 0)
    let path = Repository.path("Data/Gold/times-\(split).jsonl")
    for record in try JSON.lines(Repository.text(path)) {
      let text = try #require(record["text"]?.string)
      let article = analyst.reader.article(
        id: Article.ID("x"),
        text: SourceText(text),
        file: "x",
        stated: Stated(
          published: record["dct"]?.string.flatMap { CalendarDate(iso: $0.prefix(10)) }
            .map { DatedFact(day: $0, basis: .metadata) }
        )
      )
      let times = analyst.result(for: article).analysis.times
      let scalars = Array(text.unicodeScalars)
      found += times.count
      for gold in record["timexes"]?.array ?? [] {
        wanted += 1
        guard let start = gold["start"]?.int, let end = gold["end"]?.int else { continue }
        let from = scalars[..<start].reduce(0) { $0 + UTF8.width($1) }
        let range = TextRange(from, scalars[start..<end].reduce(from) { $0 + UTF8.width($1) })
        let near = times.filter { $0.range.overlaps(range) }
        guard let time = near.first(where: { $0.range == range }) ?? near.first else { continue }
        overlapping += 1
        if time.range == range { exact += 1 }
        if time.value == gold["value"]?.string { right += 1 }
      }
    }
    let both = Double(wanted + found)
    #expect(2 * Double(exact) / both >= strict, "strict F1 \(2 * Double(exact) / both)")
    #expect(2 * Double(right) / both >= value, "value F1 \(2 * Double(right) / both)")
    #expect(overlapping > 0)
  }

  /// When each page of our gold was published: exactly as far as its evidence goes.
  @Test(arguments: [("dev", 30), ("held", 22)])
  func `publication dates of pages`(split: String, least: Int) throws {
    let analyst = try #require(Self.analyst)
    var right = 0
    var wrong: [String] = []
    let path = Repository.path("Data/Gold/publication-\(split).jsonl")
    for record in try JSON.lines(Repository.text(path)) {
      let article = analyst.reader.article(
        id: Article.ID(record["id"]?.string ?? ""),
        text: SourceText(record["text"]?.string ?? ""),
        file: record["file"]?.string ?? "",
        stated: Stated(
          url: record["url"]?.string,
          stored: CalendarDate(iso: record["stored"]?.string ?? "")
        )
      )
      let found = analyst.result(for: article).article.published?.edtf.description ?? "none"
      if found == record["published"]?.string {
        right += 1
      } else {
        wrong.append(
          "\(record["id"]?.string ?? "") \(found), not \(record["published"]?.string ?? "")"
        )
      }
    }
    // What is held back is counted, and not shown.
    #expect(right >= least, "\(right) right; \(split == "dev" ? wrong : [])")
  }

  /// The date of each event of our gold that is found, as a careful reader would give it.
  @Test(arguments: [("dev", 0.95, 0.81), ("held", 0.91, 0.81)])
  func `dates of events`(split: String, right least: Double, found most: Double) throws {
    let analyst = try #require(Self.analyst)
    var (right, found, all) = (0, 0, 0)
    var wrong: [String] = []
    let path = Repository.path("Data/Gold/event-dates-\(split).jsonl")
    for record in try JSON.lines(Repository.text(path)) {
      let text = try #require(record["text"]?.string)
      let article = analyst.reader.article(
        id: Article.ID(record["id"]?.string ?? ""),
        text: SourceText(text),
        file: "x",
        stated: Stated(
          published: record["published"]?.string.flatMap { CalendarDate(iso: $0) }
            .map { DatedFact(day: $0, basis: .metadata) }
        )
      )
      let mentions = analyst.result(for: article).mentions
      let scalars = Array(text.unicodeScalars)
      for event in record["events"]?.array ?? [] {
        all += 1
        guard let start = event["start"]?.int, let end = event["end"]?.int else { continue }
        let from = scalars[..<start].reduce(0) { $0 + UTF8.width($1) }
        let to = scalars[..<end].reduce(0) { $0 + UTF8.width($1) }
        guard let mention = mentions.first(where: { $0.trigger.overlaps(TextRange(from, to)) })
        else { continue }
        found += 1
        var date = mention.date.map { $0.edtf.description.filter { !"?~".contains($0) } } ?? "none"
        if mention.date?.basis == .publicationFallback || mention.date?.edtf == .anyDay {
          date = "none"
        }
        if date == event["date"]?.string?.filter({ !"?~".contains($0) }) {
          right += 1
        } else {
          wrong.append(
            "\(record["id"]?.string ?? "") \(event["trigger"]?.string ?? ""): \(date), not \(event["date"]?.string ?? "")"
          )
        }
      }
    }
    let share = Double(right) / Double(found)
    #expect(
      share >= least,
      "\(right) of \(found) right; \(split == "dev" ? wrong.joined(separator: "\n") : "")"
    )
    #expect(Double(found) / Double(all) >= most, "\(found) of \(all) found")
  }
}
