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
    var chosen = scale ?? Self.fitting(days, room)
    while Self.count(Int(low), Int(high), chosen) > Self.most, let coarser = chosen.coarser {
      chosen = coarser
    }
    self.scale = chosen
    let first = chosen.index(ofDay: Int(low))
    let size = chosen.index(ofDay: Int(high)) - first + 1
    var counts = [Int](repeating: 0, count: size)
    var inferred = counts
    // Where stretches begin and end: one step up, one step down.
    var covers = [Int](repeating: 0, count: size + 1)
    // Most events share their day with a neighbour: the last answer is kept.
    var lastDay = Int32.min
    var lastIndex = 0
    for (place, day) in days.enumerated() where day != Selection.undated {
      if day != lastDay {
        lastDay = day
        lastIndex = chosen.index(ofDay: Int(day)) - first
      }
      counts[lastIndex] += 1
      guard kinds.indices.contains(place), kinds[place] != .stated else { continue }
      if kinds[place] == .inferred {
        inferred[lastIndex] += 1
      } else if lastDays.indices.contains(place) {
        covers[lastIndex] += 1
        covers[min(size, chosen.index(ofDay: Int(max(day, lastDays[place]))) - first + 1)] -= 1
      }
    }
    var covering = 0
    bins = counts.enumerated().map { offset, count in
      let index = first + offset
      covering += covers[offset]
      return Bin(
        label: chosen.label(index),
        first: chosen.firstDay(of: index),
        last: chosen.lastDay(of: index),
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
    let index = scale.index(ofDay: Int(day)) - scale.index(ofDay: first.first.dayNumber)
    return bins.indices.contains(index) ? index : nil
  }

  /// The finest scale at which nine tenths of the events fit: one report of 1948 must not make decades of a year's news.
  private static func fitting(_ days: [Int32], _ room: Int) -> TimelineScale {
    let dated = days.filter { $0 != Selection.undated }.sorted()
    guard let last = dated.indices.last else { return .month }
    let low = Int(dated[last / 20])
    let high = Int(dated[last - last / 20])
    return TimelineScale.allCases.first { count(low, high, $0) <= room } ?? .decade
  }

  private static func count(_ low: Int, _ high: Int, _ scale: TimelineScale) -> Int {
    scale.index(ofDay: high) - scale.index(ofDay: low) + 1
  }
}
