import ArgumentParser
import NewsExport
import NewsInterface
import NewsModel
import NewsPipeline

/// One article or one event, whole.
struct Show: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show one article or one event.",
    discussion: """
      For an article, --format text prints exactly the text that all offsets count.
        reportedly show ./my-articles page3.txt
        reportedly show ./my-articles 3f2a9c0b1d4e5f60 --format jsonl
      """
  )

  @Argument(help: "A folder of articles, or one article.", completion: .file())
  var path: String

  @Argument(help: "An article's file, or an event's id.")
  var id: String

  @Option(help: "text for people, jsonl for programs.")
  var format: ListingFormat = .text

  func run() async throws {
    var corpus = CorpusOptions()
    corpus.path = path
    corpus.filter = ""
    let outcome = try await corpus.read()
    if let article = outcome.corpus.articles.first(where: { $0.id.key == id }) {
      if format == .text { return try Output.write(article.body.bytes) }
      var writer = JSONWriter()
      let count = outcome.corpus.events.count { $0.mentions.contains { $0.article == article.id } }
      ArticleRecord(article, events: count, copy: outcome.corpus.copies[article.id]).write(
        to: &writer
      )
      return try Output.write(writer.bytes)
    }
    guard
      let event = outcome.corpus.events.first(where: {
        $0.id.text == id || $0.mentions.contains { $0.id.text == id }
      })
    else {
      Output.error(
        "Nothing in \"\(path)\" has the id \"\(id)\". `reportedly articles` and `reportedly events --format jsonl` list ids."
      )
      throw ExitCode(1)
    }
    var library = Library(outcome.corpus.articles)
    if format == .jsonl {
      var writer = JSONWriter()
      EventRecord(event, isMarked: false).write(&library, to: &writer)
      return try Output.write(writer.bytes)
    }
    for line in PlainText.details(event, article: { library.article($0) }) { try Output.line(line) }
  }
}
