/// First and last day, inclusive; nil is open.
package struct DayRange: Hashable, Sendable {
  package let first: CalendarDate?
  package let last: CalendarDate?

  package init(first: CalendarDate?, last: CalendarDate?) {
    self.first = first
    self.last = last
  }

  /// Whether an event that lies somewhere from `earliest` to `latest` may lie in the range.
  package func admits(earliest: CalendarDate, latest: CalendarDate?) -> Bool {
    if let last, earliest > last { return false }
    if let first, let latest, latest < first { return false }
    return true
  }

  /// Reads EDTF (`2022-03`, `2022-03/2022-05`, `2022-21`, `202X`), `2022-03..2022-05` with either end open, and plain words
  /// ("March 2022", "8 Dec 2020", "early 2021", "summer 2020", "2020s"), which may be the ends of `..` as well.
  package init?(_ text: some StringProtocol) {
    guard let dots = text.firstRange(of: "..") else {
      guard let date = Self.date(text) else { return nil }
      self.init(first: date.earliest, last: date.latest)
      guard first != nil || last != nil else { return nil }
      return
    }
    let left = text[..<dots.lowerBound]
    let right = text[dots.upperBound...]
    guard !(left.isEmpty && right.isEmpty), !text.hasPrefix("[") else {
      guard let date = EDTF(text) else { return nil }
      self.init(first: date.earliest, last: date.latest)
      return
    }
    let from = left.isEmpty ? nil : Self.date(left)
    let to = right.isEmpty ? nil : Self.date(right)
    if (!left.isEmpty && from?.earliest == nil) || (!right.isEmpty && to?.latest == nil) {
      return nil
    }
    if let first = from?.earliest, let last = to?.latest, last < first { return nil }
    self.init(first: from?.earliest, last: to?.latest)
  }

  private static func date(_ text: some StringProtocol) -> EDTF? {
    EDTF(text) ?? EDTF(plain: text)
  }
}
