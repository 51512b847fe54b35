import NewsModel
import Testing

struct EDTFTests {
  /// Strings of the forms that the PyPI package `edtf` 5.0.2 is tested with, and the first and last day of each.
  ///
  /// Where the package differs, it is wrong or guesses: it ends winter on 31 December, puts `XXXX` into the years 0 to 9999,
  /// lets an unknown end lie ten years off, refuses `2011-23~`, and takes `2005/2004`.
  @Test(arguments: [
    // Level 0
    "2001-02-03 2001-02-03 2001-02-03", "2008-12 2008-12-01 2008-12-31",
    "2008 2008-01-01 2008-12-31", "0000 0000-01-01 0000-12-31",
    "2001-02-03T09:30:01 2001-02-03 2001-02-03", "2004-01-01T10:10:10Z 2004-01-01 2004-01-01",
    "2004-01-01T10:10:10+05:00 2004-01-01 2004-01-01",
    "1985-04-12T23:20:30-04 1985-04-12 1985-04-12", "1964/2008 1964-01-01 2008-12-31",
    "2004-06/2006-08 2004-06-01 2006-08-31", "2004-02-01/2005-02-08 2004-02-01 2005-02-08",
    "2004-02-01/2005-02 2004-02-01 2005-02-28", "2004-02-01/2005 2004-02-01 2005-12-31",
    "2005/2006-02 2005-01-01 2006-02-28",
    // Level 1
    "1984? 1984-01-01 1984-12-31", "2004-06-11? 2004-06-11 2004-06-11",
    "2004-06% 2004-06-01 2004-06-30", "199X 1990-01-01 1999-12-31", "19XX 1900-01-01 1999-12-31",
    "1999-XX 1999-01-01 1999-12-31", "1999-01-XX 1999-01-01 1999-01-31",
    "1999-XX-XX 1999-01-01 1999-12-31", "/2006 - 2006-12-31", "2004-06-01/ 2004-06-01 -",
    "2004-01-01/.. 2004-01-01 -", "../2004-02-01 - 2004-02-01",
    "1984~/2004-06 1984-01-01 2004-06-30", "1984-06-02?/ 1984-06-02 -", "Y170000002 - -",
    "Y-170000002 - -", "-1985 -1985-01-01 -1985-12-31", "2001-21 2001-03-01 2001-05-31",
    "2003-22 2003-06-01 2003-08-31", "2000-23 2000-09-01 2000-11-30",
    "2010-24 2010-12-01 2011-02-28", "2011-23~ 2011-09-01 2011-11-30",
    // Level 2
    "2004?-06-11 2004-06-11 2004-06-11", "2004-06~-11 2004-06-11 2004-06-11",
    "2004-?06-11 2004-06-11 2004-06-11", "2004-%06 2004-06-01 2004-06-30",
    "2004-?06-?11 2004-06-11 2004-06-11", "156X-12-25 1560-12-25 1569-12-25",
    "15XX-12-XX 1500-12-01 1599-12-31", "1560-XX-25 1560-01-25 1560-12-25",
    "2000-XX-31 2000-01-31 2000-12-31", "1XXX-XX 1000-01-01 1999-12-31", "XXXX-12-08 - -",
    "XXXX-12-XX - -", "19XX-02-29 1904-02-29 1996-02-29",
    "[1667,1668,1670..1672] 1667-01-01 1672-12-31",
    "[..1760-12-03] - 1760-12-03", "[1760-12..] 1760-12-01 -",
    "[1760-01,1760-02,1760-12..] 1760-01-01 -", "[1667,1760-12] 1667-01-01 1760-12-31",
    "2004-06-~01/2004-06-~20 2004-06-01 2004-06-20", "2004-06-XX/2004-07-03 2004-06-01 2004-07-03",
    "2001-34 2001-04-01 2001-06-30", "2001-41 2001-07-01 2001-12-31",
    "2001-30 2001-12-01 2002-02-28",
  ])
  func `a date has its bounds and writes itself as it was read`(line: String) throws {
    let parts = line.split(separator: " ").map(String.init)
    let date = try #require(EDTF(parts[0]))
    #expect(date.description == parts[0])
    #expect(date.earliest?.description ?? "-" == parts[1])
    #expect(date.latest?.description ?? "-" == parts[2])
  }

  @Test func `blanks within a set are read`() {
    #expect(EDTF("[1667,1668, 1670..1672]")?.description == "[1667,1668,1670..1672]")
  }

  @Test func `one qualifier may be written in several ways`() {
    #expect(EDTF("?2004-?06-?11") == EDTF("2004-06-11?"))
    #expect(EDTF("2004-06?~")?.description == nil)
    #expect(EDTF("2004?-?06-~11")?.description == "2004-06?-~11")
  }

