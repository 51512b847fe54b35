import NewsLanguage
import NewsModel

/// Learns the tagger: an averaged perceptron over the features of `Tagger`.
struct TaggerTrainer {
  private static let epochs = 6
  /// A word seen this often keeps to the tags that it was seen with.
  private static let frequent = 8
  let tags: TagSet
  private let numbers: [PartOfSpeech: Int]
  private var dictionary: [UInt64: [UInt8]] = [:]
  private var table = AveragedTable(width: 1)
  private var step: Int32 = 1

  /// The joint classes that occur at least five times.
  static func tagSet(of sentences: [Treebank.Sentence]) -> TagSet {
    var counts: [PartOfSpeech: Int] = [:]
    for sentence in sentences { for tag in sentence.tags { counts[tag, default: 0] += 1 } }
    let kept = counts.filter { $0.value >= 5 }.keys
    return TagSet(
      kept.sorted {
        ($0.universal.rawValue, $0.penn.rawValue) < ($1.universal.rawValue, $1.penn.rawValue)
      }
    )
  }

  init(tags: TagSet, training sentences: [Treebank.Sentence]) {
    self.tags = tags
    var numbers: [PartOfSpeech: Int] = [:]
    for number in 0..<tags.count { numbers[tags[number]] = number }
    self.numbers = numbers
    buildDictionary(sentences)
    var generator = SeededGenerator(seed: 1)
    var order = Array(sentences.indices)
    for _ in 0..<Self.epochs {
      order.shuffle(using: &generator)
      for index in order { learn(sentences[index]) }
    }
  }

  /// Tags for a sentence, as the finished tagger would give them.
  func tags(of sentence: Treebank.Sentence, averages: [UInt64: Float]) -> [PartOfSpeech] {
    let words = Self.words(of: sentence)
    var previous = TagSet.outside
    var beforePrevious = TagSet.outside
    return words.indices.map { position in
      let candidates = candidates(words[position].form)
      var scores = [Float](repeating: 0, count: candidates.count)
      Tagger.withFeatures(words, position, previous, beforePrevious) { feature in
        for (place, candidate) in candidates.enumerated() {
          scores[place] += averages[classFeature(feature, Int(candidate))] ?? 0
        }
      }
      let best = Int(candidates[Self.argmax(scores)])
      beforePrevious = previous
      previous = UInt64(best)
      return tags[best]
    }
  }

  var averages: [(feature: UInt64, weights: [Float])] { table.averages(step: step, least: 2) }

  var encodedDictionary: [UInt8] {
    TagDictionary.encode(
      dictionary.sorted { $0.key < $1.key }.map { (form: $0.key, classes: $0.value) }
    )
  }

  private mutating func buildDictionary(_ sentences: [Treebank.Sentence]) {
    var counts: [UInt64: [Int: Int]] = [:]
    for sentence in sentences {
      for (word, tag) in zip(Self.words(of: sentence), sentence.tags) {
        guard let number = numbers[tag] else { continue }
        counts[word.form, default: [:]][number, default: 0] += 1
      }
    }
    let isOpen = Set(tags.open)
    for (form, classes) in counts {
      let total = classes.values.reduce(0, +)
      let isClosed = classes.keys.allSatisfy { !isOpen.contains(UInt8($0)) }
      guard total >= Self.frequent || isClosed && total >= 2 else { continue }
      var kept = classes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { UInt8($0.key) }
      complete(&kept)
      dictionary[form] = Array(kept.prefix(8))
    }
  }

  /// A past tense may be a participle, and the other way round.
  private func complete(_ classes: inout [UInt8]) {
    let past = numbers[PartOfSpeech(.verb, .past)]
    let participle = numbers[PartOfSpeech(.verb, .participle)]
    for (one, other) in [(past, participle), (participle, past)] {
      guard let one, let other, classes.contains(UInt8(one)), !classes.contains(UInt8(other)) else {
        continue
      }
      classes.append(UInt8(other))
    }
  }

  private func candidates(_ form: UInt64) -> [UInt8] { dictionary[form] ?? tags.open }

  private mutating func learn(_ sentence: Treebank.Sentence) {
    let words = Self.words(of: sentence)
    var previous = TagSet.outside
    var beforePrevious = TagSet.outside
    for position in words.indices {
      step += 1
      let candidates = candidates(words[position].form)
      var features: [UInt64] = []
      Tagger.withFeatures(words, position, previous, beforePrevious) { features.append($0) }
      var scores = [Float](repeating: 0, count: candidates.count)
      for feature in features {
        for (place, candidate) in candidates.enumerated() {
          let row = table.row(classFeature(feature, Int(candidate)))
          if row >= 0 { scores[place] += table.weight(row, 0) }
        }
      }
      let best = Int(candidates[Self.argmax(scores)])
      let gold = numbers[sentence.tags[position]]
      if let gold, gold != best, candidates.contains(UInt8(gold)) {
        for feature in features {
          table.update(classFeature(feature, gold), 0, by: 1, step: step)
          table.update(classFeature(feature, best), 0, by: -1, step: step)
        }
      }
      beforePrevious = previous
      previous = UInt64(best)
    }
  }

  private static func words(of sentence: Treebank.Sentence) -> [Word] {
    let bytes = sentence.body.bytes
    return sentence.words.map { Word(bytes.span, $0, foldsCase: false) }
  }

  static func argmax(_ scores: [Float]) -> Int {
    var best = 0
    for index in scores.indices where scores[index] > scores[best] { best = index }
    return best
  }
}
