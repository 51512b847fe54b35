package import NewsModel

/// Gathers the names of a corpus into people, bodies and places, with their spellings.
package struct EntityResolver: Sendable {
  package init() {}

  /// `names`: each article's name mentions, with the article's text.
  package func resolve(
    _ names: [(article: Article, mentions: [NameMention])],
    lexicon: EventLexicon
  ) -> ResolvedNames {
    var groups: [String: Group] = [:]
    for (article, mentions) in names {
      for mention in mentions where mention.kind != .nationality {
        let key = NameFolding.fold(mention.name)
        groups[key, default: Group(name: mention.name)].add(
          mention,
          article.id,
          spelling: article.body.line(mention.range)
        )
      }
    }
    let merged = Self.mergePeople(&groups)
    let ordered = groups.sorted { ($1.value.mentions, $0.key) < ($0.value.mentions, $1.key) }
    var entities: [Entity] = []
    for (number, (_, group)) in ordered.enumerated() {
      let kind = group.kind
      let sector = kind == .outlet ? "MED" : lexicon.sector(ofBody: group.name)
      entities.append(
        Entity(
          id: Entity.ID(number),
          kind: kind,
          name: group.name,
          aliases: group.aliases,
          country: group.country,
          sector: sector,
          articles: group.articles.sorted(),
          mentions: group.mentions
        )
      )
    }
    return ResolvedNames(entities: entities, canonical: merged)
  }

  private struct Group {
    var name: String
    var kinds: [NameKind: Int] = [:]
    var spellings: [String: Int] = [:]
    var articles: Set<Article.ID> = []
    var mentions = 0
    var country: String?

    init(name: String) { self.name = name }

    mutating func add(_ mention: NameMention, _ article: Article.ID, spelling: String) {
      kinds[mention.kind, default: 0] += 1
      spellings[spelling, default: 0] += 1
      if spelling != mention.name { spellings[mention.name, default: 0] += 0 }
      articles.insert(article)
      mentions += 1
      if country == nil { country = mention.country }
    }

    mutating func absorb(_ other: Group) {
      kinds.merge(other.kinds, uniquingKeysWith: +)
      spellings.merge(other.spellings, uniquingKeysWith: +)
      spellings[other.name, default: 0] += 0
      articles.formUnion(other.articles)
      mentions += other.mentions
      country = country ?? other.country
    }

    var kind: NameKind {
      kinds.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key ?? .other
    }

    var aliases: [String] {
      spellings.filter { $0.key != name }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(
        \.key
      )
    }
  }

  /// A shorter form of a person's name joins the only longer one that contains it ("Obrador", "Lopez Obrador").
  private static func mergePeople(_ groups: inout [String: Group]) -> [String: String] {
    let people = groups.filter { $0.value.kind == .person }.keys.sorted()
    let words = Dictionary(uniqueKeysWithValues: people.map { ($0, $0.split(separator: " ")) })
    var byLast: [Substring: [String]] = [:]
    for key in people { for word in words[key] ?? [] { byLast[word, default: []].append(key) } }
    var canonical: [String: String] = [:]
    for key in people {
      guard let own = words[key], let last = own.last else { continue }
      let longer = (byLast[last] ?? []).filter { other in
        guard other != key, let full = words[other], full.count > own.count else { return false }
        return own.count == 1 ? full.dropFirst().contains(last) : contains(full, own)
      }
      guard let target = only(longer, words), let group = groups[key],
        let name = groups[target]?.name
      else { continue }
      groups[target]?.absorb(group)
      groups[key] = nil
      canonical[key] = name
    }
    return canonical
  }

  /// The longest of several forms, where all of them are forms of one name.
  private static func only(_ names: [String], _ words: [String: [Substring]]) -> String? {
    guard let longest = names.max(by: { ($0.count, $1) < ($1.count, $0) }),
      let full = words[longest]
    else { return nil }
    return names.allSatisfy { name in words[name].map { contains(full, $0) } ?? false }
      ? longest : nil
  }

  /// Whether the words occur in the longer name, in order, first and last names alike.
  private static func contains(_ full: [Substring], _ part: [Substring]) -> Bool {
    var rest = full[...]
    for word in part {
      guard let found = rest.firstIndex(of: word) else { return false }
      rest = rest[(found + 1)...]
    }
    return true
  }
}

/// The entities of a corpus, and which shorter names stand for which.
package struct ResolvedNames: Sendable {
  package let entities: [Entity]
  /// Folded shorter form to the full name.
  private let canonical: [String: String]

  init(entities: [Entity], canonical: [String: String]) {
    self.entities = entities
    self.canonical = canonical
  }

  /// The name that a mention's party is known by in the whole corpus.
  package func name(_ name: String) -> String {
    var current = name
    for _ in 0..<3 {
      guard let next = canonical[NameFolding.fold(current)] else { break }
      current = next
    }
    return current
  }
}
