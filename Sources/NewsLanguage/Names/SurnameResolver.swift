import NewsModel

/// Lets a surname answer to the full name of the same article ("Espinosa" for "Juan Francisco Espinosa").
struct SurnameResolver {
  let body: SourceText
  let words: NameWords

  func resolve(_ names: [NameMention]) -> [NameMention] {
    var fullNames: [UInt64: String] = [:]
    for name in names where name.kind == .person {
      let parts = name.name.split(separator: " ")
      guard parts.count > 1 else { continue }
      // In Spanish names the first surname is the one that stands alone ("Lopez" of "Alfonso Lopez Caballero").
      for part in parts.dropFirst() {
        let key = PhraseTable<Bool>.key(part)
        if fullNames[key] == nil { fullNames[key] = name.name }
      }
    }
    return names.map { name in
      guard
        name.kind == .person || name.kind == .other || name.kind == .place && name.country == nil,
        let last = name.tokens.last, let full = fullNames[words.keys[last]],
        NameFolding.fold(full) != NameFolding.fold(name.name), isPart(name, of: full)
      else { return name }
      return NameMention(
        range: name.range,
        tokens: name.tokens,
        kind: .person,
        name: full,
        country: name.country
      )
    }
  }

  private func isPart(_ name: NameMention, of full: String) -> Bool {
    let parts = Set(full.split(separator: " ").map { PhraseTable<Bool>.key($0) })
    return name.tokens.allSatisfy { parts.contains(words.keys[$0]) }
  }
}
