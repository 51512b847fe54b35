import Glibc

/// How likely each role of a line is.
struct RoleShares: Sendable, BitwiseCopyable {
  private var report: Float = 0
  private var title: Float = 0
  private var byline: Float = 0
  private var date: Float = 0
  private var clutter: Float = 0

  subscript(role: Int) -> Float {
    get {
      switch role {
      case 0: report
      case 1: title
      case 2: byline
      case 3: date
      default: clutter
      }
    }
    set {
      switch role {
      case 0: report = newValue
      case 1: title = newValue
      case 2: byline = newValue
      case 3: date = newValue
      default: clutter = newValue
      }
    }
  }

  subscript(role: LineRole) -> Float { self[role.rawValue] }

  /// Scores as shares that sum to one (softmax).
  var normalized: RoleShares {
    var result = RoleShares()
    let most = max(report, title, byline, date, clutter)
    var sum: Float = 0
    for role in 0..<LineModel.roles {
      result[role] = expf(self[role] - most)
      sum += result[role]
    }
    for role in 0..<LineModel.roles { result[role] /= sum }
    return result
  }
}
