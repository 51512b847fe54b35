import NewsModel

/// Finds the lines in which a page says when it was published.
enum DateFinder {
  /// Whether a date may stand in a line of the page's head.
  static func mayHoldDate(_ line: Line) -> Bool {
    let facts = line.facts
    return facts.digits > 0 && facts.words <= 26 && (facts.calendar > 0 || facts.digits >= 5)
  }

  static func holdsDate(_ line: Line) -> Bool {
    mayHoldDate(line) && WrittenDate(in: line.text) != nil && !isStorage(line)
  }

  enum Kind: Int, BitwiseCopyable {
    case none
    /// A date and little else.
    case bare
    /// A date that says what it is: "Published: 23 December 2020, 16:40 UTC".
    case labelled
    /// A date within a line about something else.
    case within

    /// Whether the line is about its date.
    var isDateLine: Bool { self == .bare || self == .labelled }
  }

  static func kind(of line: Line) -> Kind {
    guard mayHoldDate(line) else { return .none }
    let folded = line.folded
    let isLabelled = labels.contains { folded.hasPrefix($0) }
    guard line.wordCount <= (isLabelled ? 26 : 14), let written = WrittenDate(in: line.text) else {
      return .none
    }
    if isStorage(line) { return .within }
    if isLabelled { return .labelled }
    let isBareDate =
      !line.isParagraph && isBare(line)
      && (written.isFull || folded.first?.isNumber == true || startsWithMonth(line))
    return isBareDate ? .bare : .within
  }

  private static let labels = [
    "published", "updated", "posted", "date", "last updated", "first published", "last modified",
  ]

  /// Whether some part of the line between its strokes holds a date and nothing else that is said in small letters.
  ///
  /// "6 August 2019 | Shipping desk" is about its date; "What happened on 11 September 2001" is a headline.
  private static func isBare(_ line: Line) -> Bool {
    line.text.unicodeScalars.split(whereSeparator: Self.isStroke).lazy.map(Substring.init).contains
    { part in
      guard WrittenDate(in: part) != nil else { return false }
      let words = part.utf8.split(whereSeparator: { !($0.isWordByte || $0 == 0x3A) })
        .map { Substring($0) }
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

  private static func isStroke(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "·", "•", "–", "—": true
    default: false
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
  ///
  /// `order`: asked for only where figures leave it open which of them is the month.
  static func date(of line: Line, _ order: () -> DateOrder) -> WrittenDate? {
    let written = date(of: line, .unknown)
    return written?.days.count ?? 1 > 1 ? date(of: line, order()) : written
  }

  private static func date(of line: Line, _ order: DateOrder) -> WrittenDate? {
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
    guard line.facts.first.isASCIIUpper || line.facts.first >= 0xC3, line.facts.digits > 0,
      line.facts.hasEarlyMonth, line.mayBeDateline
    else { return nil }
    let text = line.opening
    let opening = text.prefix(80)
    // "BOGOTA, Dec 23", "TUMACO, Colombia, Aug 25, 2021", "WASHINGTON — Dec. 23, 2020".
    let cuts = opening.unicodeScalars.indices.lazy.filter { place in
      let scalar = opening.unicodeScalars[place]
      return scalar == "," || scalar == "—" || scalar == "–"
    }.prefix(2)
    guard let first = text.first, first.isUppercase,
      let (rest, written) = cuts.lazy.compactMap({ dated(text, behind: $0) }).first
    else { return nil }
    let head = String(rest.prefix(48))
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
    var date = String(rest[..<end])
    while let last = date.last, " .".contains(last) { date.removeLast() }
    return (written, credit?.isEmpty == false ? credit : nil, date)
  }

  private static let dateBorders = Set(" ,.(/".utf8)

  /// The date behind a place, where nothing but a place of a few words stands before the cut.
  private static func dated(_ text: String, behind cut: String.Index)
    -> (rest: Substring, written: WrittenDate)?
  {
    let opening = text[..<cut]
    guard opening.utf8.count <= 40 else { return nil }
    let place = opening.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x2C }).map(Substring.init)
    guard (1...4).contains(place.count), place.allSatisfy({ $0.first?.isUppercase == true }),
      !isWeekday(place[0])
    else { return nil }
    let rest = text[text.index(after: cut)...].drop { $0 == " " }
    let pieces = rest.utf8.prefix(48).split(whereSeparator: { Self.dateBorders.contains($0) })
      .prefix(3).map { String(Substring($0)) }
    guard pieces.count >= 2,
      CalendarNames.month(Symbol(pieces[0].lowercased())) != nil
        || CalendarNames.month(Symbol(pieces[1].lowercased())) != nil,
      let written = WrittenDate(in: pieces.joined(separator: " "))
    else { return nil }
    return (rest, written)
  }
}
