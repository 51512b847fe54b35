import NewsModel

/// How likely it is that an event is one that a reader wants to see: a logistic model over the shape of events.
///
/// The weights are text, one feature a line, in Data/Lexicons/confidence.tsv; `make confidence` learns them.
struct ConfidenceModel: Sendable {
  private let weights: [String: Float]

  /// - Parameter file: lines of `feature TAB weight`, and comments.
  init(_ file: [UInt8]) {
    var weights: [String: Float] = [:]
    for row in EventData.rows(file) where row.count >= 2 {
      weights[String(row[0])] = Float(row[1])
    }
    self.weights = weights
  }

  /// Between 0 and 1; what the model does not know counts for nothing.
  func confidence(_ shape: EventShape) -> Float {
    let sum = shape.features.reduce(weights["bias"] ?? 0) { $0 + (weights[$1] ?? 0) }
    return 1 / (1 + exponential(-sum))
  }

  /// e to the power of x, by squaring a short series: no need of a mathematics library.
  private func exponential(_ x: Float) -> Float {
    var term = max(-30, min(30, x)) / 1024
    term = 1 + term + term * term / 2
    for _ in 0..<10 { term *= term }
    return term
  }
}
