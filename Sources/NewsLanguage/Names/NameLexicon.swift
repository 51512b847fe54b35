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
    for line in Self.rows(data.cities) where line.count >= 2 {
      note(line[0])
      phrases.insert(
        line[0],
        Entry(kind: .place, country: String(line[1]), name: nil, sense: .name)
      )
    }
    for file in data.agencies {
      for line in Self.rows(file) where line.count >= 4 { insertBody(line, .agency) }
    }
    for line in Self.rows(data.groups) where line.count >= 4 { insertBody(line, .group) }
    for line in Self.rows(data.outlets) {
      note(line[0])
      phrases.insert(line[0], Entry(kind: .outlet, country: nil, name: nil, sense: .name))
    }
    for file in data.countries {
      for line in Self.rows(file) where line.count >= 3 { insertCountry(line) }
    }
    for line in Self.rows(data.organs) where line.count >= 2 {
      organs.insert(line[0], Organ(kind: NameKind(rawValue: String(line[1])) ?? .organization))
    }
    for line in Self.rows(data.titles) { titles.insert(line[0], true) }
    for line in Self.rows(data.givenNames) { givenNames.insert(PhraseTable<Bool>.key(line[0])) }
    words.formUnion(givenNames)
  }

  /// The usual name of a country ("Russia" for RUS).
  func name(ofCountry code: String) -> String? { countryNames[code] }

  private mutating func note(_ name: some StringProtocol) {
    for word in name.split(separator: " ") where word.first?.isUppercase == true {
      words.insert(PhraseTable<Bool>.key(word))
    }
  }

  private mutating func insertBody(_ line: [Substring], _ kind: NameKind) {
    let country = line[1] == "-" ? nil : String(line[1])
    phrases.insert(
      line[0],
      Entry(kind: kind, country: country, name: String(line[3]), sense: .name)
    )
  }

  private mutating func insertCountry(_ line: [Substring]) {
    // A region ("Latin America") has names but no code.
    let code: String? = line[0] == "-" ? nil : String(line[0])
    let word = String(line[2])
    note(word)
    switch line[1] {
    case "people":
      let entry = Entry(kind: .nationality, country: code, name: nil, sense: .people)
      phrases.insert(word, entry, overwrites: false)
      if !word.hasSuffix("s"), !word.hasSuffix("ch"), !word.hasSuffix("sh"), !word.hasSuffix("ese")
      {
        phrases.insert(word + "s", entry, overwrites: false)
      }
    case "capital":
      phrases.insert(word, Entry(kind: .place, country: code, name: nil, sense: .capital))
    case "government":
      phrases.insert(word, Entry(kind: .agency, country: code, name: nil, sense: .government))
    default:
      if let code, line[1] == "common" { countryNames[code] = word }
      phrases.insert(
        word,
        Entry(kind: code == nil ? .place : .country, country: code, name: nil, sense: .name)
      )
    }
  }

  /// Lines of tab-separated fields, without comments.
  private static func rows(_ file: [UInt8]) -> [[Substring]] {
    String(decoding: file, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t") }
      .filter { !$0.isEmpty }
  }
}
