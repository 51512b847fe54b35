import NewsModel

/// Dates as the text supports them, in the reader's words.
package enum DateText {
  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// At most eight columns, the century dropped from a full date: `18-03-26`.
  static func narrow(_ fact: DatedFact?) -> String {
    let text = short(fact)
    // There is no room for a day and its doubt: "22-02?".
    if text.utf8.count == 9, text.hasSuffix("?") { return text.prefix(5) + "?" }
    return text.utf8.count > 8
      ? String(text.dropFirst(text.hasPrefix("~") ? 0 : 2).prefix(8)) : text
  }

  /// At most ten columns: `2020-12-08`, `2020-12`, `2020`, `~2022-12` for one of several days, `8 Dec ?` without a year, `?`.
  static func short(_ fact: DatedFact?) -> String {
    guard let fact else { return "?" }
    if fact.edtf.isYearless, let date = fact.edtf.date, !date.isSeason {
      let month = months[Int(date.month.value) - 1]
      return date.precision == .day && date.day.isKnown
        ? "\(date.day.value) \(month) ?" : month + " ?"
    }
    guard let earliest = fact.earliest else {
      return fact.basis == .publicationFallback
        ? "?" : fact.latest.map { "<\(String($0.description.prefix(7)))" } ?? "?"
    }
    guard let latest = fact.latest else { return "\(String(earliest.description.prefix(7))).." }
    if earliest == latest {
      // The century gives way to the doubt.
      return fact.edtf.date?.isQualified == true
        ? earliest.description.dropFirst(2) + "?" : earliest.description
    }
    if case .oneOf = fact.edtf {
      return earliest.month == latest.month && earliest.year == latest.year
        ? "~" + earliest.description.prefix(7) : "~" + earliest.description.prefix(4)
    }
    let text = fact.edtf.description
    return text.count <= 10 ? text : String(earliest.description.prefix(7))
  }
}
