import NewsModel

/// Numbers and the other tokens of time expressions that are known by their form.
struct TimeShapes {
  private let rules: TimeRules
  private let text: TimeTokens
  private let counts: CountReader

  init(_ rules: TimeRules, _ text: TimeTokens) {
    self.rules = rules
    self.text = text
    counts = CountReader(rules, text)
  }

  /// How many tokens fill a slot, and with what: at most three values, kept in place so that nothing is allocated.
  struct Filling: BitwiseCopyable {
    let count: Int
    private let first: TimeCapture
    private let second: TimeCapture?
    private let third: TimeCapture?

    init(_ slot: TimeSlot, _ value: Int, count: Int = 1) {
      self.init(count, TimeCapture(slot: slot, value: Double(value)))
    }

    init(
      _ count: Int,
      _ first: TimeCapture,
      _ second: TimeCapture? = nil,
      _ third: TimeCapture? = nil
    ) {
      self.count = count
      self.first = first
      self.second = second
      self.third = third
    }

    /// Puts the values on a stack; how many they are.
    func push(on stack: inout [TimeCapture]) -> Int {
      stack.append(first)
      guard let second else { return 1 }
      stack.append(second)
      guard let third else { return 2 }
      stack.append(third)
      return 3
    }
  }

  /// Those that a token may fill, by its first look.
  func slots(at index: Int) -> [TimeSlot] {
    let range = text.tokens[index].range
    guard text.body[range.start].isASCIIDigit else {
      return text.body[range.start].isASCIILetter ? Self.lettered : Self.clipped
    }
    var marks: UInt8 = 0
    for place in range.start..<range.end {
      switch text.body[place] {
      case 0x30...0x39: continue
      case 0x3A: marks |= 1
      case 0x2D, 0x2F: marks |= 2
      case 0x2E: marks |= 4
      case 0x2C: marks |= 8
      default: marks |= 16
      }
    }
    switch marks {
    case 0: return Self.plain
    case 4: return Self.stopped
    case 8, 12: return Self.counted
    case 1: return Self.timed
    case 2: return Self.stroked
    default: return Self.mixed
    }
  }

  private static let plain: [TimeSlot] = [.int, .dayNumber, .year, .fourDigits, .count]
  private static let stopped: [TimeSlot] = [.dotClock, .dotDate, .count]
  private static let counted: [TimeSlot] = [.count]
  private static let timed: [TimeSlot] = [.clock]
  private static let stroked: [TimeSlot] = [.isoDate, .isoMonth, .slashDate, .yearSpan, .daySpan]
  private static let clipped: [TimeSlot] = [.shortYear, .decade]
  private static let lettered: [TimeSlot] = [
    .quarterCode, .fiscalCode, .midMonth, .midYear, .midDecade,
  ]
  private static let mixed: [TimeSlot] = [
    .dayNumber, .ordinalDay, .decade, .clock, .dotClock, .fourDigits, .isoDate, .quarterCode,
    .count,
  ]

