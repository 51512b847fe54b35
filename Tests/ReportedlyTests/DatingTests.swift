import NewsCorpus
import NewsModel
import NewsPipeline
import TestSupport
import Testing

/// When articles that do not say so were published, and what a reader's word changes.
struct DatingTests {
  /// The moment in 2026 at which the files of these tests were stored.
  private static let stored = 1_772_323_200

  private func read(_ texts: [String: String], _ dates: [String: String] = [:]) async throws
    -> Corpus
  {
    let folder = Repository.temporaryFolder()
    for (name, text) in texts { Repository.write(text, to: folder + "/" + name) }
    let path = Repository.copy(of: folder, stored: Self.stored)
    let set = Dictionary(
      uniqueKeysWithValues: try dates.map { (Article.ID($0), try #require(EDTF($1))) }
    )
    return try await Ingest(try Analyst()).read(try CorpusFolder(at: path), width: 1, dates: set)
      .corpus
  }

  private func day(_ iso: String) throws -> EDTF { .day(try #require(CalendarDate(iso: iso))) }

  private func published(_ corpus: Corpus, _ name: String) -> DatedFact? {
    corpus.articles.first { $0.id.key == name }?.published
  }

  private static let first = """
    Quito sends two envoys home

    Ecuador expelled two Russian diplomats on Dec. 8, the foreign ministry said on Wednesday. They had left the country by night.
    """
  private static let second = """
    Moscow answers

    Russia will answer in kind after Ecuador expelled two Russian diplomats on December 8. The ambassador was summoned.
    """

  @Test func `nothing fixes the year, so none is given`() async throws {
    let corpus = try await read(["a.txt": Self.first, "b.txt": Self.second])
    #expect(published(corpus, "a.txt") == nil)
    let event = try #require(corpus.events.first { $0.reports == 2 })
    #expect(event.date?.edtf.description == "XXXX-12-08")
  }

  @Test func `a day that the reader sets dates the article and the one that tells of the same`()
    async throws
  {
    let corpus = try await read(
      ["a.txt": Self.first, "b.txt": Self.second],
      ["a.txt": "2020-12-23"]
    )
    #expect(published(corpus, "a.txt")?.basis == .reader)
    #expect(published(corpus, "b.txt")?.basis == .otherArticle)
    #expect(published(corpus, "b.txt")?.edtf.description == "2020-12-23~")
    let event = try #require(corpus.events.first { $0.reports == 2 })
    #expect(event.date?.edtf.description == "2020-12-08")
  }

  @Test func `taking the reader's day back leaves what the text says`() async throws {
    let folder = Repository.temporaryFolder()
    Repository.write(Self.first, to: folder + "/a.txt")
    Repository.write(Self.second, to: folder + "/b.txt")
    let ingest = Ingest(try Analyst())
    let plain = try await ingest.read(try CorpusFolder(at: folder), width: 1)
    let dated = ingest.redated(plain, Article.ID("a.txt"), to: EDTF("2020-12-23"))
    #expect(dated.corpus.articles.allSatisfy { $0.published?.earliest != nil })
    let back = ingest.redated(dated, Article.ID("a.txt"), to: nil)
    #expect(back.corpus.articles.allSatisfy { $0.published == nil })
    #expect(back.corpus.events.map(\.id) == plain.corpus.events.map(\.id))
  }

  @Test
  func `of several years the one of articles that name the same people is taken, with a doubt`()
    async throws
  {
    let statement = """
      The ministers met on Monday night

      Ecuador demanded guarantees from Russia on Monday night. Minister Elena Quiroga and the envoy Pavel Orlov spoke for an hour.

      This is the statement of the ministry.

      Quito, February 7.

      Minister Elena Quiroga received Pavel Orlov tonight.
      """
    let other = """
      Accusations in Quito

      Minister Elena Quiroga accused Pavel Orlov of lying. In May 2021 Ecuador had accused Russia of spying.
      """
    let alone = try await read(["a.txt": statement])
    #expect(published(alone, "a.txt")?.edtf.description.contains("2022-02-07") == true)
    #expect(published(alone, "a.txt")?.earliest != published(alone, "a.txt")?.latest)
    let both = try await read(["a.txt": statement, "b.txt": other])
    #expect(published(both, "a.txt")?.edtf.description == "2022?-02-07")
    #expect(published(both, "a.txt")?.anchor?.contains("quiroga") == true)
  }

  @Test
  func `a date after the file was stored, a guess and a gap are problems; a stated day is none`()
    async throws
  {
    let corpus = try await read([
      "future.txt":
        "Talks fail\n\n3 May 2031\n\nThe talks between the two states failed on Monday.",
      "gap.txt": "Talks fail\n\nThe talks between the two states failed.",
      "guess.txt":
        "Talks fail\n\nThe talks failed on Tuesday, December 22, after a raid in May 2019.",
      "sure.txt": "Talks fail\n\n3 May 2021\n\nThe talks between the two states failed on Monday.",
    ])
    let problems = Dictionary(
      uniqueKeysWithValues: CorpusProblem.all(of: corpus).map { ($0.file, $0.kind) }
    )
    #expect(problems == ["future.txt": .future, "gap.txt": .noDate, "guess.txt": .guessed])
  }

  @Test(.enabled(if: Repository.shared != nil, "real input lies beside the project elsewhere"))
  func `the seeds never give a wrong year as certain`() async throws {
    let path = Repository.copy(of: (Repository.shared ?? "") + "/seeds", stored: Self.stored)
    let corpus = try await Ingest(try Analyst()).read(try CorpusFolder(at: path), width: 1).corpus
    let dates = Set(corpus.events.compactMap { $0.date?.edtf.description })
    #expect(
      dates.isSuperset(of: ["XXXX-12-08", "XXXX-12-22", "2018-08", "2021-05", "2022-03", "2023"])
    )
    #expect(dates.contains("2022?-02-07"))
    #expect(!dates.contains("2022-02-07"))
    let set = try await Ingest(try Analyst()).read(
      try CorpusFolder(at: path),
      width: 1,
      dates: [Article.ID("001_435d883ed09e946f.txt"): try day("2020-12-23")]
    ).corpus
    let dated = Set(set.events.compactMap { $0.date?.edtf.description })
    #expect(dated.isSuperset(of: ["2020-12-08", "2020-12-22", "2020-12-23"]))
    #expect(!dated.contains("XXXX-12-08"))
  }
}
