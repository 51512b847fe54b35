extension EDTF {
  /// Reads EDTF and nothing else; nil where the text is none, or belongs to the parts of level 2 that are not ours.
  package init?(_ text: some StringProtocol) {
    guard let value = EDTFParser.value(Array(text.utf8)) else { return nil }
    self = value
  }
}

/// Reads the grammar of ISO 8601-2, clause by clause, over bytes.
private enum EDTFParser {
  typealias Bytes = ArraySlice<UInt8>

  static func value(_ bytes: [UInt8]) -> EDTF? {
    let text = bytes[...]
    if text.first == UInt8(ascii: "[") { return set(text) }
    if let slash = text.firstIndex(of: UInt8(ascii: "/")) {
      guard let start = endpoint(text[..<slash]), let end = endpoint(text[(slash + 1)...]) else {
        return nil
      }
      return interval(start, end)
    }
    if let mark = text.firstIndex(of: UInt8(ascii: "T")) {
      guard let date = date(text[..<mark]), date.precision == .day, date == plain(date),
        isTime(text[(mark + 1)...])
      else { return nil }
      return .dateTime(date, time: String(decoding: text[(mark + 1)...], as: UTF8.self))
    }
    return date(text).map { .date($0) }
  }

  // MARK: - Sets and intervals

