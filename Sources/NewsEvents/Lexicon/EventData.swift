/// Everything that the event room is given, as bytes of readable text (Data/Lexicons).
package struct EventData: Sendable {
  package var frames: [[UInt8]]
  package var governors: [UInt8]
  package var actors: [[UInt8]]
  package var instruments: [UInt8]
  package var agencies: [[UInt8]]
  package var countries: [[UInt8]]
  package var confidence: [UInt8]
  package var people: [UInt8]
  package var bodies: [UInt8]
  package var reporting: [UInt8]
  package var falseFriends: [UInt8]

  package init(
    frames: [[UInt8]],
    governors: [UInt8] = [],
    actors: [[UInt8]] = [],
    instruments: [UInt8] = [],
    agencies: [[UInt8]] = [],
    countries: [[UInt8]] = [],
    confidence: [UInt8] = [],
    people: [UInt8] = [],
    bodies: [UInt8] = [],
    reporting: [UInt8] = [],
    falseFriends: [UInt8] = []
  ) {
    self.frames = frames
    self.governors = governors
    self.actors = actors
    self.instruments = instruments
    self.agencies = agencies
    self.countries = countries
    self.confidence = confidence
    self.people = people
    self.bodies = bodies
    self.reporting = reporting
    self.falseFriends = falseFriends
  }

  /// Lines of tab-separated fields, without comments.
  static func rows(_ file: [UInt8]) -> [[String]] {
    file.split(separator: 0x0A).compactMap { line in
      guard line.first != 0x23 else { return nil }
      let fields = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      return fields.isEmpty ? nil : fields
    }
  }
}
