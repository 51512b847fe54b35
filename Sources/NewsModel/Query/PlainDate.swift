/// A date in a reader's own words: "March 2022", "8 Dec 2020", "December 8, 2020", "early 2021", "summer 2020", "2020s".
private struct PlainDate {
  let edtf: EDTF

  init?(_ text: some StringProtocol) {
    var words = text.lowercased().split(whereSeparator: { " ,-_".contains($0) })[...]
    var part: Substring?
    if let first = words.first, ["early", "mid", "late"].contains(first) {
      part = words.removeFirst()
    }
    guard let found = Self.date(words), let narrowed = Self.narrowed(found, part) else {
      return nil
    }
    edtf = narrowed
  }

  private static func date(_ words: ArraySlice<Substring>) -> EDTF? {
    guard let last = words.last, words.count <= 3 else { return nil }
    if words.count == 1 {
      guard last.count == 5, last.hasSuffix("0s"), let decade = Int(last.dropLast()) else {
        return year(last).flatMap { .year($0) }
      }
      return EDTFDate(year: EDTFNumber(decade, unknown: 1)).map { .date($0) }
    }
    guard let year = year(last) else { return nil }
    let rest = Array(words.dropLast())
    if rest.count == 1, let season = seasons[String(rest[0])] {
      return EDTFDate.month(year, season).map { .date($0) }
    }
    let months = rest.map { CalendarNames.month(Symbol($0)) }
    guard let place = months.firstIndex(where: { $0 != nil }), let month = months[place] else {
      return nil
    }
    guard rest.count == 2 else { return .month(year, month) }
    let digits = rest[1 - place].prefix { $0.isNumber }
    return Int(digits).flatMap { CalendarDate(year: year, month: month, day: $0) }.map { .day($0) }
  }

  private static func year(_ word: Substring) -> Int? {
    word.count == 4 ? Int(word).flatMap { (1000...2199).contains($0) ? $0 : nil } : nil
  }

  private static let seasons = ["spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24]

  /// The first, middle or last third of what is named.
  private static func narrowed(_ date: EDTF, _ part: Substring?) -> EDTF? {
    guard let part else { return date }
    guard let first = date.earliest, let last = date.latest else { return nil }
    guard first < last else { return nil }
    let third = (last.dayNumber - first.dayNumber + 1) / 3
    switch part {
    case "early": return .oneOf(first, first.adding(days: third - 1))
    case "mid": return .oneOf(first.adding(days: third), last.adding(days: -third))
    default: return .oneOf(last.adding(days: 1 - third), last)
    }
  }
}

extension EDTF {
  /// Reads a date in a reader's own words: "March 2022", "8 Dec 2020", "early 2021", "summer 2020", "2020s".
  package init?(plain text: some StringProtocol) {
    guard let date = PlainDate(text) else { return nil }
    self = date.edtf
  }
}
