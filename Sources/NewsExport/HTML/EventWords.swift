import NewsModel

extension EventType {
  // `Sanction`
  var word: String { rawValue.prefix(1) + rawValue.dropFirst().lowercased() }

  /// The quadrant of the type, as CAMEO and PLOVER count them.
  var quadrant: String {
    switch quad {
    case 1: "verbal cooperation"
    case 2: "material cooperation"
    case 3: "verbal conflict"
    default: "material conflict"
    }
  }
}

extension EventStatus {
  // `Alleged`
  var word: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// What the word says of the event.
  var meaning: String {
    switch self {
    case .asserted: "the report states it as a fact"
    case .alleged: "somebody says so; the report does not vouch for it"
    case .denied: "somebody says that it is not so"
    case .threatened: "somebody threatens to do it"
    case .planned: "it is said to lie ahead"
    case .requested: "somebody asks for it"
    case .hypothetical: "it is only supposed, or depends on a condition"
    case .negated: "the report says that it did not happen"
    case .historical: "the report looks back at it"
    }
  }
}

/// A number with its noun: `1 event`, `12 events`.
func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
