import NewsModel

/// Which lines of a copied page are no part of the report, as readable text (Data/Rules/clutter.txt).
///
///     line    share on facebook        the whole line
///     starts  read more                the line's beginning
///     has     all rights reserved      anywhere in the line
///     opens   related articles         this line, and the short lines after it
///     letter  dear readers             this line, and the paragraphs after it that speak to "you"
package struct ClutterRules: Sendable {
  package struct Rule: Sendable, Hashable {
    package enum Kind: String, Sendable { case line, starts, has, opens, letter }
    package let kind: Kind
    package let words: String
    let bytes: [UInt8]
    /// A line that the rule must match; run as a test.
    package let example: String?
    package let lineNumber: Int
  }

  package let rules: [Rule]
  /// Rules by the first word of what they match.
  private let byFirstWord: [UInt64: [Int]]
  /// Rules that may match anywhere; those that begin with a sign.
  private let anywhere: [Int]
  private let wordless: [Int]
  let table: WordTable

  /// - Throws: ``ClutterRuleError`` with the number of a line that is no rule.
  package init(_ text: [UInt8]) throws(ClutterRuleError) {
    var rules: [Rule] = []
    let lines = String(decoding: text, as: UTF8.self).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: true)
      guard fields.count >= 2, let kind = Rule.Kind(rawValue: String(fields[0])) else {
        throw ClutterRuleError(line: index + 1)
      }
      rules.append(
        Rule(
          kind: kind,
          words: NameFolding.fold(fields[1]),
          bytes: NameFolding.foldedUTF8(fields[1]),
          example: fields.count > 2 ? String(fields[2]) : nil,
          lineNumber: index + 1
        )
      )
    }
    self.rules = rules
    let plain = WordTable(ruleWords: [])
    let words = rules.map { rule in
      LineScanner(SourceText(rule.words), plain).page().lines.first?.facts.firstWord ?? 0
    }
    var byFirstWord: [UInt64: [Int]] = [:]
    for (index, word) in words.enumerated() where rules[index].kind != .has && word != 0 {
      byFirstWord[word, default: []].append(index)
    }
    self.byFirstWord = byFirstWord
    anywhere = rules.indices.filter { rules[$0].kind == .has }
    wordless = rules.indices.filter { rules[$0].kind != .has && words[$0] == 0 }
    table = WordTable(ruleWords: anywhere.map { words[$0] })
  }

  /// The first rule that a line matches.
  package func match(_ text: String) -> Rule? {
    LineScanner(SourceText(text), table).page().lines.first.flatMap(match)
  }

  /// The first rule that a line matches; nearly all lines are passed over by their first word.
  func match(_ line: Line) -> Rule? {
    let candidates =
      (byFirstWord[line.facts.firstWord] ?? []) + (line.facts.mayHoldRule ? anywhere : [])
      + (line.facts.first.isASCIILetter ? [] : wordless)
    guard !candidates.isEmpty else { return nil }
    let folded = line.foldedBytes
    let start = Self.start(of: folded)
    return candidates.sorted().lazy.map { rules[$0] }.first { rule in
      switch rule.kind {
      case .line: Self.isWhole(folded, from: start, rule.bytes)
      case .starts, .opens, .letter: Self.starts(folded, from: start, rule.bytes)
      case .has: Self.holds(folded, rule.bytes)
      }
    }
  }

  /// Behind the marks that stand before a label on a page.
  private static func start(of folded: [UInt8]) -> Int {
    let line = String(decoding: folded.prefix(60), as: UTF8.self)
    return line.unicodeScalars.prefix { marks.contains($0) }.reduce(0) { $0 + UTF8.width($1) }
  }

  /// What stands before a label on a page.
  private static let marks = Set("#•*-–>|▶►»([ ".unicodeScalars)

  private static func starts(_ line: [UInt8], from start: Int, _ words: [UInt8]) -> Bool {
    guard line.count - start >= words.count else { return false }
    for offset in words.indices where line[start + offset] != words[offset] { return false }
    let next = start + words.count
    return next == line.count || !(line[next].isASCIILetter || line[next] >= 0x80)
  }

  /// The words and nothing after them but marks ("Advertisement:", "Read more »").
  private static func isWhole(_ line: [UInt8], from start: Int, _ words: [UInt8]) -> Bool {
    guard starts(line, from: start, words) else { return false }
    return line[(start + words.count)...].allSatisfy { !$0.isASCIILetter && !$0.isASCIIDigit }
  }

  private static func holds(_ line: [UInt8], _ words: [UInt8]) -> Bool {
    guard let first = words.first, line.count >= words.count else { return false }
    for start in 0...(line.count - words.count) where line[start] == first {
      if words.indices.allSatisfy({ line[start + $0] == words[$0] }) { return true }
    }
    return false
  }
}

package struct ClutterRuleError: Error, Hashable, Sendable, CustomStringConvertible {
  package let line: Int

  package init(line: Int) { self.line = line }

  package var description: String {
    "Line \(line) of the clutter rules is no rule: write a kind (line, starts, has, opens, letter), a tab, and the words."
  }
}
