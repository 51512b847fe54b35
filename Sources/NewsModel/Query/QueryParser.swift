/// Reads the query language: words, `"phrases"`, `field:value`, `-` before any of them, `OR`, and parentheses.
///
/// Everything must hold; `OR` joins its two neighbours, so `a b OR c` is a and one of b and c.
///
///     try QueryParser.parse(#"expel who:"Foreign Ministry" when:2020-12.. -(type:CONSULT OR status:denied)"#)
package struct QueryParser {
  private let lexemes: [QueryLexeme]
  private let letters: [Character]
  private var place = 0
  /// How many parentheses are open.
  private var depth = 0
  private static let deepest = 50

  /// `isTyping`: a quotation or parenthesis that is still open is taken as closed at the end.
  package static func parse(_ text: String, isTyping: Bool = false) throws(QueryError) -> Query {
    var text = text
    if isTyping, text.count(where: { $0 == "\"" }) % 2 == 1 { text += "\"" }
    let lexemes = try QueryLexeme.all(in: text)
    var parser = QueryParser(lexemes: lexemes, letters: Array(text))
    return Query(try parser.clauses(until: nil, isTyping: isTyping))
  }

  /// A value as it must be typed.
  package static func quoted(_ value: String) -> String {
    let isPlain =
      !value.isEmpty && !value.contains { " :()\"".contains($0) } && value != "OR"
      && value != "AND"
    return isPlain ? value : "\"" + value.filter { $0 != "\"" } + "\""
  }

  private mutating func clauses(until opening: Int?, isTyping: Bool) throws(QueryError)
    -> [Query.Clause]
  {
    var clauses: [Query.Clause] = []
    while place < lexemes.count {
      let lexeme = lexemes[place]
      if case .close = lexeme.kind {
        guard opening != nil else { throw .unexpectedParenthesis(column: lexeme.column) }
        place += 1
        return clauses
      }
      if case .and = lexeme.kind {
        place += 1
        continue
      }
      clauses.append(try clause(isTyping: isTyping))
    }
    guard let opening, !isTyping else { return clauses }
    throw .openParenthesis(column: opening)
  }

  /// One term, or several that `OR` joins.
  private mutating func clause(isTyping: Bool) throws(QueryError) -> Query.Clause {
    let first = place
    guard case .or = lexemes[place].kind else {
      var parts = [try term(isTyping: isTyping)]
      while place < lexemes.count, case .or = lexemes[place].kind {
        let column = lexemes[place].column
        place += 1
        guard place < lexemes.count, lexemes[place].beginsTerm else {
          guard isTyping else { throw .danglingOr(column: column) }
          break
        }
        parts.append(try term(isTyping: isTyping))
      }
      let range = lexemes[first].range.lowerBound..<lexemes[place - 1].range.upperBound
      return Query.Clause(
        parts.count == 1 ? parts[0] : .any(parts),
        // Only what stands outside is ever shown.
        source: depth == 0 ? String(letters[range]) : ""
      )
    }
    throw .danglingOr(column: lexemes[place].column)
  }

  private mutating func term(isTyping: Bool) throws(QueryError) -> Query.Expression {
    let lexeme = lexemes[place]
    place += 1
    switch lexeme.kind {
    case .term(let term):
      let test = try QueryTest(term, column: lexeme.column)
      return term.isExcluded ? .not(.test(test)) : .test(test)
    case .open(let isExcluded):
      depth += 1
      defer { depth -= 1 }
      guard depth <= Self.deepest else { throw .tooDeep(column: lexeme.column) }
      let parts = try clauses(until: lexeme.column, isTyping: isTyping).map(\.expression)
      guard !parts.isEmpty || isTyping else {
        throw .emptyParentheses(column: lexeme.column)
      }
      let inner: Query.Expression = parts.count == 1 ? parts[0] : .all(parts)
      return isExcluded ? .not(inner) : inner
    case .close: throw .unexpectedParenthesis(column: lexeme.column)
    case .or, .and: throw .danglingOr(column: lexeme.column)
    }
  }
}
