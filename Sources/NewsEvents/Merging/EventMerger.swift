package import NewsModel

/// Decides which mentions tell of the same happening: a first, conservative rule.
///
/// Two mentions are one event where type, mode and status agree, the parties are the same by name or by the country
/// that they act for, numbers do not differ, and dates do not exclude each other.
package struct EventMerger: Sendable {
  /// Reports of one act seldom lie further apart.
  private static let window = 31

  package init() {}

  package func merge(
    _ mentions: [EventMention],
    articles: [Article.ID: Article],
    names: ResolvedNames,
    copies: Copies = Copies()
  ) -> [Event] {
    var buckets: [Key: [Cluster]] = [:]
    var order: [Key] = []
    for mention in mentions.map({ named($0, names) }) {
      let key = Key(mention)
      if buckets[key] == nil { order.append(key) }
      var clusters = buckets[key] ?? []
      let published = articles[mention.article]?.published
      if let index = clusters.firstIndex(where: { $0.admits(mention, published) }) {
        clusters[index].add(mention, published)
      } else {
        clusters.append(Cluster(mention, published))
      }
      buckets[key] = clusters
    }
    return order.flatMap { key in (buckets[key] ?? []).map { $0.event(articles, copies) } }
  }

  private func named(_ mention: EventMention, _ names: ResolvedNames) -> EventMention {
    var result = mention
    result.actors = mention.actors.map { party in
      var party = party
      party.name = names.name(party.name)
      return party
    }
    result.recipients = mention.recipients.map { party in
      var party = party
      party.name = names.name(party.name)
      return party
    }
    result.namesInSentence = mention.namesInSentence.map(names.name)
    return result
  }

  /// What must be equal before anything else is looked at.
  private struct Key: Hashable {
    let type: EventType
    let mode: String?
    let status: EventStatus
    let actor: String
    let recipient: String

    init(_ mention: EventMention) {
      type = mention.type
      mode = mention.mode
      // What is background in one report is news in another.
      status = mention.status == .historical ? .asserted : mention.status
      actor = Self.side(mention.actors)
      recipient = Self.side(mention.recipients)
    }

    /// States by their country; people and other bodies by name; a side that nobody fills by itself.
    private static func side(_ parties: [Party]) -> String {
      Set(
        parties.map { party in
          if let country = party.country, party.kind != .person { return country }
          return NameFolding.fold(party.name)
        }
      ).sorted().joined(separator: "+")
    }
  }

  private struct Cluster {
    var mentions: [EventMention]
    var published: [DatedFact?]

    init(_ mention: EventMention, _ published: DatedFact?) {
      mentions = [mention]
      self.published = [published]
    }

    mutating func add(_ mention: EventMention, _ fact: DatedFact?) {
      mentions.append(mention)
      published.append(fact)
    }

    func admits(_ mention: EventMention, _ fact: DatedFact?) -> Bool {
      guard !mention.actors.isEmpty, !mention.recipients.isEmpty else { return false }
      var isSupported = false
      for (other, otherPublished) in zip(mentions, published) {
        if let one = other.quantity?.value, let two = mention.quantity?.value, one != two {
          return false
        }
        switch Self.agreement(other, mention, otherPublished, fact) {
        case .conflicts: return false
        case .supports: isSupported = true
        case .silent: break
        }
      }
      return isSupported
    }

    /// What two reports say of each other: nothing may speak against their being one, and something must speak for it.
    private enum Agreement { case conflicts, silent, supports }

    private static func agreement(
      _ one: EventMention,
      _ two: EventMention,
      _ onePublished: DatedFact?,
      _ twoPublished: DatedFact?
    ) -> Agreement {
      if let first = one.date, let second = two.date {
        if first.isPlaced, second.isPlaced { return isNear(first, second) ? .supports : .conflicts }
        if let same = sameDayOfYear(first, second) { return same ? .supports : .conflicts }
      }
      // In one article a dated act and an undated one are told apart: background is full of earlier acts of the same kind.
      if one.article == two.article {
        return (one.date?.isPlaced ?? false) == (two.date?.isPlaced ?? false)
          ? .supports : .conflicts
      }
      if let first = onePublished, let second = twoPublished, first.isPlaced, second.isPlaced {
        guard isNear(first, second, days: EventMerger.window) else { return .conflicts }
        return isSameAct(one, two) ? .supports : .silent
      }
      // Nothing dates them: the acts must at least agree in number or in the words used.
      return one.quantity != nil && one.quantity?.value == two.quantity?.value
        || one.action == two.action ? .supports : .silent
    }

    /// Whether the words agree as well, where the type is all that does: without a mode, or with the one that holds the rest
    /// of COERCE, acts have nothing in common ("spied", "stopped").
    private static func isSameAct(_ one: EventMention, _ two: EventMention) -> Bool {
      let isNarrow = one.mode.map { $0 != "restrict" } ?? false
      if isNarrow || one.quantity != nil && one.quantity?.value == two.quantity?.value {
        return true
      }
      let words = { (action: String) in
        Set(NameFolding.fold(action).split(separator: " ").map { $0.prefix(5) })
      }
      return !words(one.action).isDisjoint(with: words(two.action))
    }

    private static func isNear(_ one: DatedFact, _ two: DatedFact, days: Int = 1) -> Bool {
      guard let start = one.earliest, let otherStart = two.earliest else { return false }
      let end = one.latest ?? start
      let otherEnd = two.latest ?? otherStart
      return start.dayNumber - days <= otherEnd.dayNumber
        && otherStart.dayNumber - days <= end.dayNumber
    }

    /// Compares `XXXX-12-08` with `2020-12-08`; nil where either has no day of the year.
    private static func sameDayOfYear(_ one: DatedFact, _ two: DatedFact) -> Bool? {
      guard let first = one.edtf.date?.dayOfYear, let second = two.edtf.date?.dayOfYear else {
        return nil
      }
      return first == second
    }

    func event(_ articles: [Article.ID: Article], _ copies: Copies) -> Event {
      let ordered = mentions.sorted { ($0.article, $0.trigger) < ($1.article, $1.trigger) }
      // News before background.
      let news = ordered.contains { $0.status != .historical }
      let lead =
        ordered.filter { !news || $0.status != .historical }
        .max { ($0.fullness, $1.id) < ($1.fullness, $0.id) } ?? mentions[0]
      let outlets = Set(
        ordered.compactMap { articles[$0.article]?.outlet.map { NameFolding.fold($0) } }
      )
      let origins = Set(ordered.map { copies.origin(of: $0.article) })
      return Event(
        id: ordered.map(\.id).min() ?? lead.id,
        lead: lead,
        mentions: ordered,
        date: date,
        outlets: outlets.count,
        origins: origins.count
      )
    }

    /// The narrowest date that any report gives; an explicit day before a span.
    private var date: DatedFact? {
      mentions.compactMap(\.date).min { $0.breadth < $1.breadth }
    }
  }
}

extension EventMention {
  /// How much a report says: its roles, date, place, certainty.
  fileprivate var fullness: Float {
    Float(actors.isEmpty ? 0 : 2) + Float(recipients.isEmpty ? 0 : 2)
      + (date?.isPlaced == true ? 1 : 0) + (place == nil ? 0 : 0.5) + confidence
  }
}

extension DatedFact {
  /// Days between the bounds; spans without a bound are the broadest.
  fileprivate var breadth: Int {
    if let earliest, let latest { return latest.dayNumber - earliest.dayNumber }
    return edtf.isYearless
      ? 1_000_000 : earliest == nil && latest != nil ? 3_000_000 : 2_000_000
  }
}
