import NewsModel

/// The words of the calendar: months, weekdays, units, numbers.
enum CalendarWords {
  static func month(_ word: Symbol) -> Int? { CalendarNames.month(word) }
  static func weekday(_ word: Symbol) -> Int? { CalendarNames.weekday(word) }
  static func unit(_ word: Symbol) -> Unit? { units[word] }
  static func number(_ word: Symbol) -> Int? { numbers[word] }
  static func isNamed(_ word: Symbol) -> Bool { month(word) != nil || weekday(word) != nil }

  enum Unit: Sendable {
    case day, week, month, year, decade, hour, minute, quarter

    /// The designator of ISO 8601 durations.
    var code: String {
      switch self {
      case .day: "D"
      case .week: "W"
      case .month: "M"
      case .year: "Y"
      case .decade: "DE"
      case .hour: "H"
      case .minute: "M"
      case .quarter: "Q"
      }
    }

    var isClock: Bool { self == .hour || self == .minute }
  }

  private static let units: [Symbol: Unit] = [
    "day": .day, "days": .day, "week": .week, "weeks": .week, "month": .month, "months": .month,
    "year": .year,
    "years": .year, "decade": .decade, "decades": .decade, "hour": .hour, "hours": .hour,
    "minute": .minute,
    "minutes": .minute, "quarter": .quarter, "quarters": .quarter,
  ]
  private static let numbers: [Symbol: Int] = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100,
  ]
}