  func filling(_ slot: TimeSlot, at index: Int) -> Filling? {
    if slot == .count { return count(index) }
    if slot == .year, let spelled = spelledYear(index) { return spelled }
    guard text.mayBeNumber(index) else { return nil }
    if let (number, digits) = plainNumber(index) { return plain(slot, number, digits) }
    let bytes = bytes(index)
    switch slot {
    case .dayNumber: return Self.dayNumber(bytes).map { Filling(.dayNumber, $0) }
    case .ordinalDay:
      return bytes.last.map(\.isASCIIDigit) == false
        ? Self.dayNumber(bytes).map { Filling(.dayNumber, $0) } : nil
    case .shortYear: return shortYear(index, bytes)
    case .decade: return decade(index, bytes)
    case .clock: return Self.clock(bytes)
    case .dotClock:
      guard let parts = Self.parts(bytes, "."), parts.count == 2, parts[0] < 24, parts[1] < 60,
        bytes.suffix(3).first == UInt8(ascii: ".")
      else { return nil }
      return Filling(.clock, parts[0] * 60 + parts[1])
    case .fourDigits:
      let digits = bytes.last == UInt8(ascii: "Z") ? bytes.dropLast() : bytes[...]
      guard digits.count == 4, let number = Self.digits(digits), number / 100 < 24,
        number % 100 < 60
      else { return nil }
      return Filling(.clock, number / 100 * 60 + number % 100)
    case .isoDate: return Self.isoDate(bytes)
    case .isoMonth:
      guard let parts = Self.parts(bytes, "-"), parts.count == 2, bytes.count == 7,
        (1000...2199).contains(parts[0]), (1...12).contains(parts[1]),
        // "2006-07" is a season.
        parts[1] != parts[0] % 100 + 1
      else { return nil }
      return Filling(
        1,
        TimeCapture(slot: .year, value: Double(parts[0])),
        TimeCapture(slot: .month, value: Double(parts[1]))
      )
    case .slashDate: return Self.slashDate(bytes)
    case .dotDate:
      guard let parts = Self.parts(bytes, "."), parts.count == 3, (1...31).contains(parts[0]),
        (1...12).contains(parts[1]), parts[2] >= 1000
      else { return nil }
      return Filling(
        1,
        TimeCapture(slot: .dayNumber, value: Double(parts[0])),
        TimeCapture(slot: .month, value: Double(parts[1])),
        TimeCapture(slot: .year, value: Double(parts[2]))
      )
    case .yearSpan: return Self.yearSpan(bytes)
    case .daySpan:
      guard let parts = Self.parts(bytes, "-"), parts.count == 2, (1...31).contains(parts[0]),
        (1...31).contains(parts[1]), parts[0] < parts[1]
      else { return nil }
      return Filling(.daySpan, parts[0] * 100 + parts[1])
    case .quarterCode:
      guard bytes.count == 2 else { return nil }
      let number = bytes[0] | 0x20 == 0x71 ? bytes[1] : bytes[1] | 0x20 == 0x71 ? bytes[0] : 0
      return (0x31...0x34).contains(number) ? Filling(.quarterCode, Int(number - 0x30)) : nil
    case .fiscalCode:
      guard bytes.count == 4 || bytes.count == 6, bytes[0] == 0x46, bytes[1] == 0x59,
        let year = Self.digits(bytes[2...])
      else { return nil }
      return Filling(.year, year < 100 ? 2000 + year : year)
    case .midMonth, .midYear, .midDecade: return joined(slot, bytes)
    default: return nil
    }
  }

