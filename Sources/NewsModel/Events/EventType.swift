/// The sixteen event types of PLOVER (Open Event Data Alliance).
package enum EventType: String, Sendable, CaseIterable {
  case agree = "AGREE"
  case consult = "CONSULT"
  case support = "SUPPORT"
  case concede = "CONCEDE"
  case cooperate = "COOPERATE"
  case aid = "AID"
  case retreat = "RETREAT"
  case request = "REQUEST"
  case accuse = "ACCUSE"
  case reject = "REJECT"
  case threaten = "THREATEN"
  case protest = "PROTEST"
  case sanction = "SANCTION"
  case mobilize = "MOBILIZE"
  case coerce = "COERCE"
  case assault = "ASSAULT"

  /// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
  package var quad: Int {
    switch self {
    case .agree, .consult, .support, .concede: 1
    case .cooperate, .aid, .retreat: 2
    case .request, .accuse, .reject, .threaten: 3
    case .protest, .sanction, .mobilize, .coerce, .assault: 4
    }
  }

  /// Acts that hurt the other side.
  package var isHostile: Bool { quad == 4 }

  /// Acts that a promise turns into AGREE: cooperation, and yielding.
  package var isCooperative: Bool { quad <= 2 }

  /// Acts whose parties stand side by side ("X and Y met").
  package var isSymmetric: Bool { self == .consult || self == .cooperate }

  /// Acts that several parties do with one another where no other side is named ("X and Y signed", "X and Y clashed").
  package var standsSideBySide: Bool {
    switch self {
    case .consult, .cooperate, .support, .agree, .assault, .reject, .sanction: true
    default: false
    }
  }

  /// The CAMEO root where a frame names no finer code.
  package var cameoRoot: String {
    switch self {
    case .agree: "03"
    case .consult: "04"
    case .support: "05"
    case .cooperate: "06"
    case .aid: "07"
    case .concede, .retreat: "08"
    case .request: "10"
    case .accuse: "11"
    case .reject: "12"
    case .threaten: "13"
    case .protest: "14"
    case .mobilize: "15"
    case .sanction: "16"
    case .coerce: "17"
    case .assault: "19"
    }
  }
}

/// Whether the article says that it is so.
package enum EventStatus: String, Sendable, CaseIterable {
  case asserted, alleged, denied, threatened, planned, requested, hypothetical, negated, historical
}
