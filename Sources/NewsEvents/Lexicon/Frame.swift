package import NewsModel

/// Which words tell of which act: one line of Data/Lexicons/frames.tsv.
package struct Frame: Sendable {
  package enum Part: String, Sendable { case verb, noun, adjective }

  /// Kinds of words that a slot may ask for.
  package enum WordClass: String, Sendable {
    case person = "@PER"
    case geographic = "@GEO"
    case body = "@ORG"
    case money = "@MONEY"
    case relief = "@AIDOBJ"
    case thing = "@THING"
    case any = "@ANY"
    case number = "@NUM"
  }

  /// Words, or kinds of words, that may fill a slot.
  package struct Fillers: Sendable {
    package var words: [Symbol] = []
    /// Words with a word that must stand before them ("joint exercise").
    package var modified: [(modifier: Symbol, head: Symbol)] = []
    package var classes: [WordClass] = []
    package var isEmpty: Bool { words.isEmpty && modified.isEmpty && classes.isEmpty }
  }

  package let trigger: String
  package let head: Symbol
  package let part: Part
  /// Nil blocks the sense: these words tell of no act.
  package let type: EventType?
  package let mode: String?
  package let cameo: String
  /// Words that must follow the head within eight tokens, in order; for nouns, words before it.
  package let idiom: [Symbol]
  package let particles: [Symbol]
  package let objects: Fillers
  package let prepositions: [(word: Symbol, fillers: Fillers)]
  package let subjects: Fillers
  /// One role must be political and the other an actor.
  package let isWeak: Bool
  /// The act is done with the object that the frame names ("sent troops"), not to it.
  package let isDoneWithObject: Bool
  /// Prepositions that bring the recipient, in order; empty for the usual ones.
  package let recipientPrepositions: [Symbol]
  package let example: String?

  /// What somebody must do, as somebody else says; no frame of the files, for any verb may stand there.
  static let demand = Frame(
    trigger: "said that … must",
    head: "must",
    part: .verb,
    type: .request,
    mode: nil,
    cameo: "10",
    idiom: [],
    particles: [],
    objects: Fillers(),
    prepositions: [],
    subjects: Fillers(),
    isWeak: true,
    isDoneWithObject: false,
    recipientPrepositions: [],
    example: nil
  )

  /// The trigger for people: of a long slot only the first words.
  package var title: String {
    trigger.split(separator: "<", omittingEmptySubsequences: false).enumerated().map {
      number,
      part in
      guard number > 0, let close = part.firstIndex(of: ">") else { return String(part) }
      let words = part[..<close].split(separator: "|")
      let shown = words.prefix(3).joined(separator: "|") + (words.count > 3 ? "|…" : "")
      return "<" + shown + part[close...]
    }.joined()
  }
}