  /// The value of a token that is all digits, and how many they are.
  private func plainNumber(_ index: Int) -> (value: Int, digits: Int)? {
    let range = text.tokens[index].range
    guard range.count <= 8 else { return nil }
    var value = 0
    for place in range.start..<range.end {
      let byte = text.body[place]
      guard byte.isASCIIDigit else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return (value, range.count)
  }

  private func plain(_ slot: TimeSlot, _ number: Int, _ digits: Int) -> Filling? {
    switch slot {
    case .int where digits <= 3: Filling(.int, number)
    case .dayNumber where digits <= 2 && (1...31).contains(number): Filling(.dayNumber, number)
    case .year where digits == 4 && (1000...2199).contains(number): Filling(.year, number)
    case .fourDigits where digits == 4 && number / 100 < 24 && number % 100 < 60:
      Filling(.clock, number / 100 * 60 + number % 100)
    default: nil
    }
  }

  private func bytes(_ index: Int) -> [UInt8] {
    let range = text.tokens[index].range
    return Array(text.body.bytes[range.start..<range.end])
  }

  // MARK: - Numbers

  static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count < 9 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte.isASCIIDigit else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  private static func parts(_ bytes: [UInt8], _ mark: Unicode.Scalar) -> [Int]? {
    var parts: [Int] = []
    for piece in bytes.split(separator: UInt8(ascii: mark), omittingEmptySubsequences: false) {
      guard let number = digits(piece) else { return nil }
      parts.append(number)
    }
    return parts
  }

  private static func dayNumber(_ bytes: [UInt8]) -> Int? {
    var digits = bytes[...]
    if bytes.count > 2, let last = bytes.last, last.isASCIILetter {
      let ending = String(decoding: bytes.suffix(2), as: UTF8.self)
      guard ["st", "nd", "rd", "th"].contains(ending) else { return nil }
      digits = bytes.dropLast(2)
    }
    guard digits.count <= 2, let number = Self.digits(digits), (1...31).contains(number) else {
      return nil
    }
    return number
  }

  /// "two", "twenty-four", "a hundred and ten", "2 1/2", "two and a half", "several".
  private func count(_ index: Int) -> Filling? {
    guard let (amount, end) = counts.count(at: index) else { return nil }
    return Filling(end - index, TimeCapture(slot: .count, value: amount))
  }

  // MARK: - Years

  /// "nineteen ninety-four", "two thousand".
  private func spelledYear(_ index: Int) -> Filling? {
    guard let first = rules.entry(.yearWord, at: index, in: text) else { return nil }
    let next = first.end
    if first.value == 20 {
      // "Two thousand" is a year only behind "year"; rules see to that.
      guard let (rest, end) = counts.belowHundred(at: next), rest > 0 else {
        return Filling(.year, 2000, count: next - index)
      }
      return Filling(.year, 2000 + rest, count: end - index)
    }
    guard let (rest, end) = counts.belowHundred(at: next), rest >= 10 else { return nil }
    return Filling(.year, Int(first.value) * 100 + rest, count: end - index)
  }

  /// "'98": an apostrophe and two digits.
  private func shortYear(_ index: Int, _ bytes: [UInt8]) -> Filling? {
    guard !bytes[0].isASCIIDigit, index + 1 < text.end,
      text.tokens[index + 1].range.start == text.tokens[index].range.end
    else { return nil }
    let next = self.bytes(index + 1)
    guard next.count == 2, let number = Self.digits(next[...]) else { return nil }
    return Filling(.year, number < 40 ? 2000 + number : 1900 + number, count: 2)
  }

  /// "1990s", "'90s", "90s": the year without its last digit.
  private func decade(_ index: Int, _ bytes: [UInt8]) -> Filling? {
    var (digits, count) = (bytes, 1)
    if !bytes[0].isASCIIDigit, index + 1 < text.end,
      text.tokens[index + 1].range.start == text.tokens[index].range.end
    {
      digits = self.bytes(index + 1)
      count = 2
    }
    guard digits.count == 3 || digits.count == 5, digits.last == UInt8(ascii: "s"),
      let number = Self.digits(digits.dropLast()), number % 10 == 0
    else { return nil }
    if digits.count == 5 {
      return (1000...2190).contains(number) ? Filling(.decade, number / 10, count: count) : nil
    }
    return Filling(.decade, (number < 20 ? 2000 + number : 1900 + number) / 10, count: count)
  }

  /// "2018-20", "1998/99", "1939-1945".
  private static func yearSpan(_ bytes: [UInt8]) -> Filling? {
    guard let parts = parts(bytes, "-") ?? parts(bytes, "/"), parts.count == 2,
      (1000...2199).contains(parts[0]), bytes.count == 7 || bytes.count == 9
    else { return nil }
    var last = parts[1]
    if bytes.count == 7 {
      guard parts[1] > parts[0] % 100 || parts[0] % 100 == 99 else { return nil }
      last = parts[0] / 100 * 100 + parts[1] + (parts[0] % 100 == 99 && parts[1] < 99 ? 100 : 0)
    }
    guard last > parts[0] else { return nil }
    return Filling(
      1,
      TimeCapture(slot: .year, value: Double(parts[0])),
      TimeCapture(slot: .yearSpan, value: Double(last))
    )
  }

  /// "mid-March", "mid-1996", "pre-1959", "mid-1990s".
  private func joined(_ slot: TimeSlot, _ bytes: [UInt8]) -> Filling? {
    guard let hyphen = bytes.firstIndex(of: 0x2D), hyphen >= 3, hyphen <= 4 else { return nil }
    let before = String(decoding: bytes[..<hyphen], as: UTF8.self).lowercased()
    guard ["mid", "pre", "post"].contains(before) else { return nil }
    let modifier = TimeCapture(
      slot: .mod,
      value: Double((before == "mid" ? TimeModifier.mid : .approx).rawValue)
    )
    let rest = bytes[(hyphen + 1)...]
    switch slot {
    case .midMonth:
      let word = Symbol(String(decoding: rest, as: UTF8.self).lowercased())
      guard before == "mid",
        let month = rules.value(of: word, as: .month)
      else { return nil }
      return Filling(1, modifier, TimeCapture(slot: .month, value: Double(month)))
    case .midYear:
      guard rest.count == 4, let year = Self.digits(rest), (1000...2199).contains(year) else {
        return nil
      }
      return Filling(1, modifier, TimeCapture(slot: .year, value: Double(year)))
    default:
      let word = Symbol(String(decoding: rest, as: UTF8.self).lowercased())
      if let spelled = rules.value(of: word, as: .decadeWord) {
        return Filling(1, modifier, TimeCapture(slot: .decade, value: Double(spelled)))
      }
      guard rest.last == UInt8(ascii: "s"), let year = Self.digits(rest.dropLast()), year >= 1000
      else { return nil }
      return Filling(1, modifier, TimeCapture(slot: .decade, value: Double(year / 10)))
    }
  }

  // MARK: - Dates and times in figures

  /// "9:30", "14:30:05", "9am", "10.30pm": minutes from midnight, and whether the half of the day is said.
  private static func clock(_ bytes: [UInt8]) -> Filling? {
    var digits = bytes[...]
    var half: Int?
    if bytes.count > 2, bytes.last.map({ $0 | 0x20 }) == UInt8(ascii: "m") {
      let letter = bytes[bytes.count - 2] | 0x20
      guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return nil }
      half = letter == UInt8(ascii: "p") ? 1 : 0
      digits = bytes.dropLast(2)
    }
    let hasColon = digits.contains(0x3A)
    let pieces = digits.split(separator: hasColon ? 0x3A : 0x2E)
    guard let hour = pieces.first.flatMap({ Self.digits($0) }), hour < 25, pieces.count <= 3,
      hasColon || half != nil && pieces.count <= 2
    else { return nil }
    var minute = 0
    if pieces.count > 1 {
      guard pieces[1].count == 2, let number = Self.digits(pieces[1]), number < 60 else {
        return nil
      }
      minute = number
    }
    if let half {
      guard (1...12).contains(hour) else { return nil }
      return Filling(.clock, (hour % 12 + 12 * half) * 60 + minute)
    }
    return Filling(.clock, hour * 60 + minute)
  }

