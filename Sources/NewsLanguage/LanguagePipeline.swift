package import NewsModel

/// Article to analysis: each step needs what the one before gave.
package struct LanguagePipeline: Sendable {
  private let tokenizer: Tokenizer
  private let splitter: SentenceSplitter
  private let tagger: Tagger
  private let lemmatizer: Lemmatizer
  private let parser: Parser
  private let recognizer: NameRecognizer
  private let timeTagger: TimeTagger

  package init(_ data: LanguageData) throws(ModelError) {
    let model = try ModelFile(data.model)
    let abbreviations = Abbreviations(data.abbreviations)
    tokenizer = Tokenizer(abbreviations: abbreviations.all)
    splitter = SentenceSplitter(openAbbreviations: abbreviations.open)
    let names = NameLexicon(data)
    tagger = try Tagger(model, knownNames: names.words)
    lemmatizer = try Lemmatizer(model)
    parser = try Parser(model)
    recognizer = NameRecognizer(names)
    timeTagger = TimeTagger()
  }

  package func analyze(_ article: Article) -> Analysis {
    var tokens = tokenizer.tokens(in: article.body, clutter: article.clutter)
    let sentences = splitter.sentences(in: tokens, of: article.body)
    tagger.tag(&tokens, sentences, of: article.body)
    lemmatizer.lemmatize(&tokens, of: article.body)
    parser.parse(&tokens, sentences, of: article.body)
    let names = recognizer.names(in: tokens, sentences, of: article.body)
    let times = timeTagger.expressions(
      in: tokens,
      sentences,
      of: article.body,
      published: article.published
    )
    return Analysis(
      article: article.id,
      tokens: tokens,
      sentences: sentences,
      names: names,
      times: times
    )
  }

  /// The lemma of a token as text, for people.
  package func lemma(of token: Token, in body: SourceText) -> String {
    lemmatizer.lemma(of: token, in: body)
  }
}

/// Words that keep their full stop; a `+` marks those that may also end a sentence.
private struct Abbreviations {
  var all: Set<Symbol> = []
  var open: Set<Symbol> = []

  init(_ bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      let word = line.hasSuffix("+") ? line.dropLast() : line
      all.insert(Symbol(word))
      if !line.hasSuffix("+") { open.insert(Symbol(word)) }
    }
  }
}
