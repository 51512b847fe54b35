import NewsModel

/// Event words that treebanks cut at their hyphen.
enum HyphenedWords {
  /// The word that two lemmas around a hyphen make up ("cease-fire"); nil where they are two.
  static func whole(_ left: Symbol, _ right: Symbol) -> Symbol? { hyphened[Pair(left, right)] }

  private struct Pair: Hashable {
    let left: Symbol
    let right: Symbol
    init(_ left: Symbol, _ right: Symbol) {
      self.left = left
      self.right = right
    }
  }

  private static let hyphened: [Pair: Symbol] = [
    Pair("cease", "fire"): "ceasefire", Pair("sit", "in"): "sit-in", Pair("walk", "out"): "walkout",
    Pair("pull", "out"): "pullout", Pair("pull", "back"): "pullback",
    Pair("crack", "down"): "crackdown",
    Pair("air", "strike"): "airstrike", Pair("build", "up"): "build-up",
    Pair("hand", "over"): "handover",
    Pair("peace", "keeper"): "peacekeeper", Pair("counter", "attack"): "counterattack",
    Pair("counter", "offensive"): "counteroffensive", Pair("cyber", "attack"): "cyberattack",
    Pair("test", "fire"): "test-fire", Pair("asylum", "seeker"): "seeker",
    Pair("persona", "grata"): "grata",
  ]
}
