import NewsLanguage
import NewsModel

/// How many gold arcs a transition puts out of reach.
enum Oracle {
  /// The costs of all legal transitions, and the least of them.
  static func costs(_ legal: Int, _ state: borrowing ParserState, _ gold: [Int32])
    -> (least: Int32, costs: SIMD4<Int32>)
  {
    var costs = SIMD4<Int32>(repeating: 0)
    var least = Int32.max
    for transition in ParserState.Transition.allCases where legal >> transition.rawValue & 1 != 0 {
      costs[transition.rawValue] = Int32(cost(of: transition, state, gold))
      least = min(least, costs[transition.rawValue])
    }
    return (least, costs)
  }

  private static func cost(
    of transition: ParserState.Transition,
    _ state: borrowing ParserState,
    _ gold: [Int32]
  ) -> Int {
    let front = state.front
    let root = Int32(state.count)
    let top = state.stack.last ?? ParserState.none
    func head(_ index: Int32) -> Int32 { index == root ? ParserState.none : gold[Int(index)] }
    switch transition {
    case .left:
      // The top is lost: its head further right, and its dependents from the front on.
      var cost = 0
      let wanted = head(top)
      if wanted > front { cost += 1 }
      for index in front..<root where head(index) == top { cost += 1 }
      return cost
    case .right:
      // The front gets the top as head: another head is lost, and dependents of the front in the stack.
      var cost = 0
      let wanted = head(front)
      if wanted != top, wanted > front || state.stack.contains(wanted) { cost += 1 }
      for index in state.stack
      where head(index) == front && state.heads[Int(index)] == ParserState.none { cost += 1 }
      return cost
    case .reduce:
      var cost = 0
      for index in front..<root where head(index) == top { cost += 1 }
      return cost
    case .shift:
      // The front goes onto the stack: a head in the stack is lost, and headless dependents there.
      var cost = 0
      if state.stack.contains(head(front)) { cost += 1 }
      for index in state.stack
      where head(index) == front && state.heads[Int(index)] == ParserState.none { cost += 1 }
      return cost
    }
  }
}
