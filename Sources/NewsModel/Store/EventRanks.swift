import Synchronization

/// The place of every event in each column's order, made when a column is first sorted by.
final class EventRanks: Sendable {
  /// The rank of what has no value: it comes last, whichever way the list is sorted.
  private static let empty = UInt32.max

  private let index: CorpusIndex
  private let known = Mutex<[EventColumn: [UInt32]]>([:])

  init(_ index: CorpusIndex) { self.index = index }

  /// The keys, which ascend, in another order; equal ones stay as they are.
  func sorted(_ keys: [EventKey], _ order: EventOrder) -> [EventKey] {
    guard order != .reading else { return keys }
    let ranks = ranks(of: order.column)
    // Rank and key in one number: a plain sort of integers.
    var places = keys.map { key in
      let rank = ranks[Int(key.number)]
      let place = order.isDescending && rank != Self.empty ? Self.empty - 1 - rank : rank
      return UInt64(place) << 32 | UInt64(UInt32(bitPattern: key.number))
    }
    places.sort()
    return places.map { EventKey(Int(UInt32(truncatingIfNeeded: $0))) }
  }

  private func ranks(of column: EventColumn) -> [UInt32] {
    if let ranks = known.withLock({ $0[column] }) { return ranks }
    let ranks = made(column)
    known.withLock { $0[column] = ranks }
    return ranks
  }

  private func made(_ column: EventColumn) -> [UInt32] {
    switch column {
    case .date:
      return index.days.enumerated().map { place, day in
        day == Selection.undated ? Self.empty : UInt32(place)
      }
    case .reports: return index.articlesOfEvents.map { UInt32($0.count) }
    case .confidence: return index.events.map { UInt32(max(0, $0.lead.confidence) * 1_000) }
    case .who: return named { $0.actors.isEmpty ? nil : $0.who }
    case .did: return named { $0.lead.action }
    case .whom: return named { $0.toWhom }
    case .type: return named { $0.type.rawValue }
    case .place: return named { $0.lead.place?.name }
    case .status: return named { $0.status.rawValue }
    case .source: return named { $0.lead.reportedBy.first?.name }
    case .outlet: return named { [index] in index.article(of: $0.lead)?.outlet }
    }
  }

  /// Ranks by folded name: names recur, so each is folded and compared once.
  private func named(_ name: (Event) -> String?) -> [UInt32] {
    var numbers: [String: Int] = [:]
    var names: [String] = []
    let places = index.events.map { event -> Int? in
      guard let name = name(event) else { return nil }
      if let number = numbers[name] { return number }
      numbers[name] = names.count
      names.append(name)
      return names.count - 1
    }
    let folded = names.map { NameFolding.fold($0) }
    var ranks = [UInt32](repeating: 0, count: names.count)
    var rank: UInt32 = 0
    var last: String?
    for place in folded.indices.sorted(by: { folded[$0] < folded[$1] }) {
      if let last, last != folded[place] { rank += 1 }
      last = folded[place]
      ranks[place] = rank
    }
    return places.map { $0.map { ranks[$0] } ?? Self.empty }
  }
}
