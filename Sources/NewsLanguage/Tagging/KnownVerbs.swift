package import NewsModel

/// Verbs known in their base form: spelling alone does not tell "freed" from "baked".
package struct KnownVerbs: Sendable {
  private let dictionary: TagDictionary
  /// Classes of a verb's base form.
  private let bases: Set<UInt8>
  /// Symbols of verbs that others asked for.
  private let own: Set<UInt64>
  /// Base forms by the hash of a past or participle ("shot": "shoot").
  private var irregular: [UInt64: [UInt8]] = [:]

  /// Those of the tagger's dictionary, and `verbs`.
  ///
  /// `irregular`: lines of a past or participle and its base form.
  package init(_ file: ModelFile, and verbs: [Symbol], irregular: [UInt8]) throws(ModelError) {
    let tags = TagSet(lines: try file.section("tags").array)
    bases = Set(
      [PennTag.base, .present].compactMap { tags.number(of: PartOfSpeech(.verb, $0)) }
        .map(UInt8.init)
    )
    dictionary = TagDictionary(try file.section("tagdict"))
    own = Set(verbs.map(\.hash))
    for line in LexiconFile.rows(irregular) where line.count >= 2 {
      self.irregular[Symbol(of: line[0]).hash] = Array(line[1])
    }
  }

  /// The known verb that a past or an -ing form comes from; nil where no reading of its spelling is known.
  func base(of form: [UInt8], _ tag: PennTag) -> [UInt8]? {
    if tag == .past || tag == .participle, let known = irregular[Symbol(of: form).hash] {
      return known
    }
    let length: Int
    switch tag {
    case .past where form.suffix(2).elementsEqual("ed".utf8),
      .participle where form.suffix(2).elementsEqual("ed".utf8):
      length = 2
    case .gerund where form.suffix(3).elementsEqual("ing".utf8): length = 3
    default: return nil
    }
    let stem = Array(form.dropLast(length))
    guard stem.count > 1, let last = stem.last else { return nil }
    var readings = [stem + [0x65], stem]
    if last == 0x69, length == 2 { readings.append(stem.dropLast() + [0x79]) }
    if stem.count > 2, stem[stem.count - 2] == last { readings.append(Array(stem.dropLast())) }
    return readings.first(where: isVerb)
  }

  private func isVerb(_ word: [UInt8]) -> Bool {
    let form = Symbol(of: word).hash
    return own.contains(form) || dictionary.candidates(form).numbers.contains(where: bases.contains)
  }
}
