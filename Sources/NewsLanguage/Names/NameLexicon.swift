import NewsModel

/// The names that are known before any article is read: countries, agencies, groups, outlets, cities, given names, titles.
struct NameLexicon: Sendable {
  /// What a phrase of the lexicon stands for.
  struct Entry: Sendable {
    enum Sense: Sendable { case name, people, capital, government }
    let kind: NameKind
    let country: String?
    /// The name to show; nil where the words themselves are it.
    let name: String?
    let sense: Sense
  }

  /// What the last word of a body's name says of it ("ministry").
  struct Organ: Sendable {
    let kind: NameKind
  }

  private(set) var phrases = PhraseTable<Entry>()
  private(set) var organs = PhraseTable<Organ>()
  private(set) var titles = PhraseTable<Bool>()
  private(set) var givenNames: Set<UInt64> = []
  /// Every word of a place, country, people or outlet, and every given name.
  private(set) var words: Set<UInt64> = []
  private var countryNames: [String: String] = [:]

  init(_ data: LanguageData) {
    for line in LexiconFile.rows(data.cities) where line.count >= 2 {
      note(line[0])
      let country = LexiconFile.text(line[1])
      phrases.insert(line[0], Entry(kind: .place, country: country, name: nil, sense: .name))
    }
    for file in data.agencies {
      for line in LexiconFile.rows(file) where line.count >= 4 { insertBody(line, .agency) }
    }
    for line in LexiconFile.rows(data.groups) where line.count >= 4 { insertBody(line, .group) }
    for line in LexiconFile.rows(data.outlets) {
      note(line[0])
      phrases.insert(line[0], Entry(kind: .outlet, country: nil, name: nil, sense: .name))
    }
    for file in data.countries {
      for line in LexiconFile.rows(file) where line.count >= 3 { insertCountry(line) }
    }
    for line in LexiconFile.rows(data.organs) where line.count >= 2 {
      let kind = NameKind(rawValue: LexiconFile.text(line[1])) ?? .organization
      organs.insert(line[0], Organ(kind: kind))
    }
    for line in LexiconFile.rows(data.titles) { titles.insert(line[0], true) }
    for line in LexiconFile.rows(data.givenNames) {
      givenNames.insert(PhraseTable<Bool>.key(line[0]))
    }
    words.formUnion(givenNames)
  }

  /// The usual name of a country ("Russia" for RUS).
  func name(ofCountry code: String) -> String? { countryNames[code] }

  /// The kind of body that the last words name, or the words before "of".
  func bodyKind(_ words: ArraySlice<UInt64>) -> NameKind? {
    for length in [2, 1] where words.count >= length {
      if let organ = organs.value(of: words.suffix(length)) {
        // "Times" or "Post" alone is not yet an outlet, nor "Group" an organisation.
        return words.count == 1 && organ.kind != .agency ? nil : organ.kind
      }
    }
    for index in words.indices
    where Symbol(hash: words[index]) == "of" || Symbol(hash: words[index]) == "for" {
      guard index > words.startIndex else { break }
      if let organ = organs.value(of: words[(index - 1)...(index - 1)]) { return organ.kind }
    }
    if words.count > 1, let organ = organs.value(of: words.prefix(1)),
      organ.kind == .agency || organ.kind == .outlet
    {
      return organ.kind
    }
    return nil
  }

  private mutating func note(_ name: ArraySlice<UInt8>) {
    for word in name.split(separator: 0x20) where Self.isCapitalized(word) {
      words.insert(PhraseTable<Bool>.key(word))
    }
  }

  private static func isCapitalized(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, first >= 0x80 else { return word.first?.isASCIIUpper == true }
    return LexiconFile.text(word).first?.isUppercase == true
  }

  private mutating func insertBody(_ line: [ArraySlice<UInt8>], _ kind: NameKind) {
    let country = LexiconFile.code(line[1])
    let name = LexiconFile.text(line[3])
    phrases.insert(line[0], Entry(kind: kind, country: country, name: name, sense: .name))
  }

  private mutating func insertCountry(_ line: [ArraySlice<UInt8>]) {
    // A region ("Latin America") has names but no code.
    let code = LexiconFile.code(line[0])
    let word = line[2]
    note(word)
    switch LexiconFile.text(line[1]) {
    case "people":
      let entry = Entry(kind: .nationality, country: code, name: nil, sense: .people)
      phrases.insert(word, entry, overwrites: false)
      if Self.takesS(LexiconFile.text(word)) {
        phrases.insert((Array(word) + [0x73])[...], entry, overwrites: false)
      }
    case "capital":
      phrases.insert(word, Entry(kind: .place, country: code, name: nil, sense: .capital))
    case "government":
      phrases.insert(word, Entry(kind: .agency, country: code, name: nil, sense: .government))
    case let kind:
      if let code, kind == "common" { countryNames[code] = LexiconFile.text(word) }
      phrases.insert(
        word,
        Entry(kind: code == nil ? .place : .country, country: code, name: nil, sense: .name)
      )
    }
  }

  private static func takesS(_ people: String) -> Bool {
    !["s", "ch", "sh", "ese"].contains { people.hasSuffix($0) }
  }
}
