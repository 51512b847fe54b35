/// Why a query could not be read; columns count characters from one.
package enum QueryError: Error, Hashable, Sendable {
  case unknownField(String, column: Int)
  case unknownType(String, column: Int)
  case unknownStatus(String, column: Int)
  case unreadableDate(String, column: Int)
  case notYesOrNo(String, column: Int)
  case noNumber(String, column: Int)
  case noShare(String, column: Int)
  case emptyValue(field: String, column: Int)
  case openQuote(column: Int)
  case openParenthesis(column: Int)
  case unexpectedParenthesis(column: Int)
  case emptyParentheses(column: Int)
  case danglingOr(column: Int)
  case tooDeep(column: Int)
  case emptyTerm(column: Int)
  case parenthesesOfField(field: String, column: Int)

  /// Where the fault is, in characters from one.
  package var column: Int {
    switch self {
    case .unknownField(_, let column), .unknownType(_, let column), .unknownStatus(_, let column),
      .unreadableDate(_, let column), .notYesOrNo(_, let column), .noNumber(_, let column),
      .noShare(_, let column), .emptyValue(_, let column), .openQuote(let column),
      .openParenthesis(let column), .unexpectedParenthesis(let column),
      .emptyParentheses(let column), .danglingOr(let column), .tooDeep(let column),
      .emptyTerm(let column), .parenthesesOfField(_, let column):
      column
    }
  }

  /// The sentence without the column.
  package var reason: String {
    switch self {
    case .unknownField(let field, _):
      "There is no field \"\(field):\". "
        + Self.nearest(field, QueryField.allCases.map(\.rawValue), ":")
    case .unknownType(let type, _):
      "\"\(type)\" is no event type. " + Self.nearest(type, EventType.allCases.map(\.rawValue))
    case .unknownStatus(let status, _):
      "\"\(status)\" is no status. " + Self.nearest(status, EventStatus.allCases.map(\.rawValue))
    case .unreadableDate(let text, _):
      "\"\(text)\" is no date. Write 2022, 2022-03, 2022-03-14, 2022-03..2022-05, \"March 2022\" or undated."
    case .notYesOrNo(let text, _): "This field takes yes or no, not \"\(text)\"."
    case .noNumber(let text, _): "\"\(text)\" is no number. Write 2, >=2, >1, <5 or <=4."
    case .noShare(let text, _): "confidence: takes a number from 0 to 1, not \"\(text)\"."
    case .openQuote: "A quote is opened here and not closed."
    case .emptyValue(let field, _): "\(field): needs something after it, as in who:Reuters."
    case .openParenthesis: "A parenthesis is opened here and not closed."
    case .unexpectedParenthesis: "This parenthesis closes nothing."
    case .emptyParentheses: "There is nothing between these parentheses."
    case .tooDeep: "Parentheses lie too deep in each other here."
    case .emptyTerm: "There is nothing to look for here."
    case .parenthesesOfField(let field, _):
      "Repeat the field within parentheses: (\(field):a OR \(field):b)."
    case .danglingOr: "OR stands between two things: type:SANCTION OR type:COERCE."
    }
  }
}

extension QueryError {
  /// What was perhaps meant, first, then all there are.
  private static func nearest(_ word: String, _ all: [String], _ suffix: String = "") -> String {
    let folded = NameFolding.fold(word)
    let near = all.map { ($0, EditDistance.between(folded, NameFolding.fold($0))) }
      .filter { $0.1 <= 2 }.min { $0.1 < $1.1 }
    let list = all.map { $0 + suffix }.joined(separator: " ")
    return (near.map { "Perhaps \($0.0)\(suffix)? " } ?? "") + "There are \(list)."
  }
}

extension QueryError: CustomStringConvertible {
  package var description: String { "Column \(column): \(reason)" }
}
