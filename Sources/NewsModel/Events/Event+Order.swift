/// Where an event stands in reading order: by first day, then last day; the undated after all others, by month and day where known.
struct ReadingOrder: Comparable {
  private let lane: Int
  private let first: Int
  private let last: Int

  init(_ date: DatedFact?) {
    if let earliest = date?.earliest {
      lane = 0
      first = earliest.dayNumber
      last = date?.latest?.dayNumber ?? Int.max
      return
    }
    // `XXXX-12-08`: no year, but a month and a day to sort by.
    let parts = date?.edtf.split(separator: "-") ?? []
    if parts.first == "XXXX", parts.count > 1, let month = Int(parts[1]) {
      lane = 1
      first = month * 100 + (parts.count > 2 ? Int(parts[2]) ?? 0 : 0)
    } else {
      lane = 2
      first = date?.latest?.dayNumber ?? 0
    }
    last = 0
  }

  static func < (left: ReadingOrder, right: ReadingOrder) -> Bool {
    (left.lane, left.first, left.last) < (right.lane, right.first, right.last)
  }
}

extension Event {
  /// Sorted for reading; keys are made once, and places are sorted, not the large events themselves.
  package static func inReadingOrder(_ events: [Event]) -> [Event] {
    let keys = events.map { ReadingOrder($0.date) }
    let places = events.indices.sorted { left, right in
      if keys[left] != keys[right] { return keys[left] < keys[right] }
      let (one, two) = (events[left].lead, events[right].lead)
      if one.article != two.article { return one.article < two.article }
      if one.trigger != two.trigger { return one.trigger < two.trigger }
      return events[left].id < events[right].id
    }
    return places.map { events[$0] }
  }
}
