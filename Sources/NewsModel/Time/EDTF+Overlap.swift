extension EDTF {
  /// Whether both may be true of one happening: they share a day, or a day of the year where a year is not known.
  package func overlaps(_ other: EDTF) -> Bool {
    pieces.contains { piece in other.pieces.contains { piece.overlaps($0) } }
  }

  private var pieces: [Piece] {
    switch self {
    case .date(let date), .dateTime(let date, _): [Piece(date)]
    case .interval(let start, let end): [Piece(start.date, end.date)]
    case .oneOf(let members):
      members.map { member in
        switch member {
        case .date(let date): Piece(date)
        case .span(let first, let last): Piece(first, last)
        }
      }
    }
  }

  /// A run of days, or a date whose year is not known.
  private struct Piece {
    var first: CalendarDate?
    var last: CalendarDate?
    var yearless: EDTFDate?

    init(_ date: EDTFDate) {
      first = date.earliest
      last = date.latest
      if first == nil { yearless = date }
    }

    init(_ start: EDTFDate?, _ end: EDTFDate?) {
      first = start?.earliest
      last = end?.latest
    }

    func overlaps(_ other: Piece) -> Bool {
      if let date = yearless { return other.holds(date) }
      if let date = other.yearless { return holds(date) }
      if let first, let end = other.last, end < first { return false }
      if let last, let start = other.first, last < start { return false }
      return true
    }

    /// Whether some day of the run has the month and the day of a date without a year.
    private func holds(_ date: EDTFDate) -> Bool {
      guard date.precision != .year, !date.isSeason else { return true }
      if let yearless {
        return (1...12).contains { month in
          date.month.admits(month) && (yearless.precision == .year || yearless.month.admits(month))
            && (date.precision != .day || yearless.precision != .day
              || (1...31).contains { date.day.admits($0) && yearless.day.admits($0) })
        }
      }
      guard let first, let last, (0..<366).contains(last.dayNumber - first.dayNumber) else {
        return true
      }
      return (first.dayNumber...last.dayNumber).contains { number in
        let day = CalendarDate(dayNumber: number)
        return date.month.admits(Int(day.month))
          && (date.precision != .day || date.day.admits(Int(day.day)))
      }
    }
  }
}

extension EDTF: Comparable {
  /// By first day, then last; what has no first day comes after all that has one, by month and day where they are known.
  package static func < (left: EDTF, right: EDTF) -> Bool {
    let (one, two) = (ReadingOrder(left), ReadingOrder(right))
    return one == two ? left.description < right.description : one < two
  }
}
