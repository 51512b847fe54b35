import NewsModel

/// A date as a page writes it: the year may be missing, and day and month may change places.
struct WrittenDate: Hashable {
  /// Every day that it may be; more than one where figures do not say which is the month.
  var days: [CalendarDate] = []
  /// Month and day of a date without its year.
  var yearless: EDTFDate?
  /// A date of which only the month is written.
  var month: EDTFDate?

  /// As a fact of an article; nil where nothing is left.
  func fact(_ basis: DatedFact.Basis, text: String, range: TextRange?) -> DatedFact? {
    let edtf = EDTF.oneOf(days) ?? (yearless ?? month).map { .date($0) }
    return edtf.map {
      DatedFact(
        $0,
        basis: basis,
        confidence: days.count == 1 ? 1 : 0.5,
        range: range,
        text: text
      )
    }
  }

  /// True where year, month and day are all written.
  var isFull: Bool { !days.isEmpty }

  /// The first date in a piece of text: `2020-12-23`, "23 December 2020", "December 23", "23/12/2020".
  init?(in text: some StringProtocol, order: DateOrder = .unknown) {
    let raw = Self.plain(text).utf8.split(whereSeparator: { byte in
      !(byte.isWordByte || byte == 0x2D || byte == 0x3A || byte == 0x2F || byte == 0x2E)
    }).map { word in String(Substring(word)) }
    let words = raw.map(\.trimmingMarks)
    for (index, word) in words.enumerated() {
      // "15. 9. 2019." with its blanks, as several languages write it.
      if index + 2 < words.count, raw[index].hasSuffix("."), raw[index + 1].hasSuffix("."),
        let date = Self.figures(words[index...(index + 2)].joined(separator: "."), order)
      {
        self = date
        return
      }
      if let date = Self.figures(word, order) {
        self = date
        return
      }
      guard let first = word.utf8.first, first.isASCIIUpper || first >= 0x80,
        let month = CalendarNames.month(Symbol(word.lowercased()))
      else { continue }
      let before = index > 0 ? Self.dayNumber(words[index - 1]) : nil
      let after = index + 1 < words.count ? Self.dayNumber(words[index + 1]) : nil
      guard let day = before ?? after else { continue }
      let place = index + (before == nil ? 2 : 1)
      if place < words.count, let year = Self.yearNumber(words[place]) {
        guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
        days = [date]
        return
      }
      guard let date = EDTFDate.anyYear(month: month, day: day) else { continue }
      yearless = date
      return
    }
    return nil
  }

  /// With blanks for dashes, quotes and the blanks of other widths, which are no letters.
  private static func plain(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(0xE2) || text.utf8.contains(0xC2) else { return String(text) }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isMark = (0x2000...0x206F).contains(scalar.value) || (0xA0...0xBF).contains(scalar.value)
      plain.append(isMark ? " " : scalar)
    }
    return String(plain)
  }

  private init(days: [CalendarDate]) { self.days = days }

  /// A date written in figures alone, or with the month's name between strokes.
  private static func figures(_ word: String, _ order: DateOrder) -> WrittenDate? {
    guard word.utf8.contains(where: \.isASCIIDigit) else { return nil }
    if word.utf8.count >= 10, let day = CalendarDate(iso: word.prefix(10)) {
      return WrittenDate(days: [day])
    }
    for mark in ["-", ".", "/"] as [Character] {
      let parts = word.split(separator: mark)
      guard parts.count == 3 else { continue }
      if let month = CalendarNames.month(Symbol(parts[1].lowercased())),
        let day = dayNumber(String(parts[0])), let year = yearNumber(String(parts[2])),
        let date = CalendarDate(year: year, month: month, day: day)
      {
        // `1-MAR-1987`, as wire services stamp their copy.
        return WrittenDate(days: [date])
      }
      guard let first = Int(parts[0]), let second = Int(parts[1]), let third = Int(parts[2]) else {
        continue
      }
      if parts[0].count == 4 {
        return CalendarDate(year: first, month: second, day: third).map { WrittenDate(days: [$0]) }
      }
      guard parts[2].count == 4 || mark == "/" && parts[2].count == 2 else { continue }
      let year = parts[2].count == 4 ? third : third < 70 ? 2000 + third : 1900 + third
      guard (1000...2199).contains(year) else { continue }
      let dayFirst = CalendarDate(year: year, month: second, day: first)
      let monthFirst = CalendarDate(year: year, month: first, day: second)
      // With full stops the day comes first everywhere.
      switch mark == "." ? .dayFirst : order {
      case .dayFirst: return (dayFirst ?? monthFirst).map { WrittenDate(days: [$0]) }
      case .monthFirst: return (monthFirst ?? dayFirst).map { WrittenDate(days: [$0]) }
      case .unknown:
        let both = Set([dayFirst, monthFirst].compactMap(\.self)).sorted()
        return both.isEmpty ? nil : WrittenDate(days: both)
      }
    }
    return nil
  }

  /// A date in a file's name or an address: `2020-12-23`, `20201223`, `/2020/12/23/`, or a month `2020-12`.
  init?(stampedIn name: String) {
    let digits = name.split(whereSeparator: { !$0.isNumber })
    for index in digits.indices {
      if digits[index].count == 8, let year = Int(digits[index].prefix(4)),
        let month = Int(digits[index].dropFirst(4).prefix(2)),
        let day = Int(digits[index].suffix(2)), (1900...2100).contains(year),
        let date = CalendarDate(year: year, month: month, day: day)
      {
        days = [date]
        return
      }
      guard index + 1 < digits.count, digits[index].count == 4, digits[index + 1].count <= 2,
        let year = Int(digits[index]), (1900...2100).contains(year),
        let month = Int(digits[index + 1]), (1...12).contains(month)
      else { continue }
      if index + 2 < digits.count, digits[index + 2].count <= 2,
        Self.isJoined(digits[index], digits[index + 1], in: name),
        Self.isJoined(digits[index + 1], digits[index + 2], in: name),
        let day = Int(digits[index + 2]),
        let date = CalendarDate(year: year, month: month, day: day)
      {
        days = [date]
        return
      }
      guard digits[index + 1].count == 2, Self.isJoined(digits[index], digits[index + 1], in: name)
      else { continue }
      self.month = EDTFDate.month(year, month)
      return
    }
    return nil
  }

  /// "2020-12" and "2020/12", not "Resolution 2231 of 12 states".
  private static func isJoined(_ year: Substring, _ month: Substring, in name: String) -> Bool {
    let between = name[year.endIndex..<month.startIndex]
    return between.count == 1 && "-_/.".contains(between)
  }

  static func dayNumber(_ word: String) -> Int? {
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

extension String {
  /// Without the stops and strokes at its ends.
  fileprivate var trimmingMarks: String {
    func isMark(_ byte: UInt8?) -> Bool {
      byte == 0x2D || byte == 0x3A || byte == 0x2F || byte == 0x2E
    }
    guard isMark(utf8.first) || isMark(utf8.last) else { return self }
    var rest = utf8[...]
    while isMark(rest.last) { rest.removeLast() }
    while isMark(rest.first) { rest.removeFirst() }
    return String(Substring(rest))
  }
}
