package import NewsModel

/// Finds the dictionary form of a word: a table of exceptions, then a known verb, else the rules of English spelling.
package struct Lemmatizer: Sendable {
  private let exceptions: [UInt64: [UInt8]]
  private let known: KnownVerbs?

  /// `verbs`: verbs, in their base form, that the model may not know.
  package init(
    _ file: ModelFile,
    verbs: [Symbol] = [],
    irregular: [UInt8] = []
  ) throws(ModelError) {
    self.init(
      table: try file.section("lemmas").array,
      known: try KnownVerbs(file, and: verbs, irregular: irregular)
    )
  }

  /// `table`: one exception a line: `form TAB Penn tag TAB lemma`.
  package init(table: [UInt8], known: KnownVerbs? = nil) {
    self.known = known
    var exceptions: [UInt64: [UInt8]] = [:]
    for line in table.split(separator: 0x0A) {
      let parts = line.split(separator: 0x09)
      guard parts.count == 3, let tag = PennTag(name: String(decoding: parts[1], as: UTF8.self))
      else { continue }
      exceptions[Self.key(Symbol(of: parts[0]), tag)] = Array(parts[2])
    }
    self.exceptions = exceptions
  }

  /// `words`: one a token.
  package func lemmatize(_ tokens: inout [Token], _ words: [Word], of body: SourceText) {
    let bytes = body.bytes
    for index in tokens.indices {
      let tag = tokens[index].tag
      let symbol = words[index].symbol
      // Most words are their own lemma, which their hash alone tells.
      if exceptions[Self.key(symbol, tag.penn)] == nil, !Self.isInflected(tag.penn) {
        tokens[index].lemma = symbol
      } else {
        let range = tokens[index].range
        tokens[index].lemma = Symbol(of: lemma(of: bytes[range.start..<range.end], tag))
      }
    }
  }

  /// The lemma as text, for people.
  package func lemma(of token: Token, in body: SourceText) -> String {
    String(
      decoding: lemma(of: body.bytes[token.range.start..<token.range.end], token.tag),
      as: UTF8.self
    )
  }

  package func lemma(of form: ArraySlice<UInt8>, _ tag: PartOfSpeech) -> [UInt8] {
    let lower = form.map(\.asciiLowercased)
    if let known = exceptions[Self.key(Symbol(of: lower), tag.penn)] { return known }
    return known?.base(of: lower, tag.penn) ?? Self.byRule(lower, tag.penn)
  }

  private static func key(_ form: Symbol, _ tag: PennTag) -> UInt64 {
    form.hash &* 64 &+ UInt64(tag.rawValue)
  }

  private static func isInflected(_ tag: PennTag) -> Bool {
    switch tag {
    case .nouns, .names, .presentThird, .past, .participle, .gerund, .comparative,
      .adverbComparative, .superlative, .adverbSuperlative:
      true
    default: false
    }
  }

  /// The regular lemma of a lower-cased form; the trainer keeps as exceptions what this gets wrong.
  package static func byRule(_ form: [UInt8], _ tag: PennTag) -> [UInt8] {
    switch tag {
    case .nouns, .names, .presentThird: withoutS(form)
    case .past, .participle: withoutEnding(form, "ed")
    case .gerund: withoutEnding(form, "ing")
    case .comparative, .adverbComparative: withoutEnding(form, "er")
    case .superlative, .adverbSuperlative: withoutEnding(form, "est")
    default: form
    }
  }

  private static func withoutS(_ form: [UInt8]) -> [UInt8] {
    let text = String(decoding: form, as: UTF8.self)
    guard form.count > 2, text.hasSuffix("s"), !text.hasSuffix("ss") else { return form }
    if text.hasSuffix("ies"), form.count > 4 { return Array(form.dropLast(3)) + [0x79] }
    for ending in ["ches", "shes", "sses", "xes", "zes"] where text.hasSuffix(ending) {
      return Array(form.dropLast(2))
    }
    if text.hasSuffix("men"), form.count > 4 { return form }
    return Array(form.dropLast())
  }

  private static func withoutEnding(_ form: [UInt8], _ ending: String) -> [UInt8] {
    let length = ending.utf8.count
    guard form.count > length + 1, String(decoding: form, as: UTF8.self).hasSuffix(ending) else {
      return form
    }
    let stem = Array(form.dropLast(length))
    guard let last = stem.last, stem.contains(where: isVowel) else { return form }
    if ending != "ing", last == 0x69 { return Array(stem.dropLast()) + [0x79] }
    if stem.count > 2, stem[stem.count - 2] == last, !isVowel(last) {
      // "stopp" and "expell" doubled their last letter; "call", "recall" and "pass" end so.
      let isDoubled =
        last == 0x6C
        ? stem.filter(isVowel).count > 1 && stem[stem.count - 3] != 0x61
        : last != 0x73 && last != 0x7A
      return isDoubled ? Array(stem.dropLast()) : stem
    }
    return needsE(stem) ? stem + [0x65] : stem
  }

  /// Whether a stem lost its final e: "accus" and "deni" did, "expell" and "visit" did not.
  private static func needsE(_ stem: [UInt8]) -> Bool {
    guard let last = stem.last, !isVowel(last) else { return stem.last == 0x75 }
    guard stem.count >= 2 else { return false }
    let before = stem[stem.count - 2]
    if last == 0x63 || last == 0x76 || last == 0x7A { return before != last }
    if last == 0x67 {
      return before == 0x6E ? stem.count > 4 : isVowel(before) || before == 0x72 || before == 0x64
    }
    if last == 0x73 { return before != last && !(before == 0x75 && stem.count > 5) }
    if last == 0x6C { return !isVowel(before) && before != last }
    guard isVowel(before) else { return false }
    // One vowel before one consonant: "provok" but not "visit" or "appear".
    let isLongVowel = stem.count >= 3 && isVowel(stem[stem.count - 3])
    if isLongVowel || last == 0x77 || last == 0x78 || last == 0x79 { return false }
    let syllables = stem.filter(isVowel).count
    return syllables == 1
      || [0x61, 0x69, 0x75, 0x6F].contains(before)
        && (last == 0x74
          ? before == 0x61 || before == 0x75
          : last != 0x6E || before == 0x69 && syllables < 3 || before == 0x61)
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    [0x61, 0x65, 0x69, 0x6F, 0x75].contains(byte)
  }
}
