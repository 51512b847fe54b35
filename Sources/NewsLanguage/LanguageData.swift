/// Everything that the language room is given: the trained model and the lexicons, as bytes.
package struct LanguageData: Sendable {
  package var model: ModelBytes
  package var countries: [[UInt8]]
  package var agencies: [[UInt8]]
  package var groups: [UInt8]
  package var outlets: [UInt8]
  package var cities: [UInt8]
  package var organs: [UInt8]
  package var titles: [UInt8]
  package var givenNames: [UInt8]
  package var abbreviations: [UInt8]

  package init(
    model: ModelBytes,
    countries: [[UInt8]] = [],
    agencies: [[UInt8]] = [],
    groups: [UInt8] = [],
    outlets: [UInt8] = [],
    cities: [UInt8] = [],
    organs: [UInt8] = [],
    titles: [UInt8] = [],
    givenNames: [UInt8] = [],
    abbreviations: [UInt8] = []
  ) {
    self.model = model
    self.countries = countries
    self.agencies = agencies
    self.groups = groups
    self.outlets = outlets
    self.cities = cities
    self.organs = organs
    self.titles = titles
    self.givenNames = givenNames
    self.abbreviations = abbreviations
  }
}
