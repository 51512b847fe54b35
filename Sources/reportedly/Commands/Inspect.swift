import ArgumentParser
import NewsCorpus
import NewsInterface
import NewsModel
import NewsPipeline

/// What the program makes of an article's words: for people, tests and bug reports.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the words, trees, names, times and events of an article.",
    discussion: """
      Each sentence, then its words as an indented tree: a word stands under the word that
      governs it, with its lemma, its tags (universal and Penn), its relation (Universal
      Dependencies) and its place in bytes. Below, for every word that could tell of an act:
      its frame, what was made of it, and why.
        reportedly inspect article.txt
        echo 'Russia expelled two diplomats.' | reportedly inspect -
      """
  )

  @Argument(help: "An article or a folder of them; - for standard input.", completion: .file())
  var path: String

  func run() throws {
    let analyst = try Analyst(frames: OwnFrames.bytes())
    for article in try articles(analyst.loader) {
      let result = analyst.result(for: article)
      let text = AnalysisText(result.article, result.analysis, traces: analyst.traces(result)) {
        analyst.lemma(of: $0, in: article.body)
      }
      for line in text.lines { try Output.line(line) }
    }
  }

  private func articles(_ loader: CorpusLoader) throws -> [Article] {
    do throws(CorpusError) {
      guard path != "-" else {
        return try loader.load(standardInput: StandardInput.bytes()).articles
      }
      let folder = try CorpusFolder(at: path)
      CorpusOptions.tell(folder.skipped)
      return folder.files.flatMap { file in
        let loaded = loader.load(file)
        CorpusOptions.tell([loaded.report])
        return loaded.articles
      }
    } catch {
      throw Trouble(error)
    }
  }
}
