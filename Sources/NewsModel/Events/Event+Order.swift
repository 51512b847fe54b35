extension Event {
  /// Sorted for reading; keys are made once, and places are sorted, not the large events themselves.
  package static func inReadingOrder(_ events: [Event]) -> [Event] {
    let keys = events.map { ReadingOrder($0.date?.edtf) }
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
