import NewsLanguage
import TestSupport
import Testing

@testable import NewsTraining

/// Training on a small treebank of our own: the same bytes every time, and tables that decide as the sums they were made of.
struct TrainingTests {
  private static func treebank() throws -> Treebank {
    try Treebank(contentsOf: Repository.path("Data/Gold/syntax-dev.conllu"))
  }

  private static func lexicons() -> LanguageData {
    LanguageData(model: ModelBytes(keeping: [])) {
      Repository.bytes(Repository.path("Data/Lexicons/" + $0))
    }
  }

  @Test func `the same treebank gives the same bytes`() async throws {
    let treebank = try Self.treebank()
    let trainer = ModelTrainer(
      [treebank],
      tagged: [],
      named: [NamedText(treebank)],
      clusters: Array("minister\t1\t2\t3\nspokesman\t1\t2\t3\n".utf8),
      lexicons: Self.lexicons(),
      progress: { _ in }
    )
    let first = try await trainer.train()
    let second = try await trainer.train()
    #expect(first == second)
    _ = try ModelFile(ModelBytes(keeping: first))
  }

  @Test func `a table in the file decides as the sums in training`() throws {
    var generator = SeededGenerator(seed: 7)
    var table = AveragedTable()
    let classes = 20
    // Two thousand decisions over features that occur often and seldom.
    let decisions = (0..<2000).map { _ in
      (0..<30).map { _ in
        UInt64.random(
          in: 0..<(1 << UInt64.random(in: 4...12, using: &generator)),
          using: &generator
        )
      }
    }
    for (step, decision) in decisions.enumerated() {
      let features = Self.list(decision)
      table.update(
        features,
        for: Int.random(in: 0..<classes, using: &generator),
        against: Int.random(in: 0..<classes, using: &generator),
        step: Int32(step + 1)
      )
    }
    let rows = table.averages(step: 2001, least: 1)
    let exact = Dictionary(uniqueKeysWithValues: rows.map { ($0.feature, $0.weights) })
    let fast = ClassTable(ModelBytes(keeping: ClassTable.encode(rows)))
    var sums = ClassSums(classes: classes)
    var agreed = 0
    for decision in decisions {
      let features = Self.list(decision)
      var scores = [Float](repeating: 0, count: classes)
      for index in 0..<features.count {
        for (label, weight) in exact[features[index]] ?? [] { scores[Int(label)] += weight }
      }
      sums.sum(fast, features)
      let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
      let given = (0..<classes).max { sums[$0] < sums[$1] } ?? 0
      if best == given { agreed += 1 }
    }
    #expect(agreed >= 1940, "\(agreed) of 2000 decisions are the same")
  }

  private static func list(_ values: [UInt64]) -> FeatureList {
    var features = FeatureList()
    for value in values { features.add(1, value) }
    return features
  }

  /// How the figures of Data/README.md are guarded where the treebanks are not: our own sentences, half never read.
  @Test(arguments: [("dev", 0.985, 0.925, 0.905), ("held", 0.96, 0.845, 0.80)])
  func `trees of our own sentences`(split: String, tags: Double, heads: Double, labels: Double)
    throws
  {
    let treebank = try Treebank(contentsOf: Repository.path("Data/Gold/syntax-\(split).conllu"))
    var data = Self.lexicons()
    data.model = ModelBytes(keeping: Repository.bytes(Repository.path("Data/Models/english.model")))
    let score = ModelScore(try LanguagePipeline(data), on: treebank)
    #expect(score.universalShare >= tags, "\(score)")
    #expect(score.attachedShare >= heads, "\(score)")
    #expect(score.labelledShare >= labels, "\(score)")
  }
}
