import NewsLanguage

/// Several perceptrons that differ only in the order of their sentences, averaged into one: sums of weights decide as the
/// members would by voting, at the cost of one.
///
/// Source: McDonald, Hall and Mann, "Distributed Training Strategies for the Structured Perceptron", 2010.
enum Committee {
  /// `member`: the rows of the perceptron with a given seed.
  static func rows(of size: Int, member: @escaping @Sendable (UInt64) -> [ClassTable.Row]) async
    -> [ClassTable.Row]
  {
    var tables = [[ClassTable.Row]](repeating: [], count: size)
    await withTaskGroup(of: (Int, [ClassTable.Row]).self) { group in
      for place in 0..<size { group.addTask { (place, member(UInt64(place + 1))) } }
      for await (place, rows) in group { tables[place] = rows }
    }
    return mean(tables)
  }

  /// Sums weights by feature and class, member after member, so that the order of their ending does not matter.
  private static func mean(_ tables: [[ClassTable.Row]]) -> [ClassTable.Row] {
    guard tables.count > 1 else { return tables.first ?? [] }
    var places: [UInt64: Int] = [:]
    var sums: [(feature: UInt64, weights: [(label: UInt8, weight: Float)])] = []
    for row in tables.joined() {
      guard let place = places[row.feature] else {
        places[row.feature] = sums.count
        sums.append((row.feature, row.weights))
        continue
      }
      for (label, weight) in row.weights {
        if let known = sums[place].weights.firstIndex(where: { $0.label == label }) {
          sums[place].weights[known].weight += weight
        } else {
          sums[place].weights.append((label, weight))
        }
      }
    }
    return sums.map { feature, weights in
      ClassTable.Row(feature: feature, weights: weights.sorted { $0.label < $1.label })
    }.sorted { $0.feature < $1.feature }
  }
}
