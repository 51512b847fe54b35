import NewsCorpus
import NewsModel
import NewsPipeline
import TestSupport
import Testing

/// A corpus read from disk and merged, once for all tests of it.
actor TestCorpus {
  static let articles = TestCorpus(sample)
  static let seeds = TestCorpus((Repository.shared ?? "") + "/seeds")

  static let whole = TestCorpus(Repository.path("Data/Articles"))

  /// Twelve articles as if stored on 1 March 2026.
  static let sample = Repository.twelveArticles

  private let path: String
  private var read: Task<Corpus, any Error>?

  init(_ path: String) { self.path = path }

  func corpus() async throws -> Corpus {
    if let read { return try await read.value }
    let path = path
    let task = Task {
      try await Ingest(try Analyst()).read(try CorpusFolder(at: path), width: 2).corpus
    }
    read = task
    return try await task.value
  }
}

struct ArticlesTests {
  @Test func `every quote is the text at its offsets, and comes from no clutter`() async throws {
    let corpus = try await TestCorpus.articles.corpus()
    #expect(corpus.articles.count >= 8)
    for event in corpus.events {
      for mention in event.mentions {
        let article = try #require(corpus.articles.first { $0.id == mention.article })
        #expect(mention.sentence.contains(mention.trigger))
        #expect(!article.isClutter(mention.sentence), "\(article.body[mention.sentence])")
        for party in mention.actors + mention.recipients {
          #expect(article.body.line(party.range) == party.text)
        }
      }
    }
  }

  @Test func `an expulsion that several outlets report is one event`() async throws {
    let corpus = try await TestCorpus.articles.corpus()
    #expect(
      corpus.events.contains {
        $0.type == .sanction && $0.reports >= 2 && $0.actors.first?.country == "COL"
          && $0.recipients.first?.country == "RUS"
      }
    )
  }

  @Test func `reading twice gives the same events with the same ids`() async throws {
    let first = try await TestCorpus.articles.corpus()
    let second = try await TestCorpus(TestCorpus.sample).corpus()
    #expect(first.events.map(\.id) == second.events.map(\.id))
    #expect(first.entities.map(\.name) == second.entities.map(\.name))
  }
}

/// The five articles that the project was asked to serve first; each act is found by a frame that fires on other words in Data/Articles.
@Suite(.enabled(if: Repository.shared != nil, "the seed articles are not on this machine"))
struct SeedTests {
  /// An act: how it is told in the seeds, and what must also be found by the same type and mode in Data/Articles.
  struct Act: Sendable, CustomTestStringConvertible {
    let name: String
    let type: EventType
    let quote: String
    let actor: String?
    let recipient: String?
    let otherQuote: String
    var testDescription: String { name }
  }

  static let acts: [Act] = [
    Act(
      name: "Colombia expels two Russians",
      type: .sanction,
      quote: "Colombia has expelled two alleged Russian",
      actor: "COL",
      recipient: "RUS",
      otherQuote: "Colombia expelled two workers of the Russian embassy"
    ),
    Act(
      name: "Colombia orders two Russians out",
      type: .sanction,
      quote: "ordered the departure of two Russian diplomatic officials",
      actor: "COL",
      recipient: "RUS",
      otherQuote: "Russia on Tuesday declared two employees"
    ),
    Act(
      name: "Russia expels two Colombians",
      type: .sanction,
      quote: "Russia expelled two Colombian diplomats Wednesday",
      actor: "RUS",
      recipient: "COL",
      otherQuote: "Italy expelled 30 Russian diplomats"
    ),
    Act(
      name: "Russia declares two Colombians persona non grata",
      type: .sanction,
      quote: "it declared two Colombian diplomats",
      actor: "Russian Foreign Ministry",
      recipient: "COL",
      otherQuote: "two collaborators of the Colombian mission were declared"
    ),
    Act(
      name: "the ambassador is summoned",
      type: .accuse,
      quote: "summoned Colombian Ambassador Alfonso Lopez Caballero on December 22",
      actor: "Russian Foreign Ministry",
      recipient: "Alfonso Lopez Caballero",
      otherQuote: "was summoned to the ministry on December 22"
    ),
    Act(
      name: "the two diplomats leave",
      type: .retreat,
      quote: "had left on Dec. 8",
      actor: "RUS",
      recipient: nil,
      otherQuote: "had flown out of Colombia on December 8"
    ),
    Act(
      name: "Paristov and Belousov leave",
      type: .retreat,
      quote: "left the country on December 8",
      actor: "Alexander Paristov",
      recipient: nil,
      otherQuote: "72 hours to leave the country"
    ),
    Act(
      name: "Colombia accuses Russia of interference",
      type: .accuse,
      quote: "Colombia accuses Russia of",
      actor: "COL",
      recipient: "RUS",
      otherQuote: "has accused Russia of meddling at the frontier"
    ),
    Act(
      name: "the embassy rejects the accusation",
      type: .reject,
      quote: "expressed its “skepticism”",
      actor: "RUS",
      recipient: nil,
      otherQuote: "the Russian embassy in Bogota denied"
    ),
    Act(
      name: "the embassy's rejection, in the passive",
      type: .reject,
      quote: "rejected and denied by the Russian embassy",
      actor: "RUS",
      recipient: nil,
      otherQuote: "had rejected the minister's statements"
    ),
    Act(
      name: "the meeting of 7 February",
      type: .consult,
      quote: "the meeting held on Monday night",
      actor: nil,
      recipient: nil,
      otherQuote: "held talks"
    ),
    Act(
      name: "the United States accuses Mexico",
      type: .accuse,
      quote: "US Accuses Mexico Of Sheltering",
      actor: "USA",
      recipient: "MEX",
      otherQuote: "accused"
    ),
    Act(
      name: "the president rejects the claim",
      type: .reject,
      quote: "rejected the claim",
      actor: "Andres Manuel Lopez Obrador",
      recipient: nil,
      otherQuote: "Moscow rejects the accusation"
    ),
    Act(
      name: "the agreement of 2023",
      type: .support,
      quote: "secured an agreement in 2023",
      actor: "USA",
      recipient: nil,
      otherQuote: "signed a peace accord"
    ),
  ]

