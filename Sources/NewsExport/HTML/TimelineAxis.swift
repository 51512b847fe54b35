import NewsModel

/// The labels under a timeline: short ones where they fit, and the year where it changes.
struct TimelineAxis {
  private let timeline: ReportTimeline
  private let pitch: Int
  private let places: [Int]
  private let baseline: Int

  init(_ timeline: ReportTimeline, pitch: Int, places: [Int], baseline: Int) {
    self.timeline = timeline
    self.pitch = pitch
    self.places = places
    self.baseline = baseline
  }

  func write(to page: inout HTMLWriter) {
    let every = timeline.scale.spacing(room: (timeline.scale.labelWidth + pitch - 1) / pitch)
    var year: Int16?
    for (bar, x) in zip(timeline.bars, places) {
      guard let index = bar.index else {
        label(bar.kind.word, x, 18, &page)
        continue
      }
      guard timeline.scale.place(index) % every == 0 else { continue }
      let first = timeline.scale.firstDay(of: index)
      label(timeline.scale.shortLabel(index), x, 18, &page)
      guard first.year != year, timeline.scale.isWithinYear else { continue }
      year = first.year
      label(String(first.year), x, 36, &page)
    }
  }

  private func label(_ text: String, _ x: Int, _ depth: Int, _ page: inout HTMLWriter) {
    page.block(
      "text",
      [("class", "label"), ("x", String(x + pitch / 2)), ("y", String(baseline + depth))],
      text: text
    )
  }
}

extension ReportTimeline.Kind {
  var word: String {
    switch self {
    case .earlier: "earlier"
    case .period: ""
    case .later: "later"
    case .undated: "undated"
    }
  }
}

extension TimelineScale {
  var isWithinYear: Bool { self != .year && self != .decade }

  /// How many pixels a label and the space beside it take.
  var labelWidth: Int { self == .month || self == .quarter ? 34 : 46 }

  /// Every how many periods a label stands, of numbers at which years and months begin.
  func spacing(room: Int) -> Int {
    let steps =
      switch self {
      case .day: [1, 2, 5, 10, 15]
      case .week: [1, 2, 4, 8]
      case .month: [1, 3, 6, 12]
      case .quarter: [1, 2, 4]
      case .year, .decade: [1, 2, 5, 10, 20, 50]
      }
    return steps.first { $0 >= room } ?? steps[steps.count - 1]
  }

  /// Counted within the year or the month, where labels begin anew with it.
  func place(_ index: Int) -> Int {
    let first = firstDay(of: index)
    return switch self {
    case .day: min(Int(first.day) - 1, 29)
    case .month: Int(first.month) - 1
    case .quarter: (Int(first.month) - 1) / 3
    case .week, .year, .decade: index
    }
  }

  // `8 Mar`, `Mar`, `Q1`, `2024`, `2020s`
  func shortLabel(_ index: Int) -> String {
    let first = firstDay(of: index)
    let month = DateWords.month(Int(first.month)).prefix(3)
    return switch self {
    case .day, .week: "\(first.day) \(month)"
    case .month: String(month)
    case .quarter: "Q\((Int(first.month) - 1) / 3 + 1)"
    case .year: "\(first.year)"
    case .decade: "\(first.year)s"
    }
  }
}
