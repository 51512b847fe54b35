/// How many letters two words differ by (Levenshtein 1965).
enum EditDistance {
  static func between(_ one: String, _ other: String) -> Int {
    let (one, other) = (Array(one.utf8.prefix(32)), Array(other.utf8.prefix(32)))
    var row = Array(0...other.count)
    for (line, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, candidate) in other.enumerated() {
        let above = row[column + 1]
        row[column + 1] = min(
          diagonal + (letter == candidate ? 0 : 1),
          min(above, row[column]) + 1
        )
        diagonal = above
      }
    }
    return row[other.count]
  }
}
