package import NewsModel

/// Splits UTF-8 text into words and marks, in one pass over the bytes.
///
/// Follows the English treebanks of Universal Dependencies: clitics stand apart ("Colombia 's", "did n't"), and so do
/// the parts of a hyphenated word, except after a prefix ("anti-government"). Any bytes at all go through.
package struct Tokenizer: Sendable {
  private let abbreviations: Set<Symbol>

  /// - Parameter abbreviations: lower-cased, with their full stop ("dec.", "gen.", "u.s.").
  package init(abbreviations: Set<Symbol>) { self.abbreviations = abbreviations }

  /// Words and marks in reading order, without those in `clutter`.
  package func tokens(in body: SourceText, clutter: [TextRange] = []) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(body.count / 5)
    let reader = Reader(bytes: body.bytes, abbreviations: abbreviations)
    var skipped = clutter.makeIterator()
    var next = skipped.next()
    var index = 0
    while index < body.count {
      if let clutter = next, index >= clutter.start {
        index = max(index, clutter.end)
        next = skipped.next()
        continue
      }
      if reader.bytes[index].isASCIIWhitespace || reader.isWideSpace(at: index) {
        index += reader.bytes[index].isASCIIWhitespace ? 1 : reader.length(at: index)
        continue
      }
      let end = reader.endOfChunk(from: index, limit: next?.start ?? body.count)
      reader.split(index, end, into: &tokens)
      index = end
    }
    return tokens
  }
}

extension Tokenizer {
  /// The bytes of one article with what the cuts depend on.
  private struct Reader {
    let bytes: [UInt8]
    let abbreviations: Set<Symbol>

    func length(at index: Int) -> Int {
      let byte = bytes[index]
      let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      return min(length, bytes.count - index)
    }

    /// No-break space, thin spaces, and their kin.
    func isWideSpace(at index: Int) -> Bool {
      let byte = bytes[index]
      if byte == 0xC2, index + 1 < bytes.count { return bytes[index + 1] == 0xA0 }
      guard byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return false }
      return (0x80...0x8A).contains(bytes[index + 2]) || bytes[index + 2] == 0xAF
    }

