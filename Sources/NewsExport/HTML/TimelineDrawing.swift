import NewsModel

/// A timeline as a picture in SVG whose bars are links to the first event of their period.
///
/// Lengths are whole pixels. `Data/Report/report.js` draws the same picture anew when it is zoomed.
package struct TimelineDrawing {
  private static let top = 24
  private static let height = 140
  private static let left = 44
  private static let gap = 28

  let timeline: ReportTimeline
  private let pitch: Int
  private let step: Int

  /// `width`: in pixels; bars are never so narrow that they cannot be hit.
  init(_ timeline: ReportTimeline, width: Int = 960) {
    self.timeline = timeline
    let room = width - Self.left - 3 * Self.gap - 24
    pitch = min(44, max(12, room / max(1, timeline.bars.count)))
    step = Self.step(timeline.highest)
  }

  /// The distance of the lines behind the bars: 1, 2 or 5 of a power of ten, four of them or fewer.
  package static func step(_ highest: Int) -> Int {
    var power = 1
    while true {
      for step in [power, 2 * power, 5 * power] where highest <= 4 * step { return step }
      power *= 10
    }
  }

  /// The count at the upper edge: the first line that no bar rises above.
  private var ceiling: Int { max(1, (timeline.highest + step - 1) / step) * step }
  private var baseline: Int { Self.top + Self.height }

  func write(to page: inout HTMLWriter) {
    let places = places
    let width = (places.last ?? Self.left) + pitch + 24
    let attributes: [(StaticString, String)] = [
      ("class", "chart"), ("width", String(width)), ("height", String(baseline + 52)),
      ("viewBox", "0 0 \(width) \(baseline + 52)"), ("role", "group"),
      ("aria-labelledby", "timeline-heading"),
      ("aria-describedby", "chart-text"), ("xmlns", "http://www.w3.org/2000/svg"),
    ]
    page.block("svg", attributes) { page in
      page.block("title", text: "Events by \(timeline.scale.rawValue)")
      page.block("desc", [("id", "chart-text")], text: summary)
      lines(width - 8, &page)
      for (bar, x) in zip(timeline.bars, places) { draw(bar, at: x, &page) }
      TimelineAxis(timeline, pitch: pitch, places: places, baseline: baseline).write(to: &page)
    }
  }

  /// What the script needs to draw it anew.
  var facts: [(StaticString, String)] {
    var facts: [(StaticString, String)] = [("data-scale", timeline.scale.rawValue)]
    if let window = timeline.window {
      facts.append(("data-first", String(window.first)))
      facts.append(("data-last", String(window.last)))
    }
    return facts
  }

  /// What the picture shows, in a sentence.
  var summary: String {
    let periods = timeline.bars.filter { $0.kind == .period }
    guard let first = periods.first, let last = periods.last,
      let peak = periods.max(by: { $0.count < $1.count })
    else { return "No event has a date." }
    return "A bar for each \(timeline.scale.rawValue) from \(first.words) to \(last.words); "
      + "the highest is \(peak.words) with \(counted(peak.count, "event"))."
      + timeline.bars.filter { $0.kind != .period }.map { " \($0.count) \($0.words)." }.joined()
      + (timeline.bars.contains { $0.count > ceiling }
        ? " A broken bar is higher than the picture." : "")
  }

  /// The left edges of the bars; those that are no period stand apart.
  private var places: [Int] {
    var x = Self.left
    var before: ReportTimeline.Kind?
    return timeline.bars.map { bar in
      if let before, before != bar.kind { x += Self.gap }
      before = bar.kind
      defer { x += pitch }
      return x
    }
  }

  private func lines(_ right: Int, _ page: inout HTMLWriter) {
    for value in stride(from: 0, through: ceiling, by: step) {
      let y = baseline - value * Self.height / ceiling
      page.block(
        "path",
        [("class", value == 0 ? "base" : "grid"), ("d", "M\(Self.left - 6) \(y)H\(right)")]
      ) { _ in }
      page.block(
        "text",
        [("class", "scale"), ("x", String(Self.left - 12)), ("y", String(y + 4))],
        text: String(value)
      )
    }
  }

  private func draw(_ bar: ReportTimeline.Bar, at x: Int, _ page: inout HTMLWriter) {
    let label = "\(bar.words): \(bar.count == 0 ? "no event" : counted(bar.count, "event"))"
    guard let first = bar.first else {
      return page.block("g", [("class", "bar none")]) { page in
        rectangle("hit", x, Self.top, Self.height, label, &page)
        rectangle("stub", x, baseline - 1, 1, nil, &page)
      }
    }
    let height = min(Self.height, max(2, bar.count * Self.height / ceiling))
    let isPeriod = bar.kind == .period
    let link: [(StaticString, String)] = [
      ("class", isPeriod ? "bar" : "bar apart"), ("href", "#e-\(first.text)"),
      ("aria-label", label),
    ]
    page.block("a", link) { page in
      rectangle("hit", x, Self.top - 16, Self.height + 16, label, &page)
      rectangle("fill", x, baseline - height, height, nil, &page)
      // A bar that would be higher than the picture is broken.
      if bar.count > ceiling { rectangle("break", x, Self.top + 18, 5, nil, &page) }
      guard pitch >= 20 || !isPeriod else { return }
      let middle = String(x + pitch / 2)
      page.block(
        "text",
        [("class", "count"), ("x", middle), ("y", String(baseline - height - 6))],
        text: String(bar.count)
      )
    }
  }

  private func rectangle(
    _ kind: String,
    _ x: Int,
    _ y: Int,
    _ height: Int,
    _ title: String?,
    _ page: inout HTMLWriter
  ) {
    let inset = kind == "hit" ? 0 : max(1, pitch / 8)
    let frame: [(StaticString, String)] = [
      ("class", kind), ("x", String(x + inset)), ("y", String(y)),
      ("width", String(pitch - 2 * inset)), ("height", String(height)),
    ]
    page.block("rect", frame) { page in
      if let title { page.inline("title", text: title) }
    }
  }
}
