package import NewsCorpus
import NewsEvents
import NewsLanguage
package import NewsModel

/// Everything that turns text into events, made once and shared by all tasks: immutable, so any number may use it.
///
/// A class, so that programs need not know the layout of the rooms behind it: an incremental build once linked an old one.
package final class Analyst: Sendable {
  package let loader: CorpusLoader
  private let language: LanguagePipeline
  private let extractor: EventExtractor
  let lexicon: EventLexicon

  /// With the model, lexicons and rules that are built into the program.
  ///
  /// `own`: a reader's own event frames, which win over built-in ones of the same fit.
  package init(frames own: [UInt8] = []) throws {
    loader = CorpusLoader(
      articles: ArticleReader(
        rules: try ClutterRules(BundledData.clutterRules),
        model: try LineModel(BundledData.lineModel)
      ),
      files: FileReader(markup: try MarkupRules(BundledData.markupRules))
    )
    var events = BundledData.events
    if !own.isEmpty { events.frames.append(own) }
    lexicon = try EventLexicon(events)
    var data = BundledData.language
    data.verbs = lexicon.verbs
    data.timeRules = try TimeRules(BundledData.timeRules)
    language = try LanguagePipeline(data)
    extractor = EventExtractor(lexicon)
  }

  /// Reads single texts into articles.
  package var reader: ArticleReader { loader.articles }

  /// One article with its analysis and its events.
  package struct Result: Sendable {
    package let article: Article
    package let analysis: Analysis
    package let mentions: [EventMention]
  }

  /// `finished`: called with the name of each step after it, for measuring.
  package func result(for article: Article, finished: (String) -> Void = { _ in }) -> Result {
    var article = article
    var readable = article
    // Our rules and models know English: of another language nothing is taken.
    if !article.isEnglish { readable.clutter = [article.body.whole] }
    let analysis = language.analyze(readable) { finished($0.rawValue) }
    article.published = analysis.published
    let mentions = extractor.mentions(in: analysis, of: article)
    finished("events")
    return Result(article: article, analysis: analysis, mentions: mentions)
  }

  /// For each sentence, what became of every word that could tell of an act.
  package func traces(_ result: Result) -> [[String]] {
    extractor.traces(in: result.analysis, of: result.article)
  }

  /// Every report of speech and opinion, in the order of the text.
  package func attributions(_ result: Result) -> [Attribution] {
    extractor.attributions(in: result.analysis, of: result.article)
  }

  /// What each event's confidence comes from, in the order of the events.
  package func shapes(_ result: Result) -> [[String]] {
    extractor.shapes(in: result.analysis, of: result.article)
  }

  /// The whole text of an article coded as one noun phrase.
  package func party(_ result: Result) -> Party? {
    extractor.party(result.analysis, of: result.article)
  }

  /// The dictionary form of a token as text, for people.
  package func lemma(of token: Token, in body: SourceText) -> String {
    language.lemma(of: token, in: body)
  }
}