  /// "2020-12-08", also with a time behind it.
  private static func isoDate(_ bytes: [UInt8]) -> Filling? {
    guard bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let day = CalendarDate(iso: String(decoding: bytes.prefix(10), as: UTF8.self))
    else { return nil }
    let date = TimeCapture(slot: .isoDate, value: Double(day.dayNumber))
    guard bytes.count > 10 else { return Filling(1, date) }
    guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T"), let hour = digits(bytes[11...12]),
      let minute = digits(bytes[14...15]), hour < 24, minute < 60
    else { return nil }
    return Filling(1, date, TimeCapture(slot: .clock, value: Double(hour * 60 + minute)))
  }

  /// "12/23/2020", "2020/12/23": year, first and second number, for the resolver to tell apart.
  private static func slashDate(_ bytes: [UInt8]) -> Filling? {
    guard let parts = parts(bytes, "/"), parts.count == 3 else { return nil }
    if parts[0] >= 1000, (1...12).contains(parts[1]), (1...31).contains(parts[2]) {
      return Filling(
        1,
        TimeCapture(slot: .year, value: Double(parts[0])),
        TimeCapture(slot: .month, value: Double(parts[1])),
        TimeCapture(slot: .dayNumber, value: Double(parts[2]))
      )
    }
    let year = parts[2] >= 1000 ? parts[2] : parts[2] < 40 ? 2000 + parts[2] : 1900 + parts[2]
    guard bytes.count >= 6, (1...31).contains(parts[0]), (1...31).contains(parts[1]),
      min(parts[0], parts[1]) <= 12, (1000...2199).contains(year)
    else { return nil }
    return Filling(
      1,
      TimeCapture(slot: .slashDate, value: Double(parts[0] * 100 + parts[1])),
      TimeCapture(slot: .year, value: Double(year))
    )
  }
}
