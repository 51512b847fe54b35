/// Where a date stands in reading order: by first day, then last day; the undated after all others, by month and day where known.
struct ReadingOrder: Comparable {
  private let lane: Int
  private let first: Int
  private let last: Int

  init(_ date: EDTF?) {
    if let earliest = date?.earliest {
      lane = 0
      first = earliest.dayNumber
      last = date?.latest?.dayNumber ?? Int.max
      return
    }
    if let date, date.isYearless, let parts = date.date {
      lane = 1
      first = Int(parts.month.value) * 100 + Int(parts.day.value)
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