  @Test(arguments: [
    "", "not a edtf string", "Y17E7-12-26", "2016-13-08", "2016-02-39", "-0000-01-01", "2004-02-30",
    "2001-21-03", "20", "2001-1", "2005/2004", "[2004", "[]", "[..]", "{1667,1668}", "1950S2", "/",
    "../..", "2001-02-03T25:00:00", "2001-02-03?T10:00:00", "2001-42", "2001-5X", "Y1234",
    "2020-01-01-01", "2020--01", " 2020", "2020 ", "[2020,]", "2020/2021/2022", "XXXX-02-30",
    "[2020..2019]", "２０２０", "1985-04-12T23:20:30Zulu",
  ])
  func `what is none of ours is refused`(text: String) { #expect(EDTF(text) == nil) }

  @Test(arguments: [
    ("2020-12-08", "2020-12", true), ("2020-12-08", "2020-11", false),
    ("[2021-03-04,2021-04-03]", "2021-03-20", false), ("[2021-03-04,2021-04-03]", "2021-04", true),
    ("XXXX-12-08", "2020-12-08", true), ("XXXX-12-08", "2020-12-09", false),
    ("XXXX-12-08", "2020-12", true), ("XXXX-12-08", "2020-01-01/2020-11-30", false),
    ("XXXX-12-08", "2019/2021", true), ("XXXX-12-08", "XXXX-12", true),
    ("XXXX-12-08", "XXXX-12-09", false), ("2020-01-01/..", "2031", true),
    ("[..2020-12-08]", "2020-12-09", false), ("XXXX-02-29", "2021-02", false),
    ("XXXX-02-29", "2024-02", true), ("199X", "1995-05", true),
  ])
  func `dates overlap where they may be one`(one: String, two: String, expected: Bool) throws {
    let (left, right) = (try #require(EDTF(one)), try #require(EDTF(two)))
    #expect(left.overlaps(right) == expected)
    #expect(right.overlaps(left) == expected)
  }

  @Test func `any date is read back, bounds are in order, overlap and order are laws`() {
    var random = Generator(state: 5)
    let dates = (0..<500).map { _ in EDTF.random(&random) }
    for date in dates {
      #expect(EDTF(date.description) == date, "\(date)")
      #expect(date.overlaps(date), "\(date)")
      if let first = date.earliest, let last = date.latest { #expect(first <= last, "\(date)") }
    }
    for (one, two) in zip(dates, dates.dropFirst()) {
      #expect(one.overlaps(two) == two.overlaps(one), "\(one) \(two)")
      #expect([one < two, two < one, one == two].count { $0 } == 1, "\(one) \(two)")
    }
    let sorted = dates.sorted()
    for (one, two) in zip(sorted, sorted.dropFirst()) { #expect(!(two < one)) }
  }
}

private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}

extension EDTF {
  fileprivate static func random(_ random: inout Generator) -> EDTF {
    switch Int.random(in: 0..<6, using: &random) {
    case 0...2: return .date(EDTFDate.random(&random))
    case 3:
      let (one, two) = (EDTFDate.random(&random), EDTFDate.random(&random))
      guard let first = one.earliest, let last = two.latest, first <= last else {
        return .interval(.open, .date(one))
      }
      return .interval(.date(one), .date(two))
    case 4: return .interval(.unknown, .date(EDTFDate.random(&random)))
    default:
      let count = Int.random(in: 1...3, using: &random)
      return .oneOf((0..<count).map { _ in .date(EDTFDate.random(&random)) })
    }
  }
}

extension EDTFDate {
  fileprivate static func random(_ random: inout Generator) -> EDTFDate {
    while true {
      let year = EDTFNumber(Int.random(in: 0...2100, using: &random))
      let masked = EDTFNumber(Int(year.value) / 10 * 10, unknown: 1)
      let date = EDTFDate(
        year: [year, year, masked, .anyYear][Int.random(in: 0..<4, using: &random)],
        month: Bool.random(using: &random)
          ? [EDTFNumber(Int.random(in: 1...13, using: &random)), .anyTwo].randomElement(
            using: &random
          )
          : nil,
        day: Bool.random(using: &random)
          ? [EDTFNumber(Int.random(in: 1...31, using: &random)), .anyTwo].randomElement(
            using: &random
          )
          : nil
      )
      guard var date else { continue }
      date.yearQualifier = Qualifier(rawValue: UInt8.random(in: 0...3, using: &random))
      if date.precision != .year {
        date.monthQualifier = Qualifier(rawValue: UInt8.random(in: 0...3, using: &random))
      }
      if date.precision == .day {
        date.dayQualifier = Qualifier(rawValue: UInt8.random(in: 0...3, using: &random))
      }
      return date
    }
  }
}
