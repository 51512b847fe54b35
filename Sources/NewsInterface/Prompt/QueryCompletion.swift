import NewsModel

/// What a filter that is being typed could go on with: a field, or a value of the field at the cursor.
struct QueryCompletion {
  enum Context: Equatable {
    case field(prefix: String)
    case value(QueryField, prefix: String)
  }

  let context: Context
  /// The letters of the field or of the value.
  let range: Range<Int>
  /// The line without the term at the cursor: what values are counted among.
  let rest: String

  init?(_ line: LineEditor) {
    let letters = line.letters
    var start = line.cursor
    // Blanks within quotes belong to the term.
    let quotes = letters[..<line.cursor].count { $0 == "\"" }
    var isQuoted = quotes % 2 == 1
    while start > 0 {
      let letter = letters[start - 1]
      if letter == "\"" {
        isQuoted.toggle()
      } else if !isQuoted, letter == " " || letter == "(" {
        break
      }
      start -= 1
    }
    if start < line.cursor, letters[start] == "-" { start += 1 }
    let term = letters[start..<line.cursor]
    let end = Self.end(of: letters, from: line.cursor, isQuoted: quotes % 2 == 1)
    rest = String(letters[..<start]).trimmingSuffix("-") + String(letters[end...])
    guard let colon = term.firstIndex(of: ":") else {
      guard !term.contains("\"") else { return nil }
      context = .field(prefix: String(term).lowercased())
      range = start..<end
      return
    }
    guard let field = QueryField(name: String(term[..<colon]).lowercased()) else { return nil }
    context = .value(
      field,
      prefix: term[(colon + 1)...].filter { $0 != "\"" }.map(String.init).joined()
    )
    range = (colon + 1)..<end
  }

  /// Where the term at the cursor ends.
  private static func end(of letters: [Character], from cursor: Int, isQuoted: Bool) -> Int {
    var isQuoted = isQuoted
    var end = cursor
    while end < letters.count, isQuoted || letters[end] != " " && letters[end] != ")" {
      if letters[end] == "\"" { isQuoted.toggle() }
      end += 1
    }
    return end
  }

  /// `facets`: the values of the field with their counts, where they are known.
  func completion(_ facets: [Facet]) -> Completion? {
    switch context {
    case .field(let prefix):
      return Completion(
        QueryField.allCases.filter { $0.rawValue.hasPrefix(prefix) && !prefix.isEmpty }.map {
          Completion.Item(text: $0.rawValue + ":", note: $0.help, insertion: $0.rawValue + ":")
        },
        replacing: range
      )
    case .value(_, let prefix):
      return Completion(
        Self.ranked(facets, prefix).prefix(200).map {
          Completion.Item(
            text: $0.value,
            note: TitleView.grouped($0.events),
            insertion: QueryParser.quoted($0.value) + " "
          )
        },
        replacing: range
      )
    }
  }

  private static func ranked(_ facets: [Facet], _ prefix: String) -> [Facet] {
    guard !prefix.isEmpty else { return facets }
    let wanted = NameFolding.fold(prefix)
    return facets.compactMap { facet in
      FuzzyMatch.score(prefix, in: facet.value).map {
        (facet, $0 + (NameFolding.fold(facet.value).hasPrefix(wanted) ? 1_000 : 0))
      }
    }
    .sorted { ($1.1, $1.0.events) < ($0.1, $0.0.events) }
    .map(\.0)
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: Character) -> String {
    last == suffix ? String(dropLast()) : self
  }
}
