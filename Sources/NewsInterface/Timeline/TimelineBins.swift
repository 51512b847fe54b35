package import NewsModel

/// Events counted by period, empty periods included, the undated ones apart.
package struct TimelineBins: Sendable, Hashable {
  package struct Bin: Sendable, Hashable {
    package let label: String
    package let first: CalendarDate
    package let last: CalendarDate
    package let count: Int
    /// Those of them whose date has been concluded, not said.
    package let inferred: Int
    /// True where a stretch that some event fills lies over the period.
    package let isCovered: Bool
  }

  package let scale: TimelineScale
  package let bins: [Bin]
  package let undated: Int

  /// More periods than this are never drawn one by one.
  private static let most = 4_000

  /// - Parameters:
  ///   - days: first day of each event in days since 1970, or `Selection.undated`.
  ///   - lastDays: the last day of each; none where nobody asks.
  ///   - kinds: how the date of each is known; none where nobody asks.
  ///   - scale: nil chooses the finest that fits.
  ///   - room: how many periods there is room for.
  package init(
    _ days: [Int32],
    lastDays: [Int32] = [],
    kinds: [Selection.DateKind] = [],
    scale: TimelineScale?,
    room: Int
  ) {
    var low = Int32.max
    var high = Int32.min
    var undated = 0
    for day in days {
      if day == Selection.undated {
        undated += 1
        continue
      }
      low = min(low, day)
      high = max(high, day)
    }
    self.undated = undated
    guard low <= high else {
      self.scale = scale ?? .month
      bins = []
      return
    }
    let (denseLow, denseHigh) = Self.dense(days)
    var chosen = scale ?? Self.fitting(denseLow, denseHigh, days, lastDays, room)
    while Self.count(denseLow, denseHigh, chosen) > Self.most, let coarser = chosen.coarser {
      chosen = coarser
    }
    self.scale = chosen
    // A lone date far off would make thousands of empty periods: it stands in the first or the last.
    let isLong = Self.count(Int(low), Int(high), chosen) > Self.most
    let spare = Self.most / 4
    let first =
      isLong
      ? max(chosen.index(ofDay: Int(low)), chosen.index(ofDay: denseLow) - spare)
      : chosen.index(ofDay: Int(low))
    let last =
      isLong
      ? min(chosen.index(ofDay: Int(high)), chosen.index(ofDay: denseHigh) + spare)
      : chosen.index(ofDay: Int(high))
    let size = last - first + 1
    func place(_ day: Int32) -> Int {
      min(size - 1, max(0, chosen.index(ofDay: Int(day)) - first))
    }
    var counts = [Int](repeating: 0, count: size)
    var inferred = counts
    // Where stretches begin and end: one step up, one step down.
    var covers = [Int](repeating: 0, count: size + 1)
    // Most events share their day with a neighbour: the last answer is kept.
    var lastDay = Int32.min
    var lastIndex = 0
    for (number, day) in days.enumerated() where day != Selection.undated {
      if day != lastDay {
        lastDay = day
        lastIndex = place(day)
      }
      counts[lastIndex] += 1
      guard kinds.indices.contains(number), kinds[number] != .stated else { continue }
      if kinds[number] == .inferred {
        inferred[lastIndex] += 1
      } else if lastDays.indices.contains(number) {
        covers[lastIndex] += 1
        covers[place(max(day, lastDays[number])) + 1] -= 1
      }
    }
    var covering = 0
    bins = counts.enumerated().map { offset, count in
      let index = first + offset
      covering += covers[offset]
      let isBefore = offset == 0 && chosen.index(ofDay: Int(low)) < index
      let isAfter = offset == size - 1 && chosen.index(ofDay: Int(high)) > index
      return Bin(
        label: (isBefore ? "to " : "") + chosen.label(index) + (isAfter ? " on" : ""),
        first: isBefore ? CalendarDate(dayNumber: Int(low)) : chosen.firstDay(of: index),
        last: isAfter ? CalendarDate(dayNumber: Int(high)) : chosen.lastDay(of: index),
        count: count,
        inferred: inferred[offset],
        isCovered: covering > 0
      )
    }
  }

  /// The periods where nine tenths of the dated events lie: what is looked at where nothing else is chosen.
  package var dense: Range<Int> {
    let total = bins.reduce(0) { $0 + $1.count }
    let edge = total / 20
    var seen = 0
    var first = 0
    var last = max(0, bins.count - 1)
    for (place, bin) in bins.enumerated() {
      if seen <= edge, seen + bin.count > edge { first = place }
      seen += bin.count
      if seen >= total - edge {
        last = place
        break
      }
    }
    return first..<(max(first, last) + 1)
  }

  package var highest: Int { bins.map(\.count).max() ?? 0 }

  /// The bin that a day falls into.
  package func index(ofDay day: Int32) -> Int? {
    guard day != Selection.undated, let first = bins.first else { return nil }
    // The first may reach further back than the others are long.
    let start = scale.index(ofDay: first.last.dayNumber)
    return min(bins.count - 1, max(0, scale.index(ofDay: Int(day)) - start))
  }

  /// First and last day of the nine tenths in the middle: one report of 1948 must not make decades of a year's news.
  private static func dense(_ days: [Int32]) -> (low: Int, high: Int) {
    let dated = days.filter { $0 != Selection.undated }.sorted()
    guard let last = dated.indices.last else { return (0, 0) }
    return (Int(dated[last / 20]), Int(dated[last - last / 20]))
  }

  /// The finest scale at which they fit, no finer than most of the dates themselves are.
  private static func fitting(
    _ low: Int,
    _ high: Int,
    _ days: [Int32],
    _ lastDays: [Int32],
    _ room: Int
  ) -> TimelineScale {
    let lengths = zip(days, lastDays).filter { $0.0 != Selection.undated }
      .map { Int($0.1) - Int($0.0) }
    let vague = { (least: Int) in lengths.count { $0 >= least } * 2 > lengths.count }
    let finest: TimelineScale = vague(360) ? .year : vague(27) ? .month : .day
    return TimelineScale.allCases.drop { $0 != finest }.first { count(low, high, $0) <= room }
      ?? .decade
  }

  private static func count(_ low: Int, _ high: Int, _ scale: TimelineScale) -> Int {
    scale.index(ofDay: high) - scale.index(ofDay: low) + 1
  }
}
