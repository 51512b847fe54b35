/// A piece of a query as it was typed: a term, a parenthesis, `OR` or `AND`.
struct QueryLexeme {
  struct Term {
    var field: String?
    var value = ""
    var isExcluded = false
    var isQuoted = false
  }

  enum Kind {
    case term(Term)
    case open(isExcluded: Bool)
    case close, or, and
  }

  let kind: Kind
  /// Of the letters of the query.
  let range: Range<Int>

  /// Counted in letters, from one.
  var column: Int { range.lowerBound + 1 }

  var beginsTerm: Bool {
    switch kind {
    case .term, .open: true
    case .close, .or, .and: false
    }
  }

  static func all(in text: String) throws(QueryError) -> [QueryLexeme] {
    let letters = Array(text)
    var lexemes: [QueryLexeme] = []
    var depth = 0
    var index = 0
    while index < letters.count {
      guard !letters[index].isWhitespace else {
        index += 1
        continue
      }
      let lexeme = try next(letters, index, isWithin: depth > 0)
      switch lexeme.kind {
      case .open: depth += 1
      case .close: depth -= 1
      default: break
      }
      lexemes.append(lexeme)
      index = lexeme.range.upperBound
    }
    return lexemes
  }

  private static func next(_ letters: [Character], _ start: Int, isWithin: Bool) throws(QueryError)
    -> QueryLexeme
  {
    if letters[start] == "(" {
      return QueryLexeme(kind: .open(isExcluded: false), range: start..<start + 1)
    }
    if letters[start] == ")" { return QueryLexeme(kind: .close, range: start..<start + 1) }
    var index = start
    var term = Term()
    if letters[index] == "-" {
      guard index + 1 < letters.count, !letters[index + 1].isWhitespace else {
        throw .emptyTerm(column: start + 1)
      }
      if letters[index + 1] == "(" {
        return QueryLexeme(kind: .open(isExcluded: true), range: start..<start + 2)
      }
      term.isExcluded = true
      index += 1
    }
    var quote: Int?
    while index < letters.count {
      let letter = letters[index]
      if quote == nil, letter.isWhitespace || letter == ")" && isWithin { break }
      if quote == nil, letter == ")", !term.value.contains("(") {
        throw .unexpectedParenthesis(column: index + 1)
      }
      if quote == nil, letter == "(", term.field != nil, term.value.isEmpty {
        throw .parenthesesOfField(field: term.field ?? "", column: index + 1)
      }
      if letter == "\"" {
        quote = quote == nil ? index : nil
        term.isQuoted = true
      } else if letter == ":", quote == nil, term.field == nil, !term.value.isEmpty {
        term.field = term.value.lowercased()
        term.value = ""
      } else {
        term.value.append(letter)
      }
      index += 1
    }
    if quote != nil { throw .openQuote(column: start + 1) }
    if term.field == nil, term.value.allSatisfy(\.isWhitespace) {
      throw .emptyTerm(column: start + 1)
    }
    let isBare = term.field == nil && !term.isQuoted && !term.isExcluded
    let kind: Kind =
      isBare && term.value == "OR" ? .or : isBare && term.value == "AND" ? .and : .term(term)
    return QueryLexeme(kind: kind, range: start..<index)
  }
}
