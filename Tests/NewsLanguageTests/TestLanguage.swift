import NewsLanguage
import NewsModel
import TestSupport

/// The language room with the project's own model and lexicons, read from Data as bytes.
enum TestLanguage {
  static let data: LanguageData = {
    let lexicon = { (name: String) in Repository.bytes(Repository.path("Data/Lexicons/" + name)) }
    return LanguageData(
      model: ModelBytes(keeping: Repository.bytes(Repository.path("Data/Models/english.model"))),
      countries: [lexicon("countries-ours.tsv"), lexicon("countries.tsv")],
      agencies: [lexicon("agencies.tsv"), lexicon("agencies-ours.tsv")],
      groups: lexicon("groups-ours.tsv"),
      outlets: lexicon("outlets-ours.txt"),
      cities: lexicon("cities.tsv"),
      organs: lexicon("organs-ours.tsv"),
      titles: lexicon("titles-ours.tsv"),
      givenNames: lexicon("given-names.txt"),
      abbreviations: lexicon("abbreviations-ours.txt")
    )
  }()

  static let pipeline: LanguagePipeline? = try? LanguagePipeline(data)

  static func analysis(_ text: String, published: String? = nil) -> (
    article: Article, analysis: Analysis
  ) {
    let article = Sample.article("a.txt", text, published: published)
    return (
      article,
      pipeline?.analyze(article)
        ?? Analysis(article: article.id, tokens: [], sentences: [], names: [], times: [])
    )
  }
}
