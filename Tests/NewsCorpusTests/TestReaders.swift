import NewsCorpus
import NewsModel
import TestSupport

/// The readers with the rules and weights of the program.
enum TestReaders {
  static func loader() throws -> CorpusLoader {
    CorpusLoader(
      articles: ArticleReader(
        rules: try ClutterRules(Repository.bytes(Repository.path("Data/Rules/clutter.txt"))),
        model: try LineModel(Repository.bytes(Repository.path("Data/Models/lines.tsv")))
      ),
      files: FileReader(
        markup: try MarkupRules(Repository.bytes(Repository.path("Data/Rules/markup.txt")))
      )
    )
  }

  /// Two paragraphs that any reader takes for a report.
  static let report = [
    "Peru recalled its ambassador from Quito on Monday, the foreign ministry said in a statement, and gave no reason for it.",
    "The two neighbours have argued about the border for months, and talks in March ended without a result, officials told reporters.",
  ]
}
