/// Finds which entities an event belongs to: those that take part, and those named in its sentences.
struct EntityDirectory: Sendable {
  private let byName: [String: [Entity]]
  /// Names as they are written that have been looked up before: folding is dear, and names recur.
  private var known: [String: [Entity]] = [:]

  init(_ corpus: Corpus) {
    var byName: [String: [Entity]] = [:]
    for entity in corpus.entities {
      for name in Set(([entity.name] + entity.aliases).map { NameFolding.fold($0) }) {
        byName[name, default: []].append(entity)
      }
    }
    self.byName = byName
  }

  mutating func entities(of event: Event) -> [Entity.ID] {
    var found: Set<Entity.ID> = []
    for mention in event.mentions {
      for party in mention.actors + mention.recipients {
        add(party.name, mention.article, to: &found)
      }
      for credit in mention.reportedBy { add(credit.name, mention.article, to: &found) }
      for name in mention.namesInSentence { add(name, mention.article, to: &found) }
    }
    return found.sorted()
  }

  /// Everything that a name of an article is called in the corpus, the name itself first.
  func spellings(of name: String, in article: Article.ID) -> [String] {
    let entities = known[name] ?? byName[NameFolding.fold(name)] ?? []
    return [name]
      + entities.filter { $0.isNamed(in: article) }.flatMap { [$0.name] + $0.aliases }
  }

  private mutating func add(_ name: String, _ article: Article.ID, to found: inout Set<Entity.ID>) {
    let entities = known[name] ?? byName[NameFolding.fold(name)] ?? []
    if known[name] == nil { known[name] = entities }
    for entity in entities where entity.isNamed(in: article) {
      found.insert(entity.id)
    }
  }
}

extension Entity {
  /// Its articles ascend: halving finds one.
  fileprivate func isNamed(in article: Article.ID) -> Bool {
    var low = 0
    var high = articles.count
    while low < high {
      let middle = (low + high) / 2
      if articles[middle] < article { low = middle + 1 } else { high = middle }
    }
    return low < articles.count && articles[low] == article
  }
}
