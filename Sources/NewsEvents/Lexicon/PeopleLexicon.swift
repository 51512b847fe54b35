import NewsModel

/// For whom people and bodies that everybody knows act: by full name, and where one name is enough, by surname.
struct PeopleLexicon: Sendable {
  struct Allegiance: Sendable, Hashable {
    /// ISO 3166-1 alpha-3; nil for bodies of several countries.
    let country: String?
    let sector: String
  }

  private var byName: [String: Allegiance] = [:]
  /// Nil where two people of one surname act for different sides.
  private var bySurname: [String: Allegiance?] = [:]

  /// Lines of name, country or `-`, sector; of people and of bodies.
  init(people: [UInt8], bodies: [UInt8]) {
    for line in EventData.rows(bodies) where line.count >= 3 {
      byName[NameFolding.fold(line[0])] = Self.allegiance(line)
    }
    for line in EventData.rows(people) where line.count >= 3 {
      let allegiance = Self.allegiance(line)
      byName[NameFolding.fold(line[0])] = allegiance
      let words = line[0].split(separator: " ")
      guard words.count > 1, let last = words.last else { continue }
      let surname = NameFolding.fold(last)
      guard !Self.common.contains(surname) else { continue }
      if let known = bySurname[surname] {
        if known?.country != allegiance.country { bySurname[surname] = .some(nil) }
      } else {
        bySurname[surname] = allegiance
      }
    }
  }

  private static func allegiance(_ line: [String]) -> Allegiance {
    Allegiance(country: line[1] == "-" ? nil : line[1], sector: line[2])
  }

  /// A name as an article gives it, full or a surname alone.
  func allegiance(of name: String) -> Allegiance? {
    let folded = NameFolding.fold(name)
    if let known = byName[folded] { return known }
    guard !folded.contains(" ") else { return nil }
    return bySurname[folded] ?? nil
  }

  /// Surnames that too many others bear.
  private static let common: Set<String> = [
    "johnson", "brown", "may", "major", "martin", "lee", "kim", "singh", "khan", "power", "powell",
    "rice", "barr", "baker", "paul", "graham", "warren", "ryan", "taylor", "smith", "wallace",
    "davis", "hunt", "gates", "howard", "harris", "reid", "scott", "clark", "king", "fox", "santos",
    "silva", "garcia", "lopez", "gonzalez", "rodriguez", "fernandez", "marquez", "hernandez",
    "wang", "li", "park", "ford", "christopher", "burns", "austin", "jones", "price", "cook",
    "key", "straw", "hague", "gore", "english", "ali", "ahmed", "mohammed", "mohamed", "hassan",
    "hussein", "abdullah", "ibrahim", "saleh", "abbas", "patel", "gove", "kirby", "johnston",
    "miller", "robinson", "carter", "evans", "hall", "hill", "young", "moon", "wong", "law",
    "sharif", "malik", "bin", "salman", "charles", "william", "harry", "andrew", "philip",
    "francis", "benedict", "leo", "carlos", "felipe", "elizabeth", "ii", "vi", "iii", "xvi", "jr.",
  ]
}