  @Test(arguments: acts) func `an act is found in the seeds, and the same act in other words`(
    act: Act
  ) async throws {
    let seeds = try await TestCorpus.seeds.corpus()
    let found = seeds.events.filter { event in
      event.mentions.contains { mention in
        mention.type == act.type
          && seeds.articles.contains {
            $0.id == mention.article && $0.body.line(mention.sentence).contains(act.quote)
          }
          && (act.actor == nil
            || mention.actors.contains {
              $0.country == act.actor || $0.name.contains(act.actor ?? "")
            })
          && (act.recipient == nil
            || mention.recipients.contains {
              $0.country == act.recipient || $0.name.contains(act.recipient ?? "")
            })
      }
    }
    #expect(!found.isEmpty)
    let articles = try await TestCorpus.articles.corpus()
    #expect(
      articles.events.contains { event in
        event.mentions.contains { mention in
          mention.type == act.type
            && articles.articles.contains {
              $0.id == mention.article && $0.body.line(mention.sentence).contains(act.otherQuote)
            }
        }
      }
    )
  }

  @Test func `both expulsions have two reports each`() async throws {
    let seeds = try await TestCorpus.seeds.corpus()
    let expulsions = seeds.events.filter {
      $0.type == .sanction && $0.lead.mode == "expel" && $0.reports == 2
    }
    #expect(
      expulsions.contains {
        $0.actors.first?.country == "COL" && $0.recipients.first?.country == "RUS"
      }
    )
    #expect(
      expulsions.contains {
        $0.actors.first?.country == "RUS" && $0.recipients.first?.country == "COL"
      }
    )
  }

  @Test func `five titles are right, one of them made and marked so`() async throws {
    let titles = try await TestCorpus.seeds.corpus().articles.map(\.title)
    #expect(
      titles.map(\.text) == [
        "Colombia Expels Russian Diplomats on Spying Accusations – Reports",
        "Russia expelled two Colombian diplomats Wednesday after the Latin American state made a…",
        "Colombia accuses Russia of “interfering” on its border with Venezuela",
        "The balance of the summit between Colombia and Russia on border security",
        "US Accuses Mexico Of Sheltering \"Russian Spies Posing As Diplomats\"",
      ]
    )
    #expect(titles.map(\.isMade) == [false, true, false, false, false])
  }

  @Test func `the two officials are found under their full names`() async throws {
    let people = try await TestCorpus.seeds.corpus().entities
    for name in ["Alexander Paristov", "Alexander Belousov"] {
      #expect(try #require(people.first { $0.name == name }).articles.count == 2)
    }
  }

  @Test(arguments: ["GRU", "Foreign Intelligence Service", "Central Intelligence Agency"])
  func `services are agencies`(name: String) async throws {
    let found = try await TestCorpus.seeds.corpus().entities.first { $0.name == name }
    #expect(found?.kind == .agency)
  }

  @Test func `Bogota finds Bogotá`() async throws {
    let store = InMemoryStore(try await TestCorpus.seeds.corpus()).store
    let corpus = try await TestCorpus.seeds.corpus()
    let mentions = try store.events(store.select(QueryParser.parse("bogota"), [], .reading).events)
      .flatMap(
        \.event.mentions
      )
    let quotes = mentions.compactMap { mention in
      corpus.articles.first { $0.id == mention.article }?.body.line(mention.sentence)
    }
    #expect(quotes.contains { $0.contains("Bogotá") })
    #expect(quotes.contains { $0.contains("Bogota") })
  }

  @Test(arguments: [
    "Advertisement", "Sign up for our free weekly newsletter", "Prosecutor General's Office",
    "Leave a Reply", "(In context", "Also: ‘Colombia",
    "Listen to the latest songs", "Related Articles",
  ])
  func `clutter is clutter, and gives no event`(words: String) async throws {
    let corpus = try await TestCorpus.seeds.corpus()
    let article = try #require(corpus.articles.first { $0.body.string.contains(words) })
    #expect(article.clutter.contains { article.body[$0].contains(words) })
    for event in corpus.events {
      for mention in event.mentions where mention.article == article.id {
        #expect(!article.isClutter(mention.sentence))
      }
    }
  }
}
