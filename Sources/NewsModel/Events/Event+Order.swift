extension Event {
  /// Reading order: by first day, then last day; undated events after all others, by month and day where known.
  package static func isBefore(_ left: Event, _ right: Event) -> Bool {
    let (leftKey, rightKey) = (left.orderKey, right.orderKey)
    if leftKey != rightKey { return leftKey.lexicographicallyPrecedes(rightKey) }
    if left.lead.article != right.lead.article { return left.lead.article < right.lead.article }
    if left.lead.trigger != right.lead.trigger { return left.lead.trigger < right.lead.trigger }
    return left.id < right.id
  }

  private var orderKey: [Int] {
    guard let date else { return [2, 1300] }
    if let earliest = date.earliest {
      return [0, earliest.dayNumber, date.latest?.dayNumber ?? Int.max]
    }
    // `XXXX-12-08`: no year, but a month and a day to sort by.
    let parts = date.edtf.split(separator: "-")
    if parts.first == "XXXX", parts.count > 1, let month = Int(parts[1]) {
      return [1, month * 100 + (parts.count > 2 ? Int(parts[2]) ?? 0 : 0)]
    }
    return [2, date.latest?.dayNumber ?? 1300]
  }
}
