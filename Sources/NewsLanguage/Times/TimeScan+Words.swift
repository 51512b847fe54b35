import NewsModel

/// What a time scan asks of single words.
extension TimeScan {
  func word(_ index: Int) -> Symbol? { index < end ? words[index] : nil }

  func month(_ index: Int) -> Int? {
    guard index < end, isCapital(index) else { return nil }
    return CalendarWords.month(words[index])
  }

  func isCapital(_ index: Int) -> Bool { body[tokens[index].range.start].isASCIIUpper }

  /// "May" is a modal unless something says that it is a month.
  func isModal(_ index: Int) -> Bool {
    tokens[index].tag.universal == .aux || tokens[index].tag.isVerb
  }

  func skippingComma(_ index: Int) -> Int { word(index) == "," ? index + 1 : index }

  func dayNumber(_ index: Int) -> Int? {
    guard index < end, tokens[index].range.count <= 4, startsWithDigit(index) else { return nil }
    var digits = Substring(body[tokens[index].range])
    for ending in ["st", "nd", "rd", "th"] where digits.hasSuffix(ending) {
      digits = digits.dropLast(2)
    }
    guard digits.utf8.count <= 2, let number = Int(digits), (1...31).contains(number) else {
      return nil
    }
    return number
  }

  func yearNumber(_ index: Int) -> Int? {
    guard index < end, tokens[index].range.count == 4, startsWithDigit(index),
      let number = Int(body[tokens[index].range]),
      (1700...2099).contains(number)
    else { return nil }
    return number
  }

  func smallNumber(_ index: Int) -> Int? {
    guard index < end, tokens[index].range.count <= 3, startsWithDigit(index) else { return nil }
    return Int(body[tokens[index].range])
  }

  func startsWithDigit(_ index: Int) -> Bool {
    body[tokens[index].range.start].isASCIIDigit
  }

  func isNumber(_ index: Int) -> Bool { index < end && tokens[index].tag.penn == .number }

  /// Whether the clause looks ahead: "will", "due", "to meet on Monday".
  func isFuture(_ index: Int) -> Bool {
    var place = index
    let limit = max(0, index - 12)
    while place > limit {
      place -= 1
      if tokens[place].tag.penn == .past { return false }
      if words[place] == "will" || words[place] == "due" || words[place] == "would" { return true }
      if words[place] == "to", place + 1 < index, tokens[place + 1].tag.penn == .base {
        return true
      }
      if tokens[place].relation == .root, tokens[place].tag.penn != .base { return false }
    }
    return false
  }

  static func isoWeek(_ day: CalendarDate) -> String {
    let thursday = day.adding(days: 4 - day.weekday)
    guard let first = CalendarDate(year: Int(thursday.year), month: 1, day: 1) else {
      return "XXXX-WXX"
    }
    let week = (thursday.dayNumber - first.dayNumber) / 7 + 1
    return CalendarDate.padded(Int(thursday.year), 4) + "-W" + CalendarDate.padded(week, 2)
  }
}
