import NewsModel
import Testing

struct NameTests {
  private func names(_ text: String) -> [String] {
    TestLanguage.analysis(text).analysis.names.map {
      "\($0.name) \($0.kind.rawValue)" + ($0.country.map { " " + $0 } ?? "")
    }
  }

  @Test(arguments: [
    (
      "The GRU, the SVR and the CIA were named.",
      [
        "GRU agency RUS", "Foreign Intelligence Service agency RUS",
        "Central Intelligence Agency agency USA",
      ]
    ),
    (
      "The Russian Foreign Ministry replied.",
      ["Russian nationality RUS", "Russian Foreign Ministry agency RUS"]
    ),
    (
      "The US and Mexico met in Bogota.",
      ["United States country USA", "Mexico country MEX", "Bogota place COL"]
    ),
    ("Reuters quoted President Iván Duque.", ["Reuters outlet", "Iván Duque person"]),
    (
      "Alexanders Paristov and Belousov left.",
      ["Alexander Paristov person", "Alexander Belousov person"]
    ),
    ("The Kremlin said so.", ["Kremlin agency RUS"]), ("Tell us who came.", []),
  ])
  func `names are found with their kind and country`(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test func `who stands before a figure in a score line is a team, a country stays one`() {
    let found = names(
      "The results of Saturday's matches were announced.\n\nCrewe 0 Watford 2\nPeru 1 Chile 1\n"
    )
    #expect(
      found == [
        "Crewe organization", "Watford organization", "Peru country PER", "Chile country CHL",
      ]
    )
  }

  @Test func `a surname answers to the full name of its article`() {
    let found = names("Juan Francisco Espinosa spoke on Monday. Later Espinosa left.")
    #expect(found == ["Juan Francisco Espinosa person", "Juan Francisco Espinosa person"])
  }
}
