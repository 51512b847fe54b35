import NewsModel

/// Finds when an article was published in what its page says of itself, strongest evidence first.
struct DateFinder {
  /// A date as far as it is written: the year may be missing.
  struct Written {
    let year: Int?
    let month: Int
    let day: Int

    func fact(_ basis: DatedFact.Basis, text: String, range: TextRange?) -> DatedFact? {
      if let year {
        return CalendarDate(year: year, month: month, day: day).map {
          DatedFact(day: $0, basis: basis, range: range, text: text)
        }
      }
      guard let date = EDTFDate.anyYear(month: month, day: day) else { return nil }
      return DatedFact(
        .date(date),
        basis: basis,
        confidence: 0.5,
        range: range,
        text: text
      )
    }
  }

  /// A line of the page's head that is about its date: "Published: 23 December 2020, 16:40 UTC".
  static func isDateLine(_ line: Line) -> Bool {
    guard line.wordCount <= 14, line.folded.utf8.contains(where: \.isASCIIDigit),
      let written = written(in: line.text)
    else {
      return false
    }
    if labels.contains(where: { line.folded.hasPrefix($0) }) { return true }
    return !line.isParagraph
      && (written.year != nil || line.folded.first?.isNumber == true || startsWithMonth(line))
  }

  private static let labels = [
    "published", "updated", "posted", "date", "last updated", "first published", "last modified",
  ]

  private static func startsWithMonth(_ line: Line) -> Bool {
    line.words.first.map {
      CalendarNames.month(Symbol($0)) != nil
        || CalendarNames.weekday(Symbol($0.filter(\.isLetter))) != nil
    } ?? false
  }

  /// The place and date that open a wire report ("BOGOTA, Dec 23 (Andes Wire) -", "Bogotá, February 7.").
  static func dateline(_ line: Line) -> (written: Written, credit: String?, text: String)? {
    guard let comma = line.text.firstIndex(of: ","),
      line.text.distance(from: line.text.startIndex, to: comma) <= 30,
      let first = line.text.first, first.isUppercase
    else { return nil }
    let place = line.text[..<comma].split(separator: " ")
    guard place.count <= 3, place.allSatisfy({ $0.first?.isUppercase == true }) else { return nil }
    let rest = line.text[line.text.index(after: comma)...].drop { $0 == " " }
    let head = String(rest.prefix(48))
    let pieces = head.split(whereSeparator: { " ,.(".contains($0) })
    guard pieces.count >= 2, let written = written(in: pieces.prefix(3).joined(separator: " ")),
      CalendarNames.month(Symbol(pieces[0].lowercased())) != nil
        || CalendarNames.month(Symbol(pieces[1].lowercased())) != nil
    else { return nil }
    // A dateline is followed by a dash or a credit, or it is the whole line.
    let opening = line.text.prefix(80)
    guard
      line.wordCount <= 5 || opening.contains(" - ") || opening.contains("–")
        || opening.contains("—") || opening.contains("(")
    else { return nil }
    let credit = head.firstIndex(of: "(").flatMap { open in
      head.firstIndex(of: ")").map { close in
        open < close ? String(head[head.index(after: open)..<close]) : ""
      }
    }
    let end = rest.firstIndex { "(-–—".contains($0) } ?? rest.endIndex
    var text = String(rest[..<end])
    while let last = text.last, " .".contains(last) { text.removeLast() }
    return (written, credit?.isEmpty == false ? credit : nil, text)
  }

  /// The first written date in a piece of text: `2020-12-23`, "23 December 2020", "December 23".
  static func written(in text: some StringProtocol) -> Written? {
    let words = text.split(whereSeparator: {
      !($0.isLetter || $0.isNumber || $0 == "-" || $0 == ":")
    }).map { String($0) }
    if let dotted = dotted(in: text) { return dotted }
    if let stamp = words.lazy.compactMap(dashed).first { return stamp }
    for (index, word) in words.enumerated() {
      if word.utf8.count >= 10, let day = CalendarDate(iso: word.prefix(10)) {
        return Written(year: Int(day.year), month: Int(day.month), day: Int(day.day))
      }
      guard let month = CalendarNames.month(Symbol(word.lowercased())),
        word.first?.isUppercase == true
      else { continue }
      if index > 0, let day = dayNumber(words[index - 1]) {
        return Written(
          year: index + 1 < words.count ? yearNumber(words[index + 1]) : nil,
          month: month,
          day: day
        )
      }
      if index + 1 < words.count, let day = dayNumber(words[index + 1]) {
        return Written(
          year: index + 2 < words.count ? yearNumber(words[index + 2]) : nil,
          month: month,
          day: day
        )
      }
    }
    return nil
  }

  // `1-MAR-1987`, as wire services stamp their copy.
  private static func dashed(_ word: String) -> Written? {
    let parts = word.split(separator: "-")
    guard parts.count == 3, let day = dayNumber(String(parts[0])),
      let month = CalendarNames.month(Symbol(parts[1].lowercased())),
      let year = yearNumber(String(parts[2]))
    else { return nil }
    return Written(year: year, month: month, day: day)
  }

  /// `06.04.2022`: with full stops the day comes first everywhere.
  private static func dotted(in text: some StringProtocol) -> Written? {
    for word in text.split(whereSeparator: { !($0.isNumber || $0 == ".") }) {
      let parts = word.split(separator: ".")
      guard parts.count == 3, parts[2].count == 4, let day = Int(parts[0]),
        let month = Int(parts[1]), let year = Int(parts[2]),
        CalendarDate(year: year, month: month, day: day) != nil
      else { continue }
      return Written(year: year, month: month, day: day)
    }
    return nil
  }

  /// A date in a file's name or an address: `2020-12-23`, `20201223`, `/2020/12/23/`.
  static func stamped(in name: String) -> CalendarDate? {
    let digits = name.split(whereSeparator: { !$0.isNumber })
    for index in digits.indices {
      if digits[index].count == 8,
        let day = CalendarDate(
          iso:
            "\(digits[index].prefix(4))-\(digits[index].dropFirst(4).prefix(2))-\(digits[index].suffix(2))"
        ),
        (1900...2100).contains(day.year)
      {
        return day
      }
      guard index + 2 < digits.count, digits[index].count == 4, digits[index + 1].count <= 2,
        digits[index + 2].count <= 2,
        let year = Int(digits[index]), (1900...2100).contains(year),
        let month = Int(digits[index + 1]), let day = Int(digits[index + 2])
      else { continue }
      if let date = CalendarDate(year: year, month: month, day: day) { return date }
    }
    return nil
  }

  private static func dayNumber(_ word: String) -> Int? {
    var digits = Substring(word)
    for ending in ["st", "nd", "rd", "th"] where digits.hasSuffix(ending) {
      digits = digits.dropLast(2)
    }
    guard digits.count <= 2, let number = Int(digits), (1...31).contains(number) else { return nil }
    return number
  }

  private static func yearNumber(_ word: String) -> Int? {
    guard word.count == 4, let number = Int(word), (1900...2100).contains(number) else {
      return nil
    }
    return number
  }
}
