import Glibc
import NewsModel

/// Tells the role of every line of a page.
struct PageRoles {
  private let model: LineModel

  init(_ model: LineModel) { self.model = model }

  func shares(_ features: [[UInt16]]) -> [RoleShares] {
    let first = features.map(model.first)
    return Self.evidence(first).map(model.second)
  }

  /// What the second round looks at: the first round's logarithms for the line itself, its shares for two lines before and
  /// two after, the mean of four before and four after, and whether there is report above, below, and a title above.
  static func evidence(_ first: [RoleShares]) -> [[Float]] {
    let none = RoleShares()
    var above = [Float](repeating: 0, count: first.count + 1)
    var below = [Float](repeating: 0, count: first.count + 1)
    var titleAbove = [Float](repeating: 0, count: first.count + 1)
    for index in first.indices {
      above[index + 1] = max(above[index], first[index][.report])
      titleAbove[index + 1] = max(titleAbove[index], first[index][.title])
    }
    for index in first.indices.reversed() {
      below[index] = max(below[index + 1], first[index][.report])
    }
    let best = first.map { $0[.title] }.max() ?? 0
    return first.indices.map { index in
      func at(_ place: Int) -> RoleShares { first.indices.contains(place) ? first[place] : none }
      var evidence: [Float] = []
      evidence.reserveCapacity(LineModel.evidence)
      for role in 0..<LineModel.roles { evidence.append(logarithm(first[index][role])) }
      for place in [index - 1, index + 1, index - 2, index + 2] {
        for role in 0..<LineModel.roles { evidence.append(at(place)[role]) }
      }
      for places in [(index - 6)..<(index - 2), (index + 3)..<(index + 7)] {
        for role in 0..<LineModel.roles {
          evidence.append(places.reduce(0) { $0 + at($1)[role] } / 4)
        }
      }
      evidence.append(above[index])
      evidence.append(below[index + 1])
      evidence.append(titleAbove[index])
      evidence.append(first[index][.title] >= best ? 1 : 0)
      evidence.append(above[index] * below[index + 1])
      evidence.append(index == 0 ? 1 : 0)
      return evidence
    }
  }

  /// A logarithm with a floor: nothing is impossible.
  private static func logarithm(_ share: Float) -> Float {
    logf(max(share, 0.0005))
  }
}
