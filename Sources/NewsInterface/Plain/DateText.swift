import NewsModel

/// Dates as the text supports them, in the reader's words.
package enum DateText {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// At most eight columns, the century dropped from a full date: `18-03-26`.
  static func narrow(_ fact: DatedFact?) -> String {
    let text = short(fact)
    return text.utf8.count > 8
      ? String(text.dropFirst(text.hasPrefix("~") ? 0 : 2).prefix(8)) : text
  }

  /// At most ten columns: `2020-12-08`, `2020-12`, `2020`, `~2022-12` for one of several days, `8 Dec ?` without a year, `?`.
  static func short(_ fact: DatedFact?) -> String {
    guard let fact else { return "?" }
    if fact.edtf.hasPrefix("XXXX-") {
      let parts = fact.edtf.split(separator: "-")
      guard parts.count > 1, let month = Int(parts[1]), (1...12).contains(month) else { return "?" }
      guard parts.count > 2, let day = Int(parts[2]) else { return months[month - 1] + " ?" }
      return "\(day) \(months[month - 1]) ?"
    }
    guard let earliest = fact.earliest else {
      return fact.basis == .publicationFallback
        ? "?" : fact.latest.map { "<\(String($0.description.prefix(7)))" } ?? "?"
    }
    guard let latest = fact.latest else { return "\(String(earliest.description.prefix(7))).." }
    if earliest == latest { return earliest.description }
    if fact.edtf.hasPrefix("[") {
      return earliest.month == latest.month && earliest.year == latest.year
        ? "~" + earliest.description.prefix(7) : "~" + earliest.description.prefix(4)
    }
    return fact.edtf.count <= 10 ? fact.edtf : String(earliest.description.prefix(7))
  }
}
