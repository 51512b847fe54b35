/// English names of months and weekdays with their usual short forms, by symbol of the lower-cased word.
package enum CalendarNames {
  /// 1 for January to 12 for December.
  package static func month(_ word: Symbol) -> Int? { months[word] }

  /// 1 for Monday to 7 for Sunday.
  package static func weekday(_ word: Symbol) -> Int? { weekdays[word] }

  private static let months: [Symbol: Int] = [
    "january": 1, "jan.": 1, "jan": 1, "february": 2, "feb.": 2, "feb": 2, "march": 3, "mar.": 3,
    "mar": 3,
    "april": 4, "apr.": 4, "apr": 4, "may": 5, "june": 6, "jun.": 6, "jun": 6, "july": 7, "jul.": 7,
    "jul": 7,
    "august": 8, "aug.": 8, "aug": 8, "september": 9, "sept.": 9, "sep.": 9, "sept": 9, "sep": 9,
    "october": 10, "oct.": 10, "oct": 10, "november": 11, "nov.": 11, "nov": 11, "december": 12,
    "dec.": 12, "dec": 12,
  ]

  private static let weekdays: [Symbol: Int] = [
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
    "sunday": 7, "mon.": 1, "tue.": 2, "wed.": 3, "thu.": 4, "fri.": 5, "sat.": 6, "sun.": 7,
  ]
}
