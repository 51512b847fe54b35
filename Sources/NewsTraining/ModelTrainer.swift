package import NewsLanguage
import NewsModel

/// Trains every part of the model from treebanks, with fixed seeds: the same files give the same bytes.
package struct ModelTrainer: Sendable {
  private static let folds = 5
  private let sentences: [Treebank.Sentence]
  private let words: [[Word]]
  private let usage: [UInt8]
  private let named: [NamedText.Sentence]
  private let names: NameNodes
  private let clusterTable: ClusterTable
  private let clusters: [UInt8]
  private let progress: @Sendable (String) -> Void

  /// `clusters`: lines of word and groups, as `Data/Lexicons/clusters.tsv` has them.
  package init(
    _ treebanks: [Treebank],
    tagged: [TaggedText],
    named: [NamedText],
    clusters: [UInt8],
    lexicons: LanguageData,
    progress: @escaping @Sendable (String) -> Void
  ) {
    let encoded = ClusterTable.encode(clusters)
    let table = ClusterTable(ModelBytes(keeping: encoded))
    self.clusters = encoded
    clusterTable = table
    self.named = named.flatMap(\.sentences)
    names = NameNodes(lexicons)
    sentences = treebanks.flatMap(\.sentences)
    words = sentences.map { sentence in
      let bytes = sentence.body.bytes
      return sentence.words.map { Word(bytes.span, $0, table) }
    }
    usage = TagDictionary.encode(TaggedText.usage(tagged.flatMap(\.sentences)))
    self.progress = progress
  }

  /// The bytes of a model file.
  package func train() async throws -> [UInt8] {
    let examples = zip(words, sentences).map {
      TaggerTrainer.Example(words: $0, tags: $1.tags)
    }
    let tags = TaggerSetting.tagSet(of: examples)
    progress("\(sentences.count) sentences, \(tags.count) tags")
    let predicted = try await jackknifed(examples, tags)
    progress("tagged each fifth by the other four: \(Percent(agreement(predicted))) right")
    let setting = TaggerSetting(tags: tags, examples: examples, usage: usage, names: names.words)
    let tagger = await Committee.rows(of: 3) {
      TaggerTrainer(setting, training: examples, seed: $0).rows
    }
    let named = try nameExamples(setting.tagger(tagger), predicted)
    let nameRows = await Committee.rows(of: 3) { NameTrainer(training: named, seed: $0).rows }
    progress("learnt tags and names")
    let training = sentences.indices.map {
      TrainingSentence(
        words: words[$0],
        tags: predicted[$0],
        heads: sentences[$0].heads,
        relations: sentences[$0].relations
      )
    }
    let reversed = training.map(\.reversed)
    let backward = await Committee.rows(of: 2) { ParserTrainer(training: reversed, seed: $0).rows }
    let guides = await guides(training)
    progress("learnt first trees")
    let labels = await Committee.rows(of: 3) {
      LabelTrainer(training: training, seed: $0).rows
    }
    let forward = await Committee.rows(of: 3) {
      ParserTrainer(training: training, guides: guides, seed: $0).rows
    }
    let sections =
      setting.sections(tagger) + [
        ("clusters", clusters),
        ("lemmas", LemmaTable.exceptions(in: sentences)),
        ("backward", encodeTransitions(backward)),
        ("forward", encodeTransitions(forward)),
        ("labelset", LabelMask(of: training).encoded),
        ("labels", ClassTable.encode(labels)),
        ("names", ClassTable.encode(nameRows)),
      ]
    for section in sections { progress("\(section.name): \(section.bytes.count) bytes") }
    return ModelFile.encode(sections)
  }

  /// Tags every sentence by a tagger that has not seen it, as the parser will get them.
  private func jackknifed(
    _ examples: [TaggerTrainer.Example],
    _ tagSet: TagSet
  ) async throws -> [[PartOfSpeech]] {
    var result = [[PartOfSpeech]](repeating: [], count: sentences.count)
    try await withThrowingTaskGroup(of: [(Int, [PartOfSpeech])].self) { group in
      for fold in 0..<Self.folds {
        group.addTask {
          let rest = examples.indices.filter { $0 % Self.folds != fold }.map { examples[$0] }
          let setting = TaggerSetting(
            tags: tagSet,
            examples: rest,
            usage: usage,
            names: names.words
          )
          let tagger = try setting.tagger(TaggerTrainer(setting, training: rest, seed: 1).rows)
          return sentences.indices.filter { $0 % Self.folds == fold }.map {
            ($0, tags(of: sentences[$0].body, sentences[$0].words, words[$0], by: tagger))
          }
        }
      }
      for try await part in group { for (index, tags) in part { result[index] = tags } }
    }
    return result
  }

  /// Parses every sentence from its end by a parser that has not seen it, as the second parser will get them.
  private func guides(_ training: [TrainingSentence]) async -> [Tree] {
    var result = [Tree?](repeating: nil, count: training.count)
    await withTaskGroup(of: [(Int, Tree)].self) { group in
      for fold in 0..<Self.folds {
        group.addTask {
          let rest = training.indices.filter { $0 % Self.folds != fold }.map { training[$0] }
          let rows = ParserTrainer(training: rest.map(\.reversed), seed: 1).rows
          let parser = TransitionParser(
            ModelBytes(keeping: encodeTransitions(rows)),
            .backward
          )
          var scratch = TransitionParser.Scratch()
          return training.indices.filter { $0 % Self.folds == fold }.map { index in
            (index, parser.tree(of: training[index].nodes, &scratch))
          }
        }
      }
      for await part in group { for (index, tree) in part { result[index] = tree } }
    }
    return result.compactMap { $0 }
  }

  /// Learns names from sentences that are tagged as articles will be: a sentence of a treebank by a tagger that had not
  /// seen it.
  private func nameExamples(_ tagger: Tagger, _ predicted: [[PartOfSpeech]])
    -> [NameTrainer.Example]
  {
    let unseen = Dictionary(
      zip(sentences.map { $0.body.line($0.body.whole) }, predicted),
      uniquingKeysWith: { first, _ in first }
    )
    return named.map { sentence in
      let bytes = sentence.body.bytes
      var words = sentence.words.map { Word(bytes.span, $0, clusterTable) }
      var tokens = sentence.words.map { Token(range: $0) }
      let whole = Sentence(tokens: 0..<tokens.count, range: sentence.body.whole)
      tagger.tag(&tokens, [whole], &words, of: sentence.body)
      if let tags = unseen[sentence.body.line(sentence.body.whole)], tags.count == tokens.count {
        for index in tokens.indices { tokens[index].tag = tags[index] }
      }
      let nodes = names.nodes(tokens, words, of: sentence.body)
      return NameTrainer.Example(nodes: nodes, names: sentence.names)
    }
  }

  private func tags(
    of body: SourceText,
    _ ranges: [TextRange],
    _ words: [Word],
    by tagger: Tagger
  ) -> [PartOfSpeech] {
    var tokens = ranges.map { Token(range: $0) }
    var words = words
    tagger.tag(&tokens, [Sentence(tokens: 0..<tokens.count, range: body.whole)], &words, of: body)
    return tokens.map(\.tag)
  }

  private func agreement(_ tags: [[PartOfSpeech]]) -> Double {
    var right = 0
    var all = 0
    for (sentence, predicted) in zip(sentences, tags) {
      for (gold, tag) in zip(sentence.tags, predicted) {
        all += 1
        if gold == tag { right += 1 }
      }
    }
    return Double(right) / Double(max(1, all))
  }
}
