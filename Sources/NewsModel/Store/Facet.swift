/// A value of a field with how many of the selection's events have it.
package struct Facet: Hashable, Sendable {
  package let value: String
  package let events: Int

  package init(value: String, events: Int) {
    self.value = value
    self.events = events
  }
}

/// Values of the events of a corpus, for counting and for lanes.
struct FacetReader {
  let index: CorpusIndex

  /// The values of a field that the events at these keys have, most frequent first.
  func facets(_ field: QueryField, _ keys: [EventKey]) -> [Facet] {
    var counts: [String: Int] = [:]
    for key in keys {
      for value in Set(values(field, Int(key.number))) { counts[value, default: 0] += 1 }
    }
    return counts.map { Facet(value: $0.key, events: $0.value) }
      .sorted { ($1.events, $0.value) < ($0.events, $1.value) }
  }

  /// The most frequent values of a field, and for each key the lane that it lies in.
  func lanes(_ kind: LaneKind, _ keys: [EventKey], most: Int) -> Lanes {
    var counts: [String: Int] = [:]
    let values = keys.map { lane(kind, Int($0.number)) }
    for value in values { if let value { counts[value, default: 0] += 1 } }
    let names = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most).map(\.key)
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, UInt8($0)) })
    return Lanes(
      kind: kind,
      names: names,
      lanes: values.map { value in value.flatMap { numbers[$0] } ?? Lanes.other }
    )
  }

  private func lane(_ kind: LaneKind, _ place: Int) -> String? {
    let event = index.events[place]
    switch kind {
    case .stacked: return nil
    case .actors: return event.actors.first?.name
    case .types: return event.type.rawValue
    case .pairs:
      guard let from = event.actors.compactMap(\.country).first,
        let to = event.recipients.compactMap(\.country).first(where: { $0 != from })
      else { return nil }
      return min(from, to) + " " + max(from, to)
    }
  }

  private func values(_ field: QueryField, _ place: Int) -> [String] {
    let event = index.events[place]
    switch field {
    case .who:
      return index.entitiesOfEvents[place].map { index.corpus.entities[Int($0.number)].name }
    case .from: return event.actors.map(\.name)
    case .to: return event.recipients.map(\.name)
    case .by: return event.lead.reportedBy.map(\.name)
    case .type: return [event.type.rawValue]
    case .mode: return event.lead.mode.map { [$0] } ?? []
    case .status: return [event.status.rawValue]
    case .place: return event.lead.place.map { [$0.name] } ?? []
    case .country:
      return (event.actors + event.recipients).compactMap(\.country)
        + [event.lead.place?.country].compactMap(\.self)
    case .outlet:
      return index.articlesOfEvents[place].compactMap { index.corpus.articles[Int($0)].outlet }
    default: return []
    }
  }
}
