import NewsLanguage
import NewsModel

/// Trains every part of the model from treebanks, with fixed seeds: the same files give the same bytes.
package enum ModelTrainer {
  private static let folds = 5

  /// The bytes of a model file.
  package static func train(
    _ treebanks: [Treebank],
    progress: @Sendable (String) -> Void
  ) async -> [UInt8] {
    let sentences = treebanks.flatMap(\.sentences)
    let tagSet = TaggerTrainer.tagSet(of: sentences)
    progress("\(sentences.count) sentences, \(tagSet.count) tags")
    let predicted = await jackknifed(sentences, tagSet)
    progress(
      "tagged each fifth by the other four: \(percent(agreement(sentences, predicted))) right"
    )
    async let tagger = TaggerTrainer(tags: tagSet, training: sentences)
    async let labels = LabelTrainer(training: sentences, tags: predicted)
    async let parser = ParserTrainer(training: sentences, tags: predicted)
    let (finishedTagger, finishedLabels, finishedParser) = await (tagger, labels, parser)
    let sections: [(name: String, bytes: [UInt8])] = [
      ("tags", tagSet.encoded),
      ("tagdict", finishedTagger.encodedDictionary),
      ("tagger", WeightTable.encode(single(finishedTagger.averages))),
      ("lemmas", LemmaTable.exceptions(in: sentences)),
      ("parser", encodeTransitions(quantized(finishedParser.averages))),
      ("labels", WeightTable.encode(single(finishedLabels.averages))),
      ("labelset", finishedLabels.mask.encoded),
    ]
    for section in sections { progress("\(section.name): \(section.bytes.count) bytes") }
    return ModelFile.encode(sections)
  }

  /// Tags every sentence by a tagger that has not seen it, as the parser will get them.
  private static func jackknifed(_ sentences: [Treebank.Sentence], _ tagSet: TagSet) async
    -> [[PartOfSpeech]]
  {
    var result = [[PartOfSpeech]](repeating: [], count: sentences.count)
    await withTaskGroup(of: [(Int, [PartOfSpeech])].self) { group in
      for fold in 0..<folds {
        group.addTask {
          let rest = sentences.indices.filter { $0 % folds != fold }.map { sentences[$0] }
          let trainer = TaggerTrainer(tags: tagSet, training: rest)
          let averages = Dictionary(
            uniqueKeysWithValues: trainer.averages.map { ($0.feature, $0.weights[0]) }
          )
          return sentences.indices.filter { $0 % folds == fold }.map {
            ($0, trainer.tags(of: sentences[$0], averages: averages))
          }
        }
      }
      for await part in group { for (index, tags) in part { result[index] = tags } }
    }
    return result
  }

  private static func single(_ rows: [(feature: UInt64, weights: [Float])]) -> [(
    feature: UInt64, weight: Int16
  )] {
    // Large weights first: where two features share a key, the one that matters stays.
    quantized(rows).map { ($0.feature, $0.weights[0]) }
      .sorted { (abs(Int($1.weight)), $0.feature) < (abs(Int($0.weight)), $1.feature) }
  }

  private static func agreement(_ sentences: [Treebank.Sentence], _ tags: [[PartOfSpeech]])
    -> Double
  {
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

  static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
