import NewsModel

/// What an event looks like apart from its words: the features of the confidence model, and of its training.
struct EventShape: Sendable {
  private(set) var features: [String] = []

  init(
    _ match: FrameMatcher.Match,
    _ stance: Stance,
    _ roles: RoleFinder.Roles,
    actors: [Party],
    recipients: [Party],
    isPolitical: (actor: Bool, recipient: Bool),
    in scene: Scene
  ) {
    let graph = scene.graph
    add("type", stance.type.rawValue)
    add("part", part(match, scene))
    if match.frame.isWeak { features.append("weak") }
    add("specific", String(min(4, Int(match.score))))
    add("status", stance.status.rawValue)
    if let kind = stance.governorKind { add("governor", kind.rawValue) }
    add("actor", Self.kind(actors))
    add("recipient", roles.deed != nil ? "deed" : Self.kind(recipients))
    add("actor sector", Self.sector(actors))
    add("recipient sector", Self.sector(recipients))
    add("kind and type", Self.kind(actors) + " " + stance.type.rawValue)
    add("political", "\(isPolitical.actor ? 1 : 0)\(isPolitical.recipient ? 1 : 0)")
    add("countries", "\(Self.hasCountry(actors) ? 1 : 0)\(Self.hasCountry(recipients) ? 1 : 0)")
    add(
      "slot",
      Self.slots.contains(roles.slot) ? roles.slot : roles.slot.isEmpty ? "none" : "other"
    )
    add("relation", String(graph.relation(match.trigger).universalName))
    add("form", match.frame.part == .verb ? "\(graph.tag(match.trigger).penn)" : "noun")
    let named = Set(scene.names.compactMap(\.country)).count
    add("nations", String(min(3, named)))
    if scene.names.contains(where: { $0.kind == .agency || $0.kind == .group }) {
      features.append("body in sentence")
    }
    if graph.sentence.tokens.contains(where: { Self.figures.contains(graph.lemma($0)) }) {
      features.append("figures in sentence")
    }
    add("length", String(min(5, graph.sentence.tokens.count / 10)))
  }

  private mutating func add(_ name: String, _ value: String) { features.append(name + ":" + value) }

  private func part(_ match: FrameMatcher.Match, _ scene: Scene) -> String {
    guard match.frame.part == .noun else { return match.frame.part.rawValue }
    return RoleFinder(scene).lightVerb(over: match.trigger) == nil ? "noun" : "noun with verb"
  }

  private static func kind(_ parties: [Party]) -> String { parties.first?.kind.rawValue ?? "none" }

  private static func sector(_ parties: [Party]) -> String {
    parties.isEmpty ? "none" : parties.lazy.compactMap(\.sector).first ?? "unknown"
  }

  private static func hasCountry(_ parties: [Party]) -> Bool {
    parties.contains { $0.country != nil }
  }

  private static let slots: Set<String> = [
    "object", "content", "nearby", "to", "against", "with", "on", "of", "in", "from", "for", "at",
  ]

  private static let figures: Set<Symbol> = [
    "percent", "%", "share", "profit", "dividend", "stock", "dlrs", "cts", "quarter", "company",
  ]
}
