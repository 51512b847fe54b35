import NewsModel

/// Reads how many: figures, number words, halves; what is vague counts as below zero.
struct CountReader {
  private let rules: TimeRules
  private let text: TimeTokens

  init(_ rules: TimeRules, _ text: TimeTokens) {
    self.rules = rules
    self.text = text
  }

  func count(at index: Int) -> (amount: Double, end: Int)? {
    if let vague = entry(.vague, index) {
      return (vague.value < 0 ? -1 : Double(vague.value), vague.end)
    }
    guard var (amount, end) = figures(index) ?? words(index) else { return nil }
    // "2 1/2", "two and a half".
    if let half = fraction(end) {
      amount += half
      end += 1
    } else if isWord(end, "and"), let (half, last) = half(end + 1) {
      amount += half
      end = last
    }
    return (amount, end)
  }

  private func figures(_ index: Int) -> (Double, Int)? {
    guard index < text.end, text.mayBeNumber(index) else { return nil }
    let range = text.tokens[index].range
    guard range.count <= 9 else { return nil }
    var (value, scale) = (0.0, 0.0)
    for place in range.start..<range.end {
      let byte = text.body[place]
      if byte.isASCIIDigit {
        value = value * 10 + Double(byte - 0x30)
        scale *= 10
      } else if byte == 0x2E, scale == 0, place + 1 < range.end {
        scale = 1
      } else if byte != 0x2C {
        return nil
      }
    }
    let number = scale > 0 ? value / scale : value
    return (number, index + 1)
  }

  private func words(_ index: Int) -> (Double, Int)? {
    if let (part, end) = half(index) { return (part, end) }
    guard var (value, end) = belowHundred(at: index) ?? article(index) else { return nil }
    guard let scale = entry(.number, end), scale.value >= 100 else { return (Double(value), end) }
    value = max(value, 1) * scale.value
    end = scale.end
    let next = isWord(end, "and") ? end + 1 : end
    if let (rest, last) = belowHundred(at: next) {
      value += rest
      end = last
    }
    return (Double(value), end)
  }

  /// "A hundred", "a dozen" is one of them; "a" alone is no number here.
  private func article(_ index: Int) -> (Int, Int)? {
    if let scale = entry(.number, index), scale.value >= 100 { return (1, index) }
    guard isWord(index, "a"), let scale = entry(.number, index + 1), scale.value >= 100 else {
      return nil
    }
    return (1, index + 1)
  }

  /// "seven", "twenty", "twenty-four", "twenty four".
  func belowHundred(at index: Int) -> (value: Int, end: Int)? {
    guard let first = entry(.number, index), first.value < 100 else { return nil }
    guard first.value >= 20, first.value % 10 == 0 else { return (first.value, first.end) }
    let next = isWord(first.end, "-") ? first.end + 1 : first.end
    if let second = entry(.number, next), second.value < 10, second.value > 0 {
      return (first.value + second.value, second.end)
    }
    return (first.value, first.end)
  }

  private func half(_ index: Int) -> (Double, Int)? {
    let start = isWord(index, "a") ? index + 1 : index
    return isWord(start, "half") ? (0.5, start + 1) : nil
  }

  private func fraction(_ index: Int) -> Double? {
    guard index < text.end, text.tokens[index].range.count <= 3,
      text.tokens[index].range.count >= 2
    else { return nil }
    let start = text.tokens[index].range.start
    guard text.body[start] == 0xC2 || text.body[start + 1] == 0x2F else { return nil }
    switch text.body[text.tokens[index].range] {
    case "1/2", "½": return 0.5
    case "1/4", "¼": return 0.25
    case "3/4", "¾": return 0.75
    default: return nil
    }
  }

  private func isWord(_ index: Int, _ word: Symbol) -> Bool {
    index < text.end && text.words[index] == word
  }

  private func entry(_ slot: TimeSlot, _ index: Int) -> (value: Int, end: Int)? {
    rules.entry(slot, at: index, in: text)
  }
}
