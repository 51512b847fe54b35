import NewsModel

/// How the parts of web pages are named, as readable text (Data/Rules/markup.txt).
package struct MarkupRules: Sendable {
  private(set) var dropped: Set<String> = []
  private(set) var frames: Set<String> = []
  private(set) var clutter: Set<String> = []
  private(set) var report: Set<String> = []

  /// - Throws: ``MarkupRuleError`` with the number of a line that is no rule.
  package init(_ text: [UInt8]) throws(MarkupRuleError) {
    let lines = String(decoding: text, as: UTF8.self).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count == 2 else { throw MarkupRuleError(line: index + 1) }
      let words = fields[1].split(separator: " ").map(String.init)
      switch fields[0] {
      case "drop": dropped.formUnion(words)
      case "frame": frames.formUnion(words)
      case "clutter": clutter.formUnion(words)
      case "report": report.formUnion(words)
      default: throw MarkupRuleError(line: index + 1)
      }
    }
  }

  /// What a class or an id says of an element.
  enum Hint { case clutter, report, nothing }

  /// "story-body__inner", "relatedArticles": the words are told apart by signs and by capitals.
  ///
  /// A name that says both ("article-share") is about what is said last of all: the part, not the whole.
  func hint(_ names: String) -> Hint {
    var result = Hint.nothing
    for word in Self.words(names) {
      if clutter.contains(word) { return .clutter }
      if report.contains(word) { result = .report }
    }
    return result
  }

  static func words(_ names: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var wasLower = false
    func close() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in names.utf8.prefix(400) {
      if !byte.isASCIILetter {
        close()
      } else {
        if byte.isASCIIUpper, wasLower { close() }
        word.append(byte.asciiLowercased)
      }
      wasLower = byte.isASCIILower
    }
    close()
    // "relatedArticles" and "related-articles" are two words; "mostRead" is also known as one.
    return words + zip(words, words.dropFirst()).map { $0 + $1 }
  }
}

package struct MarkupRuleError: Error, Hashable, Sendable, CustomStringConvertible {
  package let line: Int

  package var description: String {
    "Line \(line) of the markup rules is no rule: write a kind (drop, frame, clutter, report), a tab, and the words."
  }
}
