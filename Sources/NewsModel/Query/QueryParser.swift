/// Reads the query language: words, `"phrases"`, `who: type: when: marked: hidden: confidence:`, and `-` before any of them.
///
///     try QueryParser.parse(#"expel who:"Russian Foreign Ministry" when:2020-12.. -type:CONSULT"#)
package enum QueryParser {
  package static let fields = ["who", "type", "when", "marked", "hidden", "confidence"]

  package static func parse(_ text: String) throws(QueryError) -> Query {
    var conditions: [Query.Condition] = []
    for piece in pieces(of: text) {
      if piece.source.count(where: { $0 == "\"" }) % 2 == 1 {
        throw .openQuote(column: piece.column)
      }
      conditions.append(try condition(piece))
    }
    return Query(conditions)
  }

  /// A value as it must be typed.
  package static func quoted(_ value: String) -> String {
    value.contains(" ") || value.contains(":") ? "\"\(value)\"" : value
  }

  private struct Piece {
    var field: String?
    var value: String
    var isExcluded: Bool
    var source: String
    var column: Int
  }

  private static func pieces(of text: String) -> [Piece] {
    let letters = Array(text)
    var pieces: [Piece] = []
    var index = 0
    while index < letters.count {
      guard letters[index] != " " else {
        index += 1
        continue
      }
      let start = index
      var piece = Piece(value: "", isExcluded: false, source: "", column: start + 1)
      if letters[index] == "-", index + 1 < letters.count, letters[index + 1] != " " {
        piece.isExcluded = true
        index += 1
      }
      var isQuoted = false
      while index < letters.count, isQuoted || letters[index] != " " {
        let letter = letters[index]
        if letter == "\"" {
          isQuoted.toggle()
        } else if letter == ":", !isQuoted, piece.field == nil, !piece.value.isEmpty {
          piece.field = piece.value.lowercased()
          piece.value = ""
        } else {
          piece.value.append(letter)
        }
        index += 1
      }
      piece.source = String(letters[start..<index])
      pieces.append(piece)
    }
    return pieces
  }

  private static func condition(_ piece: Piece) throws(QueryError) -> Query.Condition {
    let test: Query.Test
    switch piece.field {
    case nil: test = .words(NameFolding.fold(piece.value))
    case "who":
      guard !piece.value.isEmpty else { throw .emptyValue(field: "who", column: piece.column) }
      test = .who(NameFolding.fold(piece.value))
    case "type":
      guard let type = EventType(rawValue: piece.value.uppercased()) else {
        throw .unknownType(piece.value, column: piece.column)
      }
      test = .type(type)
    case "when" where piece.value.lowercased() == "undated": test = .undated
    case "when":
      guard let range = DayRange(piece.value) else {
        throw .unreadableDate(piece.value, column: piece.column)
      }
      test = .when(range)
    case "marked":
      switch piece.value.lowercased() {
      case "yes": test = .marked(true)
      case "no": test = .marked(false)
      default: throw .notYesOrNo(piece.value, column: piece.column)
      }
    case "hidden":
      switch piece.value.lowercased() {
      case "yes": test = .hidden(true)
      case "no": test = .hidden(false)
      default: throw .notYesOrNo(piece.value, column: piece.column)
      }
    case "confidence":
      guard let value = Double(piece.value), (0...1).contains(value) else {
        throw .noShare(piece.value, column: piece.column)
      }
      test = .confidence(Int((value * 100).rounded()))
    case let field?: throw .unknownField(field, column: piece.column)
    }
    return Query.Condition(test, isExcluded: piece.isExcluded, source: piece.source)
  }
}

/// Why a query could not be read; columns count characters from one.
package enum QueryError: Error, Hashable, Sendable {
  case unknownField(String, column: Int)
  case unknownType(String, column: Int)
  case unreadableDate(String, column: Int)
  case notYesOrNo(String, column: Int)
  case noShare(String, column: Int)
  case emptyValue(field: String, column: Int)
  case openQuote(column: Int)
}

extension QueryError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownField(let field, let column):
      "Column \(column): there is no field \"\(field):\". Fields are "
        + QueryParser.fields.map { $0 + ":" }.joined(separator: " ") + "."
    case .unknownType(let type, let column):
      "Column \(column): \"\(type)\" is no event type. Types are "
        + EventType.allCases.map(\.rawValue).joined(separator: " ") + "."
    case .unreadableDate(let text, let column):
      "Column \(column): \"\(text)\" is no date. Write 2022, 2022-03, 2022-03-14, 2022-03..2022-05, \"March 2022\" or undated."
    case .notYesOrNo(let text, let column):
      "Column \(column): marked: and hidden: take yes or no, not \"\(text)\"."
    case .noShare(let text, let column):
      "Column \(column): confidence: takes a number from 0 to 1, not \"\(text)\"."
    case .openQuote(let column): "Column \(column): a quote is opened here and not closed."
    case .emptyValue(let field, let column):
      "Column \(column): \(field): needs a name after it, as in who:Reuters."
    }
  }
}
