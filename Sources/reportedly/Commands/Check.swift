import ArgumentParser
import Glibc
import NewsCorpus
import NewsExport
import NewsInterface
import NewsModel
import NewsPipeline

/// Every file of a folder with what was read of it, or why not.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell of every file what was read, or why not.",
    discussion: """
      For each file its format and encoding, for each article its date with the evidence, its
      outlet, its language, how much of it is clutter, how many events it tells of, and what
      it is a copy of. The exit code is 2 where a file could not be read.
        reportedly check ./my-articles
        reportedly check ./my-articles --format jsonl
      """
  )

  @Argument(help: "A folder of articles, or one article.", completion: .file())
  var path: String

  @Option(help: "text for people, jsonl for programs.")
  var format: ListingFormat = .text

  func run() async throws {
    var options = CorpusOptions()
    options.path = path
    options.filter = ""
    let corpus: Corpus
    do {
      corpus = try await options.corpus()
    } catch CorpusError.nothingReadable(_, let files) where !files.isEmpty {
      corpus = Corpus(articles: [], events: [], entities: [], files: files)
    }
    var events: [Article.ID: Int] = [:]
    for event in corpus.events where event.lead.filtered == nil {
      for article in Set(event.mentions.map(\.article)) { events[article, default: 0] += 1 }
    }
    switch format {
    case .text:
      let hidden = (try? CorpusFolder(at: path))?.hidden ?? 0
      for line in PlainCheck(corpus, events: events, hidden: hidden).lines { try Output.line(line) }
    case .jsonl:
      let articles = Dictionary(grouping: corpus.articles, by: \.file)
      var writer = JSONWriter()
      for file in corpus.files {
        CheckRecord(file, articles[file.file] ?? [], copies: corpus.copies, events: events)
          .write(to: &writer)
      }
      try Output.write(writer.bytes)
    }
    if !corpus.unread.isEmpty { throw ExitCode(2) }
  }
}
