package import NewsLanguage
import NewsModel

/// How well a model analyses a treebank, from gold words with predicted tags.
///
/// LAS counts the universal relation, as the CoNLL 2018 shared task did (`nsubj` for `nsubj:pass`); `subtypes` the whole one.
package struct ModelScore: Sendable {
  private var count = 0
  private var universal = 0
  private var penn = 0
  private var lemmas = 0
  private var attached = 0
  private var labelled = 0
  private var subtypes = 0
  /// How often what was taken for what.
  package private(set) var confusions: [String: Int] = [:]

  package init(_ language: LanguagePipeline, on treebank: Treebank) {
    for gold in treebank.sentences {
      var tokens = gold.words.map { Token(range: $0) }
      let sentence = [Sentence(tokens: 0..<tokens.count, range: gold.body.whole)]
      language.parse(&tokens, sentence, of: gold.body)
      for index in tokens.indices { compare(tokens[index], at: index, gold) }
    }
  }

  private mutating func compare(_ token: Token, at index: Int, _ gold: Treebank.Sentence) {
    count += 1
    if token.tag.universal == gold.tags[index].universal {
      universal += 1
    } else {
      note("\(gold.tags[index].universal.name) as \(token.tag.universal.name)")
    }
    if token.tag.penn == gold.tags[index].penn { penn += 1 }
    if token.lemma == Symbol(gold.lemmas[index]) { lemmas += 1 }
    let head = Int(gold.heads[index]) == gold.words.count ? Int32(index) : gold.heads[index]
    let relation = gold.relations[index]
    guard token.head == head else { return note("head of \(relation.name)") }
    attached += 1
    if token.relation.universalName == relation.universalName { labelled += 1 }
    if token.relation == relation {
      subtypes += 1
    } else {
      note("\(relation.name) as \(token.relation.name)")
    }
  }

  private mutating func note(_ confusion: String) { confusions[confusion, default: 0] += 1 }
}

extension ModelScore {
  /// Shares of words with the right universal tag, head, and head and relation, of 1.
  package var universalShare: Double { Double(universal) / Double(max(1, count)) }
  package var attachedShare: Double { Double(attached) / Double(max(1, count)) }
  package var labelledShare: Double { Double(labelled) / Double(max(1, count)) }
}

extension ModelScore: CustomStringConvertible {
  package var description: String {
    let share = { (right: Int) in Percent(right, of: count) }
    return
      "\(count) gold words: UPOS \(share(universal)), XPOS \(share(penn)), lemmas \(share(lemmas)), "
      + "UAS \(share(attached)), LAS \(share(labelled)), with subtypes \(share(subtypes))"
  }
}

/// A share for people: one decimal.
struct Percent: CustomStringConvertible {
  let description: String

  init(_ part: Int, of whole: Int) { self.init(Double(part) / Double(max(1, whole))) }

  init(_ share: Double) {
    let tenths = Int((share * 1000).rounded())
    description = "\(tenths / 10).\(tenths % 10) %"
  }
}
