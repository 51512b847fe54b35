package import NewsLanguage
import NewsModel

/// How well a model analyses a treebank from its raw text: whatever is found is compared with the gold by its place.
///
/// F1 over spans without white space, as in the CoNLL 2018 shared task.
package struct RawScore: Sendable {
  private struct Counts: Sendable {
    var gold = 0
    var given = 0
    var right = 0

    var description: String { "\(Percent(2 * Double(right) / Double(max(1, gold + given))))" }
  }

  private var tokens = Counts()
  private var sentences = Counts()
  private var universal = 0
  private var penn = 0
  private var attached = 0
  private var labelled = 0

  package init(_ language: LanguagePipeline, on treebank: Treebank) {
    var document: [Treebank.Sentence] = []
    for sentence in treebank.sentences {
      if sentence.startsDocument, !document.isEmpty {
        compare(document, language)
        document.removeAll()
      }
      document.append(sentence)
    }
    if !document.isEmpty { compare(document, language) }
  }

  private struct Span: Hashable {
    let start: Int
    let end: Int
  }

  private mutating func compare(_ document: [Treebank.Sentence], _ language: LanguagePipeline) {
    var text = ""
    for sentence in document {
      if !text.isEmpty { text += sentence.startsParagraph ? "\n\n" : " " }
      text += sentence.text
    }
    let body = SourceText(text)
    let syntax = language.syntax(of: body)
    // Places in the text without its white space.
    var place = [0]
    place.reserveCapacity(body.count + 1)
    for offset in 0..<body.count {
      place.append(place[offset] + (body[offset].isASCIIWhitespace ? 0 : 1))
    }
    let span = { (range: TextRange) in Span(start: place[range.start], end: place[range.end]) }
    var goldSentences: Set<Span> = []
    var gold: [Span: (sentence: Int, word: Int)] = [:]
    var spans: [[Span]] = []
    var next = 0
    for (number, sentence) in document.enumerated() {
      let start = next
      var own: [Span] = []
      for (word, length) in sentence.lengths.enumerated() {
        own.append(Span(start: next, end: next + length))
        if length > 0 { gold[Span(start: next, end: next + length)] = (number, word) }
        next += length
      }
      spans.append(own)
      goldSentences.insert(Span(start: start, end: next))
    }
    tokens.gold += gold.count
    tokens.given += syntax.tokens.count
    sentences.gold += goldSentences.count
    sentences.given += syntax.sentences.count
    sentences.right += syntax.sentences.count { goldSentences.contains(span($0.range)) }
    for token in syntax.tokens {
      guard let (number, word) = gold[span(token.range)] else { continue }
      let sentence = document[number]
      tokens.right += 1
      if token.tag.universal == sentence.tags[word].universal { universal += 1 }
      if token.tag.penn == sentence.tags[word].penn { penn += 1 }
      let head = Int(sentence.heads[word])
      let wanted = head == sentence.words.count ? span(token.range) : spans[number][head]
      guard span(syntax.tokens[Int(token.head)].range) == wanted else { continue }
      attached += 1
      if token.relation.universalName == sentence.relations[word].universalName { labelled += 1 }
    }
  }
}

extension RawScore: CustomStringConvertible {
  package var description: String {
    let share = { (right: Int) in
      Counts(gold: tokens.gold, given: tokens.given, right: right).description
    }
    return
      "raw text, F1: tokens \(tokens.description), sentences \(sentences.description), "
      + "UPOS \(share(universal)), XPOS \(share(penn)), UAS \(share(attached)), LAS \(share(labelled))"
  }
}
