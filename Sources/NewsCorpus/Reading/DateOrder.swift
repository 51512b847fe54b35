import NewsModel

/// Whether a page writes 3 April as 03/04 or as 04/03: by where its outlet is at home.
enum DateOrder {
  case dayFirst, monthFirst, unknown

  /// From the address, the language of labels, and the zones and states that stand in the head of the page.
  init(url: String?, lines: some Sequence<Line>) {
    if let country = url.flatMap(Self.country) {
      self = Self.american.contains(country) ? .monthFirst : .dayFirst
      return
    }
    for line in lines {
      let words = line.text.split(separator: " ")
      for (index, word) in words.enumerated() {
        let plain = word.filter { $0.isLetter }
        let before = index > 0 ? words[index - 1] : ""
        // "Mass protests" are no state, "ET" is no zone: a clock time or a comma must stand before them.
        let isTimed =
          before.contains(where: \.isNumber)
          || ["am", "pm"].contains(before.filter(\.isLetter).lowercased())
        let isZone = plain.count > 2 || isTimed
        if isZone && Self.americanZones.contains(plain)
          || (before.last == "," || plain.count > 6) && Self.americanStates.contains(plain)
        {
          self = .monthFirst
          return
        }
        if isZone && Self.dayFirstZones.contains(plain)
          || Self.dayFirstMarks.contains(plain.lowercased())
        {
          self = .dayFirst
          return
        }
      }
    }
    self = .unknown
  }

  /// The top-level domain, where it is that of a country.
  private static func country(_ url: String) -> String? {
    let rest = url.split(separator: "/", omittingEmptySubsequences: true)
    guard let host = rest.first(where: { $0.contains(".") }),
      let last = host.split(separator: ".").last
    else { return nil }
    let ending = last.prefix { $0.isLetter }.lowercased()
    return ending.count == 2 && !["tv", "io", "co", "me", "ai"].contains(ending) ? ending : nil
  }

  private static let american: Set<String> = ["us", "ph"]

  private static let americanZones: Set<String> = [
    "ET", "EST", "EDT", "CT", "CST", "CDT", "MT", "MST", "MDT", "PT", "PST", "PDT",
  ]
  /// States as pages of the country write them behind a town.
  private static let americanStates: Set<String> = [
    "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Kan", "Ky", "Mass",
    "Md", "Mich",
    "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Va", "Vt", "Wis",
    "Ohio", "Texas", "Florida", "California", "Michigan", "Illinois", "Pennsylvania", "Virginia",
    "Massachusetts", "Arizona", "Colorado", "Wisconsin", "Minnesota", "Missouri", "Tennessee",
    "Maryland", "Oregon", "Alabama", "Louisiana", "Kentucky", "Oklahoma", "Connecticut", "Iowa",
    "Kansas", "Utah", "Nevada", "Arkansas", "Nebraska", "Idaho", "Montana", "Delaware", "Alaska",
    "Hawaii", "Wyoming", "Vermont",
  ]
  private static let dayFirstZones: Set<String> = [
    "GMT", "BST", "CET", "CEST", "IST", "AEST", "AEDT",
  ]
  private static let dayFirstMarks: Set<String> = [
    "publié", "publicado", "actualizado", "veröffentlicht", "pubblicato", "gepubliceerd",
  ]
}
