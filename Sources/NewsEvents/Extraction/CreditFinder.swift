import NewsModel

/// Finds whom an article credits for what it reports.
struct CreditFinder {
  let scene: Scene
  private var graph: SentenceGraph { scene.graph }

  init(_ scene: Scene) { self.scene = scene }

  /// The subjects of the verbs of saying above an act, and the sources behind "according to" in its sentence.
  func credits(_ sayings: [Int]) -> [Credit] {
    var found: [Credit] = []
    for verb in sayings {
      guard let speaker = RoleFinder(scene).subject(of: verb) else { continue }
      add(speaker, cue: verb, to: &found)
    }
    for index in graph.sentence.tokens
    where graph.lemma(index) == "accord" || graph.text(index).lowercased() == "according" {
      let source =
        graph.head(of: index).flatMap {
          graph.relation(index) == .case ? $0 : graph.child(of: index, .obl, .obj)
        } ?? graph.child(of: index, .obl, .obj)
      if let source { add(source, cue: index, to: &found) }
    }
    return found
  }

  /// True where the words name nobody who could be asked ("unnamed sources", "officials familiar with the matter").
  func isUnnamed(_ credit: Credit) -> Bool { credit.kind == .other || credit.kind == .person }

  private func add(_ head: Int, cue: Int, to found: inout [Credit]) {
    let party = PartyBuilder(scene).party(head)
    guard !found.contains(where: { $0.range == party.range }) else { return }
    found.append(
      Credit(
        range: party.range,
        text: party.text,
        name: party.name,
        kind: party.kind,
        cue: graph.tokens[cue].range
      )
    )
  }
}
