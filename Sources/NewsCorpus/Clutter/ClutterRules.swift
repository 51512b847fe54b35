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
    /// A line that the rule must match; run as a test.
    package let example: String?
    package let lineNumber: Int
  }

  package let rules: [Rule]

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
          example: fields.count > 2 ? String(fields[2]) : nil,
          lineNumber: index + 1
        )
      )
    }
    self.rules = rules
  }

  /// The strongest rule that a folded line matches.
  package func match(_ folded: String) -> Rule? {
    let plain = folded.drop { "#•*-–>|▶►»([ ".contains($0) }
    return rules.first { rule in
      switch rule.kind {
      case .line: plain.trimmingMarks == rule.words
      case .starts, .opens, .letter:
        plain.starts(with: rule.words) && Self.endsWord(plain, rule.words.count)
      case .has: Self.holds(plain, rule.words)
      }
    }
  }

  private static func endsWord(_ text: Substring, _ count: Int) -> Bool {
    let rest = text.dropFirst(count)
    return rest.first.map { !$0.isLetter } ?? true
  }

  private static func holds(_ text: Substring, _ words: String) -> Bool {
    text.utf8.count >= words.utf8.count && text.contains(words)
  }
}

extension Substring {
  /// Without the marks at the end of a label ("Advertisement:", "Read more »").
  fileprivate var trimmingMarks: Substring {
    var rest = self
    while let last = rest.last, !last.isLetter, !last.isNumber { rest.removeLast() }
    return rest
  }
}

package struct ClutterRuleError: Error, Hashable, Sendable, CustomStringConvertible {
  package let line: Int

  package init(line: Int) { self.line = line }

  package var description: String {
    "Line \(line) of the clutter rules is no rule: write a kind (line, starts, has, opens, letter), a tab, and the words."
  }
}
