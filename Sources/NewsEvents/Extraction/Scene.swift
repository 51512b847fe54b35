import NewsModel

/// One sentence with everything that is known about it: its tree, its names, its times.
struct Scene {
  let graph: SentenceGraph
  let names: [NameMention]
  let times: [TimeExpression]
  let lexicon: EventLexicon
  /// Countries that people of this article act for, by name.
  let countries: [String: String]
  private let nameByToken: [Int: Int]

  init(
    graph: SentenceGraph,
    names: [NameMention],
    times: [TimeExpression],
    lexicon: EventLexicon,
    countries: [String: String]
  ) {
    self.graph = graph
    self.names = names
    self.times = times
    self.lexicon = lexicon
    self.countries = countries
    var nameByToken: [Int: Int] = [:]
    for (number, name) in names.enumerated() {
      for token in name.tokens { nameByToken[token] = number }
    }
    self.nameByToken = nameByToken
  }

  func name(at index: Int) -> NameMention? { nameByToken[index].map { names[$0] } }

  /// Whether the head of a phrase is somebody who can act: a name, or a noun of the actor lists that is no instrument.
  func isActor(_ index: Int) -> Bool {
    if let name = name(at: index) { return name.kind != .other }
    guard graph.tag(index).universal != .verb else { return false }
    if hasPersonBeside(index) { return true }
    return lexicon.actor(graph.lemma(index)) != nil && !isEventNoun(index)
  }

  func isInstrument(_ index: Int) -> Bool {
    name(at: index) == nil && lexicon.isInstrument(graph.lemma(index))
  }

  /// Whether an act can be done to it: an actor that is no instrument.
  func isRecipient(_ index: Int) -> Bool { isActor(index) && !isInstrument(index) }

  func isTime(_ index: Int) -> Bool { times.contains { $0.tokens.contains(index) } }

  /// What stands before the time expression that is here, and before its preposition ("the envoys on Tuesday").
  func beforeTime(at index: Int) -> Int? {
    guard let time = times.first(where: { $0.tokens.contains(index) }) else { return nil }
    let before = time.tokens.lowerBound - 1
    let isPreposition =
      before >= graph.sentence.tokens.lowerBound && graph.tag(before).universal == .adp
    return isPreposition ? before - 1 : before
  }

  func isPlaceName(_ index: Int) -> Bool {
    guard let name = name(at: index) else { return false }
    return name.kind == .place || name.kind == .country
  }

  func fills(_ fillers: Frame.Fillers, _ index: Int) -> Bool {
    fillsByWord(fillers, index) || fillers.classes.contains { isOf($0, index) }
  }

  func fillsByWord(_ fillers: Frame.Fillers, _ index: Int) -> Bool {
    if fillers.words.contains(graph.lemma(index)) { return true }
    if !fillers.modified.isEmpty, fillsByPair(fillers, index) { return true }
    // "Ambassador Alfonso Lopez": the title before the name fills as well.
    return name(at: index)?.kind == .person
      && titles(of: index).contains { fillers.words.contains(graph.lemma($0)) }
  }

  func fillsByPair(_ fillers: Frame.Fillers, _ index: Int) -> Bool {
    let lemma = graph.lemma(index)
    return fillers.modified.contains { pair in
      pair.head == lemma
        && graph.children(of: index, .amod, .compound).contains { graph.lemma($0) == pair.modifier }
    }
  }

  /// "Minister Diego Molano" whose head is the title.
  private func hasPersonBeside(_ index: Int) -> Bool {
    graph.children(of: index, .flat, .appos, .compound).contains { name(at: $0)?.kind == .person }
  }

  private func titles(of index: Int) -> [Int] {
    let near = graph.children(of: index, .compound, .flat, .appos, .nmodDescriptive, .amod)
    return near + near.flatMap { graph.children(of: $0, .compound, .flat, .nmodDescriptive) }
  }

  private func isEventNoun(_ index: Int) -> Bool { lexicon.isInstrument(graph.lemma(index)) }

  private func isOf(_ kind: Frame.WordClass, _ index: Int) -> Bool {
    let name = name(at: index)
    switch kind {
    case .any: return true
    case .number: return graph.tag(index).universal == .num
    case .person:
      if let name { return name.kind == .person || name.kind == .nationality }
      return lexicon.actor(graph.lemma(index)) != nil && graph.tag(index).universal == .noun
        || graph.tag(index).universal == .pron && graph.tag(index).penn == .pronoun
    case .geographic:
      return name.map { $0.kind == .country || $0.kind == .place || $0.kind == .nationality }
        ?? false
    case .body:
      return name.map {
        $0.kind == .agency || $0.kind == .organization || $0.kind == .group || $0.kind == .outlet
      } ?? false
    case .money:
      return graph.tag(index).penn == .dollar || Self.money.contains(graph.lemma(index))
        || graph.children(of: index).contains { graph.tag($0).penn == .dollar }
    case .relief: return Self.relief.contains(graph.lemma(index))
    case .thing: return !isActor(index)
    }
  }

  private static let money: Set<Symbol> = [
    "dollar", "euro", "pound", "million", "billion", "money", "fund", "peso", "ruble", "yen", "$",
  ]
  private static let relief: Set<Symbol> = [
    "aid", "food", "medicine", "relief", "supply", "assistance", "help", "support", "equipment",
    "weapon", "arms", "ammunition", "tent",
    "blanket", "water", "vaccine", "loan", "grant", "fund", "ambulance", "generator", "fuel",
    "rice", "wheat", "grain",
  ]
}
