package import NewsModel

/// The analysis of an article as lines for people: each sentence, its words as an indented tree, its names and times.
///
/// Text from articles goes through `CleanText` first.
package struct AnalysisText {
  private let article: Article
  private let analysis: Analysis
  private let traces: [[String]]
  private let lemma: (Token) -> String

  /// `traces`: for each sentence, what became of the words that have a frame; `lemma`: the dictionary form of a token.
  package init(
    _ article: Article,
    _ analysis: Analysis,
    traces: [[String]],
    lemma: @escaping (Token) -> String
  ) {
    self.article = article
    self.analysis = analysis
    self.traces = traces
    self.lemma = lemma
  }

  package var lines: [String] {
    let published = article.published.map { "\($0.edtf) (\($0.basis.rawValue))" } ?? "unknown"
    let heading = [
      "\(clean(article.id.key)): \(clean(article.title.text))",
      "published \(published); sentences: \(analysis.sentences.count); words and marks: \(analysis.tokens.count)",
    ]
    return heading + analysis.sentences.indices.flatMap(sentence)
  }

  private func sentence(_ number: Int) -> [String] {
    let sentence = analysis.sentences[number]
    var children: [Int: [Int]] = [:]
    var roots: [Int] = []
    for index in sentence.tokens {
      let head = Int(analysis.tokens[index].head)
      if head == index { roots.append(index) } else { children[head, default: []].append(index) }
    }
    var lines = ["", "\(number + 1)  \(text(sentence.range))"]
    // An explicit stack: a tree may be as deep as its sentence is long.
    var open = roots.reversed().map { (index: $0, depth: 1) }
    while let (index, depth) = open.popLast() {
      lines.append(word(index, depth))
      open += children[index, default: []].reversed().map { (index: $0, depth: depth + 1) }
    }
    for name in analysis.names where sentence.tokens.contains(name.tokens.lowerBound) {
      let country = name.country.map { " " + $0 } ?? ""
      lines.append(
        "  name  \(text(name.range)): \(name.kind.rawValue)\(country), \(clean(name.name))"
      )
    }
    for time in analysis.times where sentence.tokens.contains(time.tokens.lowerBound) {
      let fact = time.fact.map { ", \($0.edtf) (\($0.basis.rawValue))" } ?? ""
      lines.append("  time  \(text(time.range)): \(time.kind.rawValue) \(time.value)\(fact)")
    }
    if traces.indices.contains(number) {
      lines += traces[number].map { "  event  " + clean($0) }
    }
    return lines
  }

  private func word(_ index: Int, _ depth: Int) -> String {
    let token = analysis.tokens[index]
    return String(repeating: "  ", count: depth) + text(token.range)
      + "  \(clean(lemma(token)))  \(token.tag.universal.name) \(token.tag.penn.name)"
      + "  \(token.relation.name)  \(token.range.start)-\(token.range.end)"
  }

  private func clean(_ text: String) -> String { CleanText(text).plain }

  private func text(_ range: TextRange) -> String { clean(article.body.line(range)) }
}
