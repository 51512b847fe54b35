/// How the timeline divides events.
package enum LaneKind: String, Sendable, CaseIterable {
  /// All in one bar.
  case stacked
  case actors, types
  /// Pairs of countries, whichever of them acts.
  case pairs

  package var name: String {
    switch self {
    case .stacked: "all events"
    case .actors: "by actor"
    case .types: "by type"
    case .pairs: "by pair of countries"
    }
  }
}

/// The lanes of a selection: the most frequent values, and where each event belongs.
package struct Lanes: Hashable, Sendable {
  /// The lane of what belongs to none of the named.
  package static let other = UInt8.max

  package let kind: LaneKind
  package let names: [String]
  /// In the order of the selection: a place in `names`, or `other`.
  package let lanes: [UInt8]

  package init(kind: LaneKind, names: [String], lanes: [UInt8]) {
    self.kind = kind
    self.names = names
    self.lanes = lanes
  }

  package static let none = Lanes(kind: .stacked, names: [], lanes: [])
}
