import NewsLanguage
import NewsModel
import TestSupport

/// The language room with the project's own model and lexicons, read from Data as bytes.
enum TestLanguage {
  static let data = {
    var data = LanguageData(
      model: ModelBytes(keeping: Repository.bytes(Repository.path("Data/Models/english.model")))
    ) { Repository.bytes(Repository.path("Data/Lexicons/" + $0)) }
    if let timeRules { data.timeRules = timeRules }
    return data
  }()

  static let timeRules = try? TimeRules(
    Repository.bytes(Repository.path("Data/Rules/times.txt")),
    keepsExamples: true
  )

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
