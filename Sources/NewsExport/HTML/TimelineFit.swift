import NewsModel

/// The finest scale at which a picture has room for every period.
///
/// A few events far off (one of 1948 among a year's news) are left to the two bars at the ends, where the others
/// can then be shown at least two steps finer.
struct TimelineFit {
  let scale: TimelineScale
  /// The periods to draw; nil where there is no day.
  let periods: ClosedRange<Int>?

  /// `days`: in order, counted since 1970.
  init(_ days: [Int], room: Int) {
    let folded = Self.finest(days, room, leavingOut: days.count / 20)
    let whole = Self.finest(days, room, leavingOut: 0)
    let steps = TimelineScale.allCases
    guard let folded, let fine = steps.firstIndex(of: folded.scale) else {
      // Not even decades fit: the latest of them are drawn.
      scale = .decade
      let last = days.last.map { TimelineScale.decade.index(ofDay: $0) }
      periods = last.map { ($0 - room + 1)...$0 }
      return
    }
    if let whole, let coarse = steps.firstIndex(of: whole.scale), coarse - fine < 2 {
      (scale, periods) = whole
    } else {
      (scale, periods) = folded
    }
  }

  private static func finest(_ days: [Int], _ room: Int, leavingOut most: Int)
    -> (scale: TimelineScale, periods: ClosedRange<Int>?)?
  {
    guard !days.isEmpty else { return (.month, nil) }
    for scale in TimelineScale.allCases {
      let kept = core(days, scale, room, leavingOut: most)
      let periods = scale.index(ofDay: kept.first)...scale.index(ofDay: kept.last)
      if periods.count <= room { return (scale, periods) }
    }
    return nil
  }

  /// What is left when, of the two ends, the one with the wider gap behind it is dropped again and again.
  private static func core(
    _ days: [Int],
    _ scale: TimelineScale,
    _ room: Int,
    leavingOut most: Int
  ) -> (first: Int, last: Int) {
    var low = 0
    var high = days.count - 1
    for _ in 0..<most {
      if scale.index(ofDay: days[high]) - scale.index(ofDay: days[low]) < room { break }
      if days[low + 1] - days[low] >= days[high] - days[high - 1] { low += 1 } else { high -= 1 }
    }
    return (days[low], days[high])
  }
}
