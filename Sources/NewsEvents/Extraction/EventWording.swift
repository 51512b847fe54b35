import NewsModel

/// An event in words: the act as the article puts it, and why it was coded.
struct EventWording {
  let scene: Scene
  private var graph: SentenceGraph { scene.graph }

  init(_ scene: Scene) { self.scene = scene }

  /// The act in the article's own words.
  func action(_ match: FrameMatcher.Match, _ stance: Stance) -> String {
    var words = Set(
      match.words.filter {
        scene.name(at: $0) == nil && (match.namedObject != $0 || scene.isInstrument($0))
      }
    )
    words.insert(match.trigger)
    var text = words.sorted().map(graph.text).joined(separator: " ")
    if match.frame.part == .noun, let light = RoleFinder(scene).lightVerb(over: match.trigger) {
      text = graph.text(light) + " " + text
    }
    if graph.children(of: match.trigger, .advmod).contains(where: {
      ["not", "n't", "never"].contains(graph.lemma($0))
    }) {
      text = "not " + text
    }
    if let governor = stance.governor {
      text =
        graph.text(governor)
        + (graph.tag(match.trigger).universal == .verb && graph.tag(match.trigger).penn == .base
          ? " to " : " ") + text
    }
    return text
  }

  /// The frame, how the parties hang on its word, and the cues of the status, in a few words.
  func why(_ match: FrameMatcher.Match, _ roles: RoleFinder.Roles, _ stance: Stance)
    -> String
  {
    var parts = ["frame \(match.frame.title)"]
    if let actor = roles.actors.first {
      parts.append("actor \(path(from: actor, to: match.trigger))")
    }
    if !roles.recipients.isEmpty || roles.deed != nil { parts.append("recipient by \(roles.slot)") }
    if let governor = stance.governor { parts.append("under \"\(graph.text(governor))\"") }
    if let cue = stance.cue, stance.status != .asserted {
      parts.append("\(stance.status.rawValue) by \"\(graph.text(cue))\"")
    }
    return parts.joined(separator: "; ")
  }

  /// The relations between a party's head and the trigger, from the party.
  private func path(from index: Int, to trigger: Int) -> String {
    var names: [String] = []
    var current = index
    for _ in 0..<6 {
      if current == trigger { break }
      guard let head = graph.head(of: current) else { break }
      names.append(graph.relation(current).name)
      current = head
    }
    return current == trigger && !names.isEmpty ? names.joined(separator: "<") : "inferred"
  }
}
