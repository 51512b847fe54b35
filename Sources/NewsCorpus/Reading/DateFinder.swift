import NewsModel

/// Finds the lines in which a page says when it was published.
enum DateFinder {
  /// A line of the page's head that is about its date: "Published: 23 December 2020, 16:40 UTC".
  static func isDateLine(_ line: Line) -> Bool {
    let isLabelled = labels.contains { line.folded.hasPrefix($0) }
    guard line.wordCount <= (isLabelled ? 24 : 14),
      line.folded.utf8.contains(where: \.isASCIIDigit),
      let written = WrittenDate(in: line.text), !isStorage(line)
    else {
      return false
    }
    if isLabelled { return true }
    return !line.isParagraph && isBare(line)
      && (written.isFull || line.folded.first?.isNumber == true || startsWithMonth(line))
  }

  private static let labels = [
    "published", "updated", "posted", "date", "last updated", "first published", "last modified",
  ]

  /// Whether some part of the line between its strokes holds a date and nothing else that is said in small letters.
  ///
  /// "6 August 2019 | Shipping desk" is about its date; "What happened on 11 September 2001" is a headline.
  private static func isBare(_ line: Line) -> Bool {
    line.text.split(whereSeparator: { "|·•–—".contains($0) }).contains { part in
      guard WrittenDate(in: part) != nil else { return false }
      let words = part.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == ":") })
      guard let first = words.first, !asking.contains(first.lowercased()),
        !other.contains(first.filter { $0 != ":" }.lowercased())
      else { return false }
      let told = words.count { word in
        word.first?.isLowercase == true && !dating.contains(word.lowercased())
          && !word.contains(where: \.isNumber)
      }
      return told < 2
    }
  }

  /// What begins lines about something else that has a date.
  private static let other: Set<String> = [
    "photo", "photos", "picture", "pictures", "image", "file", "video", "related", "see", "read",
    "also", "earlier", "previously", "background", "correction", "event", "deadline", "archive",
  ]
  private static let asking: Set<String> = ["what", "how", "why", "when", "who", "where"]

  /// Small words of date lines.
  private static let dating: Set<String> = [
    "at", "on", "the", "of", "by", "in", "and", "am", "pm", "a", "m", "p", "st", "nd", "rd", "th",
    "local", "time", "min", "mins", "read", "last", "updated", "published", "first", "posted", "de",
    "issue", "edition", "story", "article", "this", "was", "from", "issued", "print", "printed",
    "online",
    "created", "modified", "released", "filed", "corrected", "revised", "date", "time", "our",
    "web",
    "website", "correspondent", "staff", "reporter", "desk", "news", "for", "with", "minutes",
    "ago",
    "report", "reported", "written", "special", "bulletin", "press", "release", "statement", "wire",
    "morning", "evening", "afternoon", "night", "update", "latest", "live", "version", "page", "p",
    "pp", "no", "vol", "week", "h", "hrs", "uhr", "o", "clock",
    "noon", "midnight", "à", "le", "del",
  ]

  /// When somebody kept a page is not when it was published.
  private static func isStorage(_ line: Line) -> Bool {
    storage.contains { line.folded.hasPrefix($0) }
  }

  private static let storage = [
    "saved", "retrieved", "archived", "accessed", "downloaded", "printed", "captured", "copyright",
  ]

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static func isWeekday(_ word: Substring) -> Bool {
    let letters = word.filter(\.isLetter).lowercased()
    return letters.count >= 3 && weekdays.contains { $0.hasPrefix(letters) }
  }

  /// The date of a line: of "Updated … | Published …" the day of publication.
  static func date(of line: Line, _ order: DateOrder) -> WrittenDate? {
    if let label = line.text.lowercased().firstRange(of: "published") {
      let count = line.text.lowercased().distance(
        from: line.text.lowercased().startIndex,
        to: label.lowerBound
      )
      if let date = WrittenDate(in: line.text.dropFirst(count), order: order) { return date }
    }
    return WrittenDate(in: line.text, order: order)
  }

  /// Publication before an update, and either before what was changed last.
  static func rank(_ line: Line) -> Int {
    if line.folded.contains("published") || line.folded.contains("posted") { return 0 }
    if line.folded.hasPrefix("last modified") { return 3 }
    return line.folded.contains("updated") ? 2 : 1
  }

  private static func startsWithMonth(_ line: Line) -> Bool {
    line.words.first.map { word in
      CalendarNames.month(Symbol(word)) != nil || isWeekday(word)
    } ?? false
  }

  /// The place and date that open a wire report ("BOGOTA, Dec 23 (Andes Wire) -", "Bogotá, February 7.").
  static func dateline(_ line: Line) -> (written: WrittenDate, credit: String?, text: String)? {
    // "WASHINGTON — Dec. 23, 2020 —"
    let opening = line.text.prefix(80)
    guard
      let comma = opening.firstIndex(where: { $0 == "," })
        .map({ mark in opening.firstIndex { "—–".contains($0) }.map { min($0, mark) } ?? mark }),
      line.text.distance(from: line.text.startIndex, to: comma) <= 30,
      let first = line.text.first, first.isUppercase
    else { return nil }
    let place = line.text[..<comma].split(separator: " ")
    guard place.count <= 3, place.allSatisfy({ $0.first?.isUppercase == true }),
      !isWeekday(place.first ?? "")
    else { return nil }
    let rest = line.text[line.text.index(after: comma)...].drop { $0 == " " }
    let head = String(rest.prefix(48))
    let pieces = head.split(whereSeparator: { " ,.(/".contains($0) })
    guard pieces.count >= 2, let written = WrittenDate(in: pieces.prefix(3).joined(separator: " ")),
      CalendarNames.month(Symbol(pieces[0].lowercased())) != nil
        || CalendarNames.month(Symbol(pieces[1].lowercased())) != nil
    else { return nil }
    // A dateline is followed by a dash or a credit, or it is the whole line.
    guard
      line.wordCount <= 5 || opening.contains(" - ") || opening.contains(" -- ")
        || opening.contains("–")
        || opening.contains("—") || opening.contains("(") || opening.contains("/")
    else { return nil }
    let credit = head.firstIndex(of: "(").flatMap { open in
      head.firstIndex(of: ")").map { close in
        open < close ? String(head[head.index(after: open)..<close]) : ""
      }
    }
    let end = rest.firstIndex { "(-–—/".contains($0) } ?? rest.endIndex
    var text = String(rest[..<end])
    while let last = text.last, " .".contains(last) { text.removeLast() }
    return (written, credit?.isEmpty == false ? credit : nil, text)
  }
}
