/// Finds which entities an event belongs to: those that take part, and those named in its sentences.
struct EntityDirectory {
  private let byName: [String: [Entity]]

  init(_ corpus: Corpus) {
    var byName: [String: [Entity]] = [:]
    for entity in corpus.entities {
      for name in Set(([entity.name] + entity.aliases).map { NameFolding.fold($0) }) {
        byName[name, default: []].append(entity)
      }
    }
    self.byName = byName
  }

  func entities(of event: Event) -> [Entity.ID] {
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

  private func add(_ name: String, _ article: Article.ID, to found: inout Set<Entity.ID>) {
    for entity in byName[NameFolding.fold(name)] ?? [] where entity.articles.contains(article) {
      found.insert(entity.id)
    }
  }
}
