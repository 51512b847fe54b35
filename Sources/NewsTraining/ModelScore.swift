package import NewsLanguage
import NewsModel

/// How well a model analyses a treebank, from gold tokens with predicted tags.
package struct ModelScore: Sendable {
  package private(set) var words = 0
  private var universal = 0
  private var penn = 0
  private var lemmas = 0
  private var attached = 0
  private var labelled = 0

  package init(model: ModelFile, on treebank: Treebank) throws(ModelError) {
    let tagger = try Tagger(model)
    let lemmatizer = try Lemmatizer(model)
    let parser = try Parser(model)
    for gold in treebank.sentences {
      var tokens = gold.words.map { Token(range: $0) }
      let sentence = [Sentence(tokens: 0..<tokens.count, range: gold.body.whole)]
      tagger.tag(&tokens, sentence, of: gold.body)
      lemmatizer.lemmatize(&tokens, of: gold.body)
      parser.parse(&tokens, sentence, of: gold.body)
      for index in tokens.indices {
        words += 1
        if tokens[index].tag.universal == gold.tags[index].universal { universal += 1 }
        if tokens[index].tag.penn == gold.tags[index].penn { penn += 1 }
        if tokens[index].lemma == Symbol(gold.lemmas[index]) { lemmas += 1 }
        let head = gold.heads[index] == Int32(tokens.count) ? Int32(index) : gold.heads[index]
        guard tokens[index].head == head else { continue }
        attached += 1
        if tokens[index].relation == gold.relations[index] { labelled += 1 }
      }
    }
  }
}

extension ModelScore: CustomStringConvertible {
  package var description: String {
    let share = { (count: Int) in ModelTrainer.percent(Double(count) / Double(max(1, words))) }
    return
      "\(words) words: UPOS \(share(universal)), XPOS \(share(penn)), lemmas \(share(lemmas)), "
      + "UAS \(share(attached)), LAS \(share(labelled))"
  }
}
