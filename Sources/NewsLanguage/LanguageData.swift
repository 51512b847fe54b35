package import NewsModel

/// Everything that the language room is given: the trained model and the lexicons, as bytes.
package struct LanguageData: Sendable {
  package var model: ModelBytes
  /// The model is part of the program itself, which needs no check.
  package let isBuiltIn: Bool
  package let countries: [[UInt8]]
  package let agencies: [[UInt8]]
  package let groups: [UInt8]
  package let outlets: [UInt8]
  package let cities: [UInt8]
  package let organs: [UInt8]
  package let titles: [UInt8]
  package let givenNames: [UInt8]
  package let abbreviations: [UInt8]
  package let fixedPhrases: [UInt8]
  package let irregularVerbs: [UInt8]
  /// Verbs in their base form that the model may not know.
  package var verbs: [Symbol] = []
  /// Without rules no time expression is found.
  package var timeRules = TimeRules()

  /// `lexicon`: the bytes of a file of `Data/Lexicons`, by name.
  package init(
    model: ModelBytes,
    isBuiltIn: Bool = false,
    lexicon: (String) throws -> [UInt8]
  ) rethrows {
    self.model = model
    self.isBuiltIn = isBuiltIn
    countries = [try lexicon("countries-ours.tsv"), try lexicon("countries.tsv")]
    agencies = [try lexicon("agencies.tsv"), try lexicon("agencies-ours.tsv")]
    groups = try lexicon("groups-ours.tsv")
    outlets = try lexicon("outlets-ours.txt")
    cities = try lexicon("cities.tsv")
    organs = try lexicon("organs-ours.tsv")
    titles = try lexicon("titles-ours.tsv")
    givenNames = try lexicon("given-names.txt")
    abbreviations = try lexicon("abbreviations-ours.txt")
    fixedPhrases = try lexicon("fixed-phrases-ours.tsv")
    irregularVerbs = try lexicon("irregular-verbs-ours.tsv")
  }
}