    /// A mark outside ASCII that never belongs to a word: quotes, dashes, ellipsis, inverted marks.
    func isWideMark(at index: Int) -> Bool {
      let byte = bytes[index]
      if byte == 0xC2, index + 1 < bytes.count {
        return [0xA1, 0xAB, 0xBB, 0xBF, 0xB7].contains(bytes[index + 1])
      }
      guard byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return false }
      return (0x90...0xBA).contains(bytes[index + 2]) && !isApostrophe(at: index)
    }

    func isApostrophe(at index: Int) -> Bool {
      if bytes[index] == 0x27 { return true }
      return bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
        && bytes[index + 2] == 0x99
    }

    func endOfChunk(from start: Int, limit: Int) -> Int {
      var index = start
      while index < limit, !bytes[index].isASCIIWhitespace, !isWideSpace(at: index) {
        index += length(at: index)
      }
      return max(min(index, limit), start + 1)
    }

    /// Cuts one run of bytes without white space.
    func split(_ start: Int, _ end: Int, into tokens: inout [Token]) {
      var first = start
      while first < end, let mark = markLength(at: first, end: end),
        !startsNumber(at: first, end: end)
      {
        tokens.append(Token(range: TextRange(first, first + mark)))
        first += mark
      }
      guard first < end else { return }
      if looksLikeAddress(first, end) {
        var last = end
        while last > first, [0x2E, 0x2C, 0x29, 0x3B, 0x22].contains(bytes[last - 1]) { last -= 1 }
        tokens.append(Token(range: TextRange(first, last)))
        if last < end { split(last, end, into: &tokens) }
        return
      }
      var last = first
      while last < end, !endsWord(at: last, from: first, end: end) { last += length(at: last) }
      last = min(last, end)
      appendWord(first, last, into: &tokens)
      if last < end { split(last, end, into: &tokens) }
    }

    private func startsNumber(at index: Int, end: Int) -> Bool {
      (bytes[index] == 0x2E || bytes[index] == 0x2D) && index + 1 < end
        && bytes[index + 1].isASCIIDigit
        && (index == 0 || !bytes[index - 1].isWordByte)
    }

    /// Length of the mark that begins here, nil inside a word.
    private func markLength(at index: Int, end: Int) -> Int? {
      if isApostrophe(at: index) || isWideMark(at: index) {
        return min(length(at: index), end - index)
      }
      let byte = bytes[index]
      if byte.isWordByte { return nil }
      if byte == 0x2E || byte == 0x2D {
        var run = index
        while run < end, bytes[run] == byte { run += 1 }
        return run - index
      }
      return 1
    }

    /// Whether the word that began at `first` ends before `index`.
    private func endsWord(at index: Int, from first: Int, end: Int) -> Bool {
      if index == first { return false }
      let byte = bytes[index]
      if isApostrophe(at: index) {
        // Inside O'Brien and d'Ivoire the apostrophe is a letter; a clitic is cut off later.
        let after = index + length(at: index)
        return after >= end || !bytes[after].isWordByte
      }
      if isWideMark(at: index) { return true }
      if byte.isWordByte { return false }
      let next = index + 1 < end ? bytes[index + 1] : 0
      switch byte {
      case 0x2E:
        if next.isWordByte, !isWideMark(at: index + 1) {
          return next.isASCIIDigit != bytes[index - 1].isASCIIDigit && next.isASCIIUpper
            && bytes[index - 1].isASCIILower
        }
        return !isAbbreviation(first, index + 1)
      case 0x2C: return !(next.isASCIIDigit && bytes[index - 1].isASCIIDigit)
      case 0x3A: return !(next.isASCIIDigit && bytes[index - 1].isASCIIDigit)
      case 0x2F: return !(next.isASCIIDigit && bytes[index - 1].isASCIIDigit)
      case 0x26: return !(next.isASCIIUpper && bytes[index - 1].isASCIIUpper)
      case 0x2D: return !keepsHyphen(first, index, next: next, end: end)
      case 0x25, 0x24: return true
      case 0x5F, 0x40: return false
      default: return true
      }
    }

    /// "Dec." keeps its full stop, and so do initials ("J.", "U.S.").
    private func isAbbreviation(_ start: Int, _ end: Int) -> Bool {
      if end - start == 2, bytes[start].isASCIIUpper { return true }
      var letters = 0
      for offset in start..<(end - 1) {
        if bytes[offset] == 0x2E { continue }
        if offset + 1 < end, bytes[offset + 1] == 0x2E, bytes[offset].isASCIILetter {
          letters += 1
        } else {
          letters = -99
        }
      }
      if letters >= 2 { return true }
      return abbreviations.contains(Symbol(of: bytes[start..<end].lazy.map(\.asciiLowercased)))
    }

    private func keepsHyphen(_ first: Int, _ index: Int, next: UInt8, end: Int) -> Bool {
      guard next.isWordByte else { return false }
      // Su-30, COVID-19, 2020-12-08, 30-day stays whole only where a digit follows a letter or a digit a digit.
      if next.isASCIIDigit { return true }
      let prefix = bytes[first..<index].map(\.asciiLowercased)
      return Self.prefixes.contains(Symbol(of: prefix))
    }

    private static let prefixes: Set<Symbol> = [
      "e", "co", "re", "un", "non", "anti", "pre", "post", "pro", "ex", "mid", "sub", "semi",
      "counter",
      "vice", "inter", "al", "el", "ad", "multi", "ultra", "neo", "pan", "self", "de",
    ]

    private func looksLikeAddress(_ start: Int, _ end: Int) -> Bool {
      var index = start
      while index + 2 < end {
        if bytes[index] == 0x3A, bytes[index + 1] == 0x2F, bytes[index + 2] == 0x2F { return true }
        if bytes[index] == 0x40, index > start, bytes[index + 1].isWordByte { return true }
        index += 1
      }
      return end - start > 4 && bytes[start] == 0x77 && bytes[start + 1] == 0x77
        && bytes[start + 2] == 0x77 && bytes[start + 3] == 0x2E
    }

    /// Appends a word without the marks around it, its clitic cut off.
    private func appendWord(_ start: Int, _ end: Int, into tokens: inout [Token]) {
      guard let cut = clitic(start, end) else {
        tokens.append(Token(range: TextRange(start, end)))
        return
      }
      tokens.append(Token(range: TextRange(start, cut)))
      tokens.append(Token(range: TextRange(cut, end)))
    }

    /// Where "'s", "'re", "n't" and their kin begin.
    private func clitic(_ start: Int, _ end: Int) -> Int? {
      var index = end - 1
      while index > start, !isApostrophe(at: index), end - index < 6 { index -= 1 }
      guard index > start, isApostrophe(at: index) else {
        return isCannot(start, end) ? start + 3 : nil
      }
      let after = bytes[(index + length(at: index))..<end].map(\.asciiLowercased)
      switch String(decoding: after, as: UTF8.self) {
      case "s", "m", "d", "re", "ve", "ll": return index
      case "t" where index - start >= 2 && bytes[index - 1].asciiLowercased == 0x6E:
        return index - 1
      default: return nil
      }
    }

    private func isCannot(_ start: Int, _ end: Int) -> Bool {
      end - start == 6 && Symbol(of: bytes[start..<end].lazy.map(\.asciiLowercased)) == "cannot"
    }
  }
}
