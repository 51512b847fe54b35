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
    abstract: "Train a model from treebanks in CoNLL-U.",
    discussion: """
      The model that the program embeds is made by

        reportedly-train train --output Data/Models/english.model \\
          en_ewt-ud-train.conllu en_gum-open-ud-train.conllu
      """
  )

  @Argument(help: "Treebanks to learn from, in CoNLL-U.")
  var treebanks: [String]

  @Option(help: "Where the model is written.")
  var output: String

  func run() async throws {
    let model = await ModelTrainer.train(try treebanks.map { try Treebank(contentsOf: $0) }) {
      print($0)
    }
    try Data(model).write(to: URL(filePath: output))
  }
}

struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score a model on treebanks in CoNLL-U, from gold tokens with predicted tags."
  )

  @Option(help: "The model file.")
  var model: String

  @Argument(help: "Treebanks to score on.")
  var treebanks: [String]

  func run() async throws {
    let file = try ModelFile(ModelBytes(keeping: Array(try Data(contentsOf: URL(filePath: model)))))
    for path in treebanks {
      let score = try ModelScore(model: file, on: try Treebank(contentsOf: path))
      print("\(path): \(score)")
    }
  }
}
