package import NewsModel

/// The frames and word lists of event extraction, compiled for look-up by lemma.
package struct EventLexicon: Sendable {
  /// What a word above an act does to it.
  enum Governor: String, Sendable {
    case promise = "PROMISE"
    case demand = "DEMAND"
    case refuse = "REFUSE"
    case threat = "THREAT"
    case stop = "STOP"
    case permit = "PERMIT"
    case fail = "FAIL"
    case start = "START"
    case order = "ORDER"
    case say = "SAY"
    case claim = "CLAIM"
    case accuse = "ACCUSE"
    case deny = "DENY"
  }

  struct Actor: Sendable {
    let sector: String?
    let isPolitical: Bool
  }

  let frames: [Frame]
  let confidence: ConfidenceModel
  let people: PeopleLexicon
  package let falseFriends: FalseFriends
  let reporting: ReportingWords
  private let framesByHead: [Symbol: [Int]]
  private let governors: [Symbol: Governor]
  private let nounGovernors: [Symbol: Governor]
  private let actors: [Symbol: Actor]
  private let instruments: Set<Symbol>
  private let sectors: [String: String]
  private let countryNames: [String: String]

  package init(_ data: EventData) throws(FrameFileError) {
    var frames: [Frame] = []
    for file in data.frames { frames += try FrameFile(file).frames }
    self.frames = frames
    confidence = ConfidenceModel(data.confidence)
    reporting = ReportingWords(data.reporting)
    falseFriends = FalseFriends(data.falseFriends)
    people = PeopleLexicon(people: data.people, bodies: data.bodies)
    var byHead: [Symbol: [Int]] = [:]
    for (index, frame) in frames.enumerated() { byHead[frame.head, default: []].append(index) }
    framesByHead = byHead
    var governors: [Symbol: Governor] = [:]
    var nounGovernors: [Symbol: Governor] = [:]
    for line in EventData.rows(data.governors) where line.count >= 3 {
      guard let kind = Governor(rawValue: String(line[2])) else { continue }
      if line[1] == "noun" {
        nounGovernors[Symbol(line[0])] = kind
      } else {
        governors[Symbol(line[0])] = kind
      }
    }
    self.governors = governors
    self.nounGovernors = nounGovernors
    var actors: [Symbol: Actor] = [:]
    for file in data.actors {
      for line in EventData.rows(file) where line.count >= 2 {
        let words = line[0].split(separator: " ")
        guard words.count == 1 else { continue }
        let actor = Actor(
          sector: String(line[1]),
          isPolitical: line.count > 2 || Self.political.contains(String(line[1]))
        )
        for form in [String(words[0]), words[0] + "s"] { actors[Symbol(form)] = actor }
      }
    }
    self.actors = actors
    instruments = Set(
      EventData.rows(data.instruments).flatMap { [Symbol($0[0]), Symbol(String($0[0]) + "s")] }
    )
    var sectors: [String: String] = [:]
    for file in data.agencies {
      for line in EventData.rows(file) where line.count >= 4 {
        sectors[NameFolding.fold(line[0])] = String(line[2])
        sectors[NameFolding.fold(line[3])] = String(line[2])
      }
    }
    self.sectors = sectors
    var names: [String: String] = [:]
    for file in data.countries {
      for line in EventData.rows(file) where line.count >= 3 && line[1] == "common" {
        names[String(line[0])] = String(line[2])
      }
    }
    countryNames = names
  }

  private static let political: Set<String> = [
    "GOV", "MIL", "COP", "JUD", "LEG", "SPY", "PTY", "OPP", "REB", "UAF", "PRM", "IGO",
  ]

  /// The verbs that have a frame, in their base form.
  package var verbs: [Symbol] { Set(frames.filter { $0.part == .verb }.map(\.head)).map { $0 } }

  func frames(of lemma: Symbol) -> [Int] { framesByHead[lemma] ?? [] }
  func governor(_ lemma: Symbol, isNoun: Bool) -> Governor? {
    isNoun ? nounGovernors[lemma] : governors[lemma]
  }
  func actor(_ lemma: Symbol) -> Actor? { actors[lemma] }
  func isInstrument(_ lemma: Symbol) -> Bool { instruments.contains(lemma) }
  func sector(ofBody name: String) -> String? { sectors[NameFolding.fold(name)] }
  func name(ofCountry code: String) -> String? { countryNames[code] }
}
