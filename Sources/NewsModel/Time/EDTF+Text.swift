extension EDTF: CustomStringConvertible {
  /// As ISO 8601-2 writes it; `EDTF(_:)` reads it back.
  package var description: String {
    switch self {
    case .date(let date): date.description
    case .dateTime(let date, let time): date.description + "T" + time
    case .interval(let start, let end): start.description + "/" + end.description
    case .oneOf(let members): "[" + members.map(\.description).joined(separator: ",") + "]"
    }
  }
}

extension EDTF.Endpoint: CustomStringConvertible {
  package var description: String {
    switch self {
    case .date(let date): date.description
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension EDTF.Member: CustomStringConvertible {
  package var description: String {
    switch self {
    case .date(let date): date.description
    case .span(let first, let last): (first?.description ?? "") + ".." + (last?.description ?? "")
    }
  }
}

extension EDTFDate: CustomStringConvertible {
  package var description: String {
    var parts = [(abs(year.value) > 9999 ? "Y" : "") + year.text(width: 4)]
    var qualifiers = [yearQualifier]
    if precision != .year {
      parts.append(month.text(width: 2))
      qualifiers.append(monthQualifier)
    }
    if precision == .day {
      parts.append(day.text(width: 2))
      qualifiers.append(dayQualifier)
    }
    // A mark behind a component holds for all before it, a mark before one for that alone.
    let shared = qualifiers.prefix { $0 == qualifiers[0] }.count
    for index in qualifiers.indices {
      if index >= shared {
        parts[index] = qualifiers[index].mark + parts[index]
      } else if index == shared - 1 {
        parts[index] += qualifiers[index].mark
      }
    }
    return parts.joined(separator: "-")
  }
}

extension EDTFDate.Qualifier {
  fileprivate var mark: String {
    switch self {
    case [.uncertain, .approximate]: "%"
    case .uncertain: "?"
    case .approximate: "~"
    default: ""
    }
  }
}
