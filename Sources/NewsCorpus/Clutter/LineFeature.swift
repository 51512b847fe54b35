/// The groups of features by which the role of a line is told; each group has one active value for a line.
enum LineFeature: Int, CaseIterable {
  case words, capitals, function, ending, beginning, allCapitals, digits, marks, commas, quotes
  case reporting, you, we, calendar, ago, web, picture, order, rule, brackets
  case dateLine, byline, outlet, topic, repeated, gap, before, after, joint, run
  case fromTop, fromBottom, fromFirst, fromLast, list, letter, slash, first, afterColon, slogan
  case headAfter, headBefore, topicPlace, shape, speaker

  /// How many values it has.
  var size: Int {
    switch self {
    case .words: 10
    case .capitals: 10
    case .function: 12
    case .ending: 9
    case .beginning: 10
    case .allCapitals: 4
    case .digits: 4
    case .marks: 6
    case .commas: 4
    case .quotes: 6
    case .reporting, .calendar, .ago, .order, .brackets, .slash, .first, .afterColon, .repeated: 3
    case .you, .we: 5
    case .web, .picture: 6
    case .rule: 6
    case .dateLine: 4
    case .byline: 3
    case .outlet: 3
    case .topic: 15
    case .gap: 4
    case .before, .after: 7
    case .joint: 9
    case .run: 6
    case .fromTop: 7
    case .fromBottom: 6
    case .fromFirst: 7
    case .fromLast: 6
    case .list, .letter: 2
    case .slogan: 3
    case .headAfter, .headBefore: 5
    case .topicPlace: 8
    case .shape: 30
    case .speaker: 3
    }
  }

  /// The place of its first value among all values of all groups.
  static let offsets: [Int] = {
    var offsets: [Int] = []
    var next = 0
    for group in allCases {
      offsets.append(next)
      next += group.size
    }
    return offsets
  }()

  static let count = allCases.reduce(0) { $0 + $1.size }

  /// "words=3", as the file of weights has it.
  static let names: [String] = allCases.flatMap { group in
    (0..<group.size).map { "\(group)=\($0)" }
  }
}
