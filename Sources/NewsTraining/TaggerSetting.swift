import NewsLanguage
import NewsModel

/// What a tagger knows before it learns weights: its classes, the usual tags of words, and the words of names.
struct TaggerSetting: Sendable {
  /// A word seen this often keeps to the tags that it was seen with.
  private static let frequent = 8
  let tags: TagSet
  let numbers: [PartOfSpeech: Int]
  private(set) var dictionary: [UInt64: TagDictionary.Candidates] = [:]
  private let usage: [UInt8]
  private let usageTable: TagDictionary
  private let names: Set<UInt64>

  /// Learns the usual tags of words from examples.
  ///
  /// `usage`: which Penn tags words have in other text, an encoded ``TagDictionary``.
  /// `names`: the words of known names, as the tagger will be given them.
  init(tags: TagSet, examples: [TaggerTrainer.Example], usage: [UInt8], names: Set<UInt64>) {
    self.tags = tags
    self.usage = usage
    self.names = names
    usageTable = TagDictionary(ModelBytes(keeping: usage))
    var numbers: [PartOfSpeech: Int] = [:]
    for number in 0..<tags.count { numbers[tags[number]] = number }
    self.numbers = numbers
    buildDictionary(examples)
  }

  /// The joint classes that occur at least five times.
  static func tagSet(of examples: [TaggerTrainer.Example]) -> TagSet {
    var counts: [PartOfSpeech: Int] = [:]
    for example in examples { for tag in example.tags { counts[tag, default: 0] += 1 } }
    let kept = counts.filter { $0.value >= 5 }.keys
    return TagSet(
      kept.sorted {
        ($0.universal.rawValue, $0.penn.rawValue) < ($1.universal.rawValue, $1.penn.rawValue)
      }
    )
  }

  func nodes(_ words: [Word]) -> [TaggerFeatures.Node] {
    words.map {
      TaggerFeatures.Node(
        $0,
        dictionary[$0.form] ?? .none,
        usageTable.candidates($0.form),
        isName: names.contains($0.symbol.hash)
      )
    }
  }

  /// The sections of the model file that make a tagger.
  func sections(_ rows: [ClassTable.Row]) -> [(name: String, bytes: [UInt8])] {
    [
      ("tags", tags.encoded),
      (
        "tagdict",
        TagDictionary.encode(
          dictionary.sorted { $0.key < $1.key }.map { (form: $0.key, candidates: $0.value) }
        )
      ),
      ("usage", usage),
      ("tagger", ClassTable.encode(rows)),
    ]
  }

  /// A tagger with the given weights.
  func tagger(_ rows: [ClassTable.Row]) throws(ModelError) -> Tagger {
    let file = try ModelFile(ModelBytes(keeping: ModelFile.encode(sections(rows))))
    return try Tagger(file, knownNames: names)
  }

  private mutating func buildDictionary(_ examples: [TaggerTrainer.Example]) {
    var counts: [UInt64: [Int: Int]] = [:]
    for example in examples {
      for (word, tag) in zip(example.words, example.tags) {
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
      dictionary[form] = TagDictionary.Candidates(kept)
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
}
