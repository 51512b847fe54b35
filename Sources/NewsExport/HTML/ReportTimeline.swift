package import NewsModel

/// A selection counted by period, for a picture that must stay legible: empty periods and undated events included.
package struct ReportTimeline {
  package enum Kind: Sendable { case earlier, period, later, undated }

  package struct Bar: Sendable {
    package let kind: Kind
    /// `March 2024`, `before 2016`, `undated`.
    package let words: String
    /// Number of the period in its scale; nil where the bar is none.
    package let index: Int?
    package fileprivate(set) var count = 0
    /// The first event of the bar in the list, to which it leads.
    package fileprivate(set) var first: Event.ID?
  }

  package let scale: TimelineScale
  package let bars: [Bar]
  /// First and last day of the periods that are drawn one by one; nil where nothing is dated.
  package let window: (first: Int, last: Int)?

  /// `room`: how many periods there is room for.
  package init(_ events: [Event], room: Int = 60) {
    let days = events.map { $0.date?.earliest?.dayNumber }
    let fit = TimelineFit(days.compactMap(\.self).sorted(), room: room)
    scale = fit.scale
    window = fit.periods.map {
      (
        fit.scale.firstDay(of: $0.lowerBound).dayNumber,
        fit.scale.lastDay(of: $0.upperBound).dayNumber
      )
    }
    var bars = Self.emptyBars(fit)
    let low = fit.periods?.lowerBound ?? 0
    for (event, day) in zip(events, days) {
      var place = bars.count - 1
      if let day { place = min(max(fit.scale.index(ofDay: day) - low + 1, 0), bars.count - 2) }
      bars[place].count += 1
      bars[place].first = bars[place].first ?? event.id
    }
    self.bars = bars.filter { $0.kind == .period || $0.count > 0 }
  }

  /// The count of the highest period: many undated events must not flatten all the others.
  var highest: Int {
    let periods = bars.filter { $0.kind == .period }
    return (periods.isEmpty ? bars : periods).map(\.count).max() ?? 0
  }

  /// One bar before the periods, one for each of them, one after them, one for the undated.
  private static func emptyBars(_ fit: TimelineFit) -> [Bar] {
    let undated = Bar(kind: .undated, words: "undated", index: nil)
    guard let periods = fit.periods else { return [undated] }
    let scale = fit.scale
    let before = "before " + DateWords.words(scale.firstDay(of: periods.lowerBound))
    let after = "after " + DateWords.words(scale.lastDay(of: periods.upperBound))
    return [Bar(kind: .earlier, words: before, index: nil)]
      + periods.map { Bar(kind: .period, words: scale.words($0), index: $0) }
      + [Bar(kind: .later, words: after, index: nil), undated]
  }
}

extension TimelineScale {
  /// A period in words: `the week of 4 March 2024`, `Q1 2024`.
  func words(_ index: Int) -> String {
    let first = firstDay(of: index)
    let month = DateWords.month(Int(first.month))
    switch self {
    case .day: return DateWords.words(first)
    case .week: return "the week of " + DateWords.words(first)
    case .month: return "\(month) \(first.year)"
    case .quarter: return "\(shortLabel(index)) \(first.year)"
    case .year: return "\(first.year)"
    case .decade: return "the \(first.year)s"
    }
  }
}
