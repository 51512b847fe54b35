import ArgumentParser
import FoundationEssentials
import NewsLanguage
import NewsTraining

/// Trains and scores the language model; the reader's program never links this.
@main
struct ReportedlyTrain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reportedly-train",
    abstract: "Train and score the language model of Reportedly.",
    subcommands: [Train.self, Evaluate.self]
  )
}

struct Train: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Train a model from treebanks in CoNLL-U, tagged text and marked names.",
    discussion: "`make model` runs this with every file that Data/README.md names."
  )

  @Argument(help: "Treebanks to learn from, in CoNLL-U.")
  var treebanks: [String]

  @Option(
    help: "Folders of running text with a Penn tag behind each word (word_TAG), for the tagger."
  )
  var tagged: [String] = []

  @Option(help: "Texts with their names marked, a word and its tag (B-PER, I-ORG, O) a line.")
  var named: [String] = []

  @Option(help: "The folder of lexicons.")
  var lexicons = "Data/Lexicons"

  @Option(help: "Where the model is written.")
  var output: String

  func validate() throws {
    try requireReadable(treebanks + tagged + named + [lexicons + "/clusters.tsv"])
  }

  func run() async throws {
    let trainer = ModelTrainer(
      try treebanks.map { try Treebank(contentsOf: $0) },
      tagged: try tagged.map { try TaggedText(folder: $0) },
      named: try named.map { try NamedText(contentsOf: $0) },
      clusters: try bytes(lexicons + "/clusters.tsv"),
      lexicons: try LanguageData(model: ModelBytes(keeping: [])) { try bytes(lexicons + "/" + $0) },
      progress: { print($0) }
    )
    try Data(try await trainer.train()).write(to: URL(filePath: output))
  }
}

/// Names the first path that cannot be read.
private func requireReadable(_ paths: [String]) throws {
  for path in paths where !FileManager.default.isReadableFile(atPath: path) {
    throw ValidationError(
      "\"\(path)\" cannot be read. Data/README.md says where the data come from."
    )
  }
}

private func bytes(_ path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(filePath: path)))
}

struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Score a model on treebanks in CoNLL-U, from gold words and from raw text; on marked names too."
  )

  @Option(help: "The model file.")
  var model = "Data/Models/english.model"

  @Option(help: "The folder of lexicons.")
  var lexicons = "Data/Lexicons"

  @Option(help: "How many of the commonest confusions to list.")
  var confusions = 0

  @Option(help: "Texts with their names marked, a word and its tag (B-PER, I-ORG, O) a line.")
  var named: [String] = []

  @Argument(help: "Treebanks to score on.")
  var treebanks: [String] = []

  func validate() throws { try requireReadable(treebanks + named + [model]) }

  func run() async throws {
    let language = try LanguagePipeline(
      LanguageData(model: ModelBytes(keeping: try bytes(model))) { try bytes(lexicons + "/" + $0) }
    )
    for path in treebanks {
      let treebank = try Treebank(contentsOf: path)
      let score = ModelScore(language, on: treebank)
      print("\(path): \(score)")
      print("\(path): \(RawScore(language, on: treebank))")
      let worst = score.confusions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      for (pair, count) in worst.prefix(confusions) { print("  \(count)\t\(pair)") }
    }
    for path in named {
      print("\(path): \(NameScore(language, on: try NamedText(contentsOf: path)))")
    }
  }
}
