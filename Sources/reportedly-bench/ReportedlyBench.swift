import NewsCorpus
import NewsInterface
import NewsModel
import NewsPipeline

/// Measures what readers wait for: compiling lexicons, analysing text, and answering a key with many events.
@main
enum ReportedlyBench {
  static func main() async throws {
    let path = CommandLine.arguments.dropFirst().first ?? "Data/Articles"
    var analyst: Analyst?
    report("compile model and lexicons", milliseconds: try measure { analyst = try Analyst() })
    guard let analyst else { return }
    await ReadingBench(analyst.loader, path: path).run()
    if CommandLine.arguments.contains("--reading") { return }
    let articles = try CorpusFolder(at: path).files.flatMap { analyst.loader.load($0).articles }
      .filter(\.isEnglish)
    analysis(articles, analyst)
    let results = articles.map { analyst.result(for: $0) }
    let corpus = Ingest(analyst).corpus(of: results.map { ArticleDigest($0) })
    try browsing(corpus)
  }

  private static func analysis(_ articles: [Article], _ analyst: Analyst) {
    let bytes = articles.reduce(0) { $0 + $1.body.count }
    let rounds = max(1, 1_000_000 / max(1, bytes))
    var events = 0
    let time = measure {
      for _ in 0..<rounds {
        for article in articles { events += analyst.result(for: article).mentions.count }
      }
    }
    let rate = Double(bytes * rounds) / time / 1_000
    print(
      "annotate: \(hundredths(rate)) MB/s on one core (\(events) events in \(rounds) rounds over \(articles.count) articles)"
    )
    stages(articles, analyst, rounds: rounds, bytes: bytes * rounds)
  }

  /// What each step of the analysis takes, and the speed of the language steps together.
  private static func stages(_ articles: [Article], _ analyst: Analyst, rounds: Int, bytes: Int) {
    let clock = ContinuousClock()
    var times: [String: Double] = [:]
    var order: [String] = []
    var words = 0
    for _ in 0..<rounds {
      for article in articles {
        var last = clock.now
        let result = analyst.result(for: article) { stage in
          let now = clock.now
          if times[stage] == nil { order.append(stage) }
          times[stage, default: 0] += milliseconds(now - last)
          last = now
        }
        words += result.analysis.tokens.count
      }
    }
    for stage in order {
      let share = times[stage, default: 0]
      print("  \(stage): \(hundredths(share * 1_000 / Double(bytes) * 1_000)) ms a MB")
    }
    let language = order.filter { $0 != "events" }.reduce(0) { $0 + times[$1, default: 0] }
    print(
      "language: \(hundredths(Double(bytes) / language / 1_000)) MB/s, \(Int(Double(words) / language * 1_000)) words a second, every sentence parsed"
    )
  }

  /// Many events made from the corpus's own (a hundred thousand, or the second argument), each on a day of its own.
  private static func browsing(_ corpus: Corpus) throws {
    let wanted =
      CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 100_000 : 100_000
    var events: [Event] = []
    var articles: [Article] = []
    events.reserveCapacity(wanted)
    var copy = 0
    while events.count < wanted, !corpus.events.isEmpty {
      copy += 1
      // The same articles again under other names, so that no article holds more events than a real one.
      articles += corpus.articles.map { $0.renamed(Article.ID("\(copy)/\($0.id.key)")) }
      for event in corpus.events where events.count < wanted {
        let day = CalendarDate(dayNumber: 10_000 + events.count % 9_000)
        let mentions = event.mentions.map { mention in
          var mention = mention
          mention.article = Article.ID("\(copy)/\(mention.article.key)")
          return mention
        }
        events.append(
          Event(
            id: Event.ID(UInt64(events.count)),
            lead: mentions[0],
            mentions: mentions,
            date: DatedFact(day: day, basis: .explicit),
            outlets: event.outlets,
            origins: event.origins
          )
        )
      }
    }
    let big = Corpus(articles: articles, events: events, entities: corpus.entities)
    var made: InMemoryStore?
    report(
      "fill the store with \(events.count) events",
      milliseconds: measure { made = InMemoryStore(big) }
    )
    guard let store = made?.store else { return }
    BrowsingBench(store).run()
  }

  static func measure(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    return milliseconds(try clock.measure(body))
  }

  static func milliseconds(_ time: Duration) -> Double {
    Double(time.components.seconds) * 1_000 + Double(time.components.attoseconds) / 1e15
  }

  static func report(_ name: String, milliseconds: Double) {
    print("\(name): \(hundredths(milliseconds)) ms")
  }

  static func hundredths(_ value: Double) -> String {
    let scaled = Int((value * 100).rounded())
    return "\(scaled / 100).\(scaled % 100 < 10 ? "0" : "")\(scaled % 100)"
  }
}