  private static func set(_ text: Bytes) -> EDTF? {
    guard text.last == UInt8(ascii: "]"), text.count > 2 else { return nil }
    var members: [EDTF.Member] = []
    let inside = text.dropFirst().dropLast()
    for piece in inside.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      guard let member = member(trimmed(piece)) else { return nil }
      members.append(member)
    }
    return .oneOf(members)
  }

  private static func member(_ text: Bytes) -> EDTF.Member? {
    guard let dots = dots(in: text) else { return date(text).map { .date($0) } }
    let (left, right) = (text[..<dots], text[(dots + 2)...])
    let (first, last) = (date(left), date(right))
    guard !(left.isEmpty && right.isEmpty), left.isEmpty || first != nil,
      right.isEmpty || last != nil
    else { return nil }
    if let start = first?.earliest, let end = last?.latest, end < start { return nil }
    return .span(first, last)
  }

  private static func endpoint(_ text: Bytes) -> EDTF.Endpoint? {
    if text.isEmpty { return .unknown }
    if text.elementsEqual("..".utf8) { return .open }
    return date(text).map { .date($0) }
  }

  private static func interval(_ start: EDTF.Endpoint, _ end: EDTF.Endpoint) -> EDTF? {
    guard start.date != nil || end.date != nil else { return nil }
    if let first = start.date?.earliest, let last = end.date?.latest, last < first { return nil }
    return .interval(start, end)
  }

  private static func dots(in text: Bytes) -> Int? {
    text.indices.first { index in
      index + 1 < text.endIndex && text[index] == UInt8(ascii: ".")
        && text[index + 1] == UInt8(ascii: ".")
    }
  }

  private static func trimmed(_ text: Bytes) -> Bytes {
    let start = text.drop { $0 == UInt8(ascii: " ") }
    return start.prefix(
      through: (start.lastIndex { $0 != UInt8(ascii: " ") }) ?? start.startIndex - 1
    )
  }

  // MARK: - Dates

  private static func date(_ text: Bytes) -> EDTFDate? {
    var rest = text
    var components: [(number: EDTFNumber, before: EDTFDate.Qualifier, after: EDTFDate.Qualifier)] =
      []
    while components.count < 3, !rest.isEmpty {
      if !components.isEmpty {
        guard rest.popFirst() == UInt8(ascii: "-") else { return nil }
      }
      let before = qualifier(&rest)
      guard let number = components.isEmpty ? year(&rest) : twoDigits(&rest) else { return nil }
      components.append((number, before, qualifier(&rest)))
    }
    guard rest.isEmpty, let year = components.first?.number,
      abs(year.value) <= 9999 || components.count == 1
    else { return nil }
    guard
      var date = EDTFDate(
        year: year,
        month: components.count > 1 ? components[1].number : nil,
        day: components.count > 2 ? components[2].number : nil
      )
    else { return nil }
    for (index, component) in components.enumerated() {
      let reach: [WritableKeyPath<EDTFDate, EDTFDate.Qualifier>] = [
        \.yearQualifier, \.monthQualifier, \.dayQualifier,
      ]
      date[keyPath: reach[index]].formUnion(component.before)
      for path in reach[...index] { date[keyPath: path].formUnion(component.after) }
    }
    return date
  }

  /// `2020`, `-0043`, `19XX`, `Y170000002`; there is no year minus zero.
  private static func year(_ rest: inout Bytes) -> EDTFNumber? {
    let isLong = rest.first == UInt8(ascii: "Y")
    if isLong { rest.removeFirst() }
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest.removeFirst() }
    if isLong {
      let digits = rest.prefix { $0.isASCIIDigit }
      guard digits.count > 4, digits.count < 10, digits.first != UInt8(ascii: "0"),
        let value = Int(String(decoding: digits, as: UTF8.self))
      else { return nil }
      rest = rest.dropFirst(digits.count)
      return EDTFNumber(isNegative ? -value : value)
    }
    guard let number = digits(4, &rest) else { return nil }
    guard !isNegative || number.value > 0 else { return nil }
    return isNegative ? EDTFNumber(-Int(number.value), unknown: number.unknown) : number
  }

  private static func twoDigits(_ rest: inout Bytes) -> EDTFNumber? { digits(2, &rest) }

  private static func digits(_ count: Int, _ rest: inout Bytes) -> EDTFNumber? {
    guard rest.count >= count else { return nil }
    var value = 0
    var unknown: UInt8 = 0
    for _ in 0..<count {
      let byte = rest.removeFirst()
      guard byte.isASCIIDigit || byte == UInt8(ascii: "X") else { return nil }
      value = value * 10 + (byte.isASCIIDigit ? Int(byte - UInt8(ascii: "0")) : 0)
      unknown = unknown << 1 | (byte.isASCIIDigit ? 0 : 1)
    }
    return EDTFNumber(value, unknown: unknown)
  }

  private static func qualifier(_ rest: inout Bytes) -> EDTFDate.Qualifier {
    switch rest.first {
    case UInt8(ascii: "?"):
      rest.removeFirst()
      return .uncertain
    case UInt8(ascii: "~"):
      rest.removeFirst()
      return .approximate
    case UInt8(ascii: "%"):
      rest.removeFirst()
      return [.uncertain, .approximate]
    default: return []
    }
  }

  private static func plain(_ date: EDTFDate) -> EDTFDate {
    date.earliest.map { EDTFDate($0) } ?? date
  }

  // MARK: - Times

  /// `09:30:01`, with `Z`, `+05:30` or `+05` behind it.
  private static func isTime(_ text: Bytes) -> Bool {
    var rest = text
    guard let hour = pair(&rest), hour < 24, take(":", &rest), let minute = pair(&rest),
      minute < 60,
      take(":", &rest), let second = pair(&rest), second < 60
    else { return false }
    if rest.isEmpty || rest.elementsEqual("Z".utf8) { return true }
    guard take("+", &rest) || take("-", &rest), let zone = pair(&rest), zone < 15 else {
      return false
    }
    if rest.isEmpty { return true }
    guard take(":", &rest), let part = pair(&rest) else { return false }
    return part < 60 && rest.isEmpty
  }

  private static func pair(_ rest: inout Bytes) -> Int? {
    guard let number = digits(2, &rest), number.isKnown else { return nil }
    return Int(number.value)
  }

  private static func take(_ mark: Unicode.Scalar, _ rest: inout Bytes) -> Bool {
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest.removeFirst()
    return true
  }
}
