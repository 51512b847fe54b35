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

  /// Where the fault is, in characters from one.
  package var column: Int {
    switch self {
    case .unknownField(_, let column), .unknownType(_, let column), .unknownStatus(_, let column),
      .unreadableDate(_, let column), .notYesOrNo(_, let column), .noNumber(_, let column),
      .noShare(_, let column), .emptyValue(_, let column), .openQuote(let column),
      .openParenthesis(let column), .unexpectedParenthesis(let column),
      .emptyParentheses(let column), .danglingOr(let column):
      column
    }
  }

  /// The sentence without the column.
  package var reason: String {
    switch self {
    case .unknownField(let field, _):
      "There is no field \"\(field):\". Fields are "
        + QueryField.allCases.map { $0.rawValue + ":" }.joined(separator: " ") + "."
    case .unknownType(let type, _):
      "\"\(type)\" is no event type. Types are "
        + EventType.allCases.map(\.rawValue).joined(separator: " ") + "."
    case .unknownStatus(let status, _):
      "\"\(status)\" is no status. They are "
        + EventStatus.allCases.map(\.rawValue).joined(separator: " ") + "."
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
    case .danglingOr: "OR stands between two things: type:SANCTION OR type:COERCE."
    }
  }
}

extension QueryError: CustomStringConvertible {
  package var description: String { "Column \(column): \(reason)" }
}
