import NewsModel

/// Dates as metadata writes them.
enum StatedDate {
  /// ISO 8601 ("2024-04-06T03:10:00Z"), RFC 5322 ("Sat, 06 Apr 2024 03:10:00 +0000"), words, or seconds since 1970.
  ///
  /// The day is the one that is written, in the zone of whoever wrote it.
  static func fact(_ text: String?, basis: DatedFact.Basis = .metadata) -> DatedFact? {
    guard let text, !text.isEmpty, text.utf8.count < 200 else { return nil }
    if let seconds = Int(text) {
      // Seconds or milliseconds since 1970, of our age.
      let day = seconds > 100_000_000_000 ? seconds / 86_400_000 : seconds / 86_400
      if text.count != 8, (3_650..<40_000).contains(day) {
        return DatedFact(day: CalendarDate(dayNumber: day), basis: basis, text: text)
      }
    }
    if let written = WrittenDate(in: text), written.isFull {
      return written.fact(basis, text: text, range: nil)
    }
    if let written = WrittenDate(stampedIn: text) {
      return written.fact(basis, text: text, range: nil)
    }
    return nil
  }
}
