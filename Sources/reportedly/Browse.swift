import ArgumentParser

struct Browse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Browse a folder of articles (the default).")
  @OptionGroup var corpus: CorpusOptions
  func run() async throws {}
}
