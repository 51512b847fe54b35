package import NewsModel

/// Article to analysis: each step needs what the one before gave.
package struct LanguagePipeline: Sendable {
  private let tokenizer: Tokenizer
  private let splitter: SentenceSplitter
  private let clusters: ClusterTable
  private let phrases: FixedPhrases
  private let tagger: Tagger
  private let lemmatizer: Lemmatizer
  private let parser: Parser
  private let recognizer: NameRecognizer
  private let timeTagger: TimeTagger

  package init(_ data: LanguageData) throws(ModelError) {
    let model = try ModelFile(data.model, isBuiltIn: data.isBuiltIn)
    let abbreviations = Abbreviations(data.abbreviations)
    tokenizer = Tokenizer(abbreviations: abbreviations.all)
    splitter = SentenceSplitter(openAbbreviations: abbreviations.open)
    let names = NameLexicon(data)
    phrases = FixedPhrases(data.fixedPhrases)
    clusters = ClusterTable(try model.section("clusters"))
    tagger = try Tagger(model, knownNames: names.words)
    lemmatizer = try Lemmatizer(model, verbs: data.verbs, irregular: data.irregularVerbs)
    parser = try Parser(model)
    recognizer = NameRecognizer(names, try model.section("names"))
    timeTagger = TimeTagger(rules: data.timeRules)
  }

  /// The steps of an analysis, in their order.
  package enum Stage: String, CaseIterable, Sendable {
    case words, tags, lemmas, trees, names, times
  }

  /// `finished`: called after each step, for measuring.
  package func analyze(_ article: Article, finished: (Stage) -> Void = { _ in }) -> Analysis {
    let syntax = syntax(of: article.body, clutter: article.clutter, finished: finished)
    let names = recognizer.names(
      in: syntax.tokens,
      syntax.sentences,
      syntax.words,
      of: article.body
    )
    finished(.names)
    let draft = timeTagger.draft(
      syntax.tokens,
      syntax.sentences,
      syntax.words,
      names,
      of: article.body
    )
    let published = timeTagger.published(draft, of: article)
    let times = timeTagger.expressions(draft, published: published)
    finished(.times)
    return Analysis(
      article: article.id,
      tokens: syntax.tokens,
      sentences: syntax.sentences,
      names: names,
      times: times,
      published: published
    )
  }

  /// Words, sentences and trees of a text.
  package struct Syntax: Sendable {
    package let tokens: [Token]
    package let sentences: [Sentence]
    let words: [Word]
  }

  package func syntax(
    of body: SourceText,
    clutter: [TextRange] = [],
    finished: (Stage) -> Void = { _ in }
  ) -> Syntax {
    var tokens = tokenizer.tokens(in: body, clutter: clutter)
    let sentences = splitter.sentences(in: tokens, of: body)
    finished(.words)
    let words = parse(&tokens, sentences, of: body, finished: finished)
    return Syntax(tokens: tokens, sentences: sentences, words: words)
  }

  /// Tags, lemmas and trees of sentences whose words are given.
  @discardableResult
  package func parse(
    _ tokens: inout [Token],
    _ sentences: [Sentence],
    of body: SourceText,
    finished: (Stage) -> Void = { _ in }
  ) -> [Word] {
    var words = Word.all(tokens, of: body, clusters)
    let fixed = phrases.tags(words)
    tagger.tag(&tokens, sentences, &words, fixed, of: body)
    finished(.tags)
    lemmatizer.lemmatize(&tokens, words, of: body)
    finished(.lemmas)
    parser.parse(&tokens, sentences, words, fixed)
    finished(.trees)
    return words
  }

  /// The names of one sentence whose words are given.
  package func names(in tokens: [Token], of body: SourceText) -> [NameMention] {
    var tokens = tokens
    let sentence = [Sentence(tokens: 0..<tokens.count, range: body.whole)]
    let words = parse(&tokens, sentence, of: body)
    return recognizer.names(in: tokens, sentence, words, of: body)
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
