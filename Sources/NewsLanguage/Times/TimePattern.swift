import NewsModel

/// A pattern as it is written, before it is laid out in steps.
indirect enum TimePattern {
  case word(Symbol)
  case slot(TimeSlot)
  case row([TimePattern])
  case choice([TimePattern])
  case optional(TimePattern)
}

/// Reads `the? (last|past) COUNT UNITS`.
struct TimePatternParser {
  private var words: ArraySlice<Substring>
  private let line: Int

  init(_ words: ArraySlice<Substring>, _ line: Int) {
    // Brackets and bars may touch the words.
    var pieces: [Substring] = []
    for word in words {
      var rest = word
      while let first = rest.first {
        if first == "(" || first == "|" {
          pieces.append(rest.prefix(1))
          rest = rest.dropFirst()
        } else if first == ")" {
          let count = rest.dropFirst().first == "?" ? 2 : 1
          pieces.append(rest.prefix(count))
          rest = rest.dropFirst(count)
        } else {
          let end = rest.firstIndex { "()|".contains($0) } ?? rest.endIndex
          pieces.append(rest[..<end])
          rest = rest[end...]
        }
      }
    }
    self.words = pieces[...]
    self.line = line
  }

  var isAtEnd: Bool { words.isEmpty }

  mutating func alternatives() throws(TimeRuleError) -> TimePattern {
    var choices = [try row()]
    while words.first == "|" {
      words.removeFirst()
      choices.append(try row())
    }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func row() throws(TimeRuleError) -> TimePattern {
    var parts: [TimePattern] = []
    while let word = words.first, word != "|", word.first != ")" {
      words.removeFirst()
      if word == "(" {
        let inner = try alternatives()
        guard let end = words.popFirst(), end.first == ")" else {
          throw TimeRuleError(line: line, .shape)
        }
        parts.append(end.count == 2 ? .optional(inner) : inner)
        continue
      }
      let isOptional = word.count > 1 && word.last == "?"
      let text = isOptional ? word.dropLast() : word
      let part: TimePattern
      if let slot = TimeSlot(name: text) {
        part = .slot(slot)
      } else {
        guard text.allSatisfy({ !$0.isUppercase }) else {
          throw TimeRuleError(line: line, .unknownClass)
        }
        part = .word(Symbol(text))
      }
      parts.append(isOptional ? .optional(part) : part)
    }
    guard !parts.isEmpty else { throw TimeRuleError(line: line, .shape) }
    return parts.count == 1 ? parts[0] : .row(parts)
  }
}
