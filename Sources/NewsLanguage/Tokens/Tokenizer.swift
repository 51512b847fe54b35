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
      let mayHoldAddress = holdsAddressMark(start, end)
      var first = start
      while first < end {
        if let mark = markLength(at: first, end: end), !startsNumber(at: first, end: end) {
          tokens.append(Token(range: TextRange(first, first + mark)))
          first += mark
        } else if mayHoldAddress, let last = endOfAddress(first, end) {
          tokens.append(Token(range: TextRange(first, last)))
          first = last
        } else {
          var last = first
          while last < end, !endsWord(at: last, from: first, end: end) { last += length(at: last) }
          last = min(last, end)
          appendWord(first, last, into: &tokens)
          first = last
        }
      }
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
      if let length = faceLength(at: index, end: end) { return length }
      // Brackets stand alone; of other marks a run is one ("...", "--", "!!!", "====").
      let isSingle = [0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D, 0x22].contains(byte)
      var run = index + 1
      while !isSingle, run < end, bytes[run] == byte || isKin(byte, bytes[run]) { run += 1 }
      return run - index
    }

    /// "?!" is one mark, and so is a drawn line ("--==--").
    private func isKin(_ byte: UInt8, _ next: UInt8) -> Bool {
      let cries: [UInt8] = [0x21, 0x3F]
      let strokes: [UInt8] = [0x2A, 0x2D, 0x3D, 0x5F, 0x7E]
      return cries.contains(byte) && cries.contains(next)
        || strokes.contains(byte) && strokes.contains(next)
    }

    /// Length of a face of marks (":)", ";-(") that ends here or before white space.
    private func faceLength(at index: Int, end: Int) -> Int? {
      guard bytes[index] == 0x3A || bytes[index] == 0x3B else { return nil }
      var next = index + 1
      if next < end, bytes[next] == 0x2D { next += 1 }
      guard next < end, [0x28, 0x29, 0x44, 0x50, 0x2F].contains(bytes[next]) else { return nil }
      return next + 1 == end ? next + 1 - index : nil
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
      case 0x2F:
        // 12/03 and "w/o" stay whole.
        return !(next.isASCIIDigit && bytes[index - 1].isASCIIDigit)
          && !(index - first == 1 && next.isASCIILetter && end - index <= 2)
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
      return abbreviations.contains(Symbol(lowercasing: bytes, start..<end))
    }

    private func keepsHyphen(_ first: Int, _ index: Int, next: UInt8, end: Int) -> Bool {
      guard next.isWordByte else { return false }
      // Su-30, COVID-19, 2020-12-08, 30-day stays whole only where a digit follows a letter or a digit a digit.
      // but "14 August-24 August" are two days.
      let word = Symbol(lowercasing: bytes, first..<index)
      if next.isASCIIDigit { return CalendarNames.month(word) == nil }
      return Self.prefixes.contains(word)
    }

    private static let prefixes: Set<Symbol> = [
      "e", "co", "re", "un", "non", "anti", "pre", "post", "pro", "ex", "mid", "sub", "semi",
      "counter",
      "vice", "inter", "al", "el", "ad", "multi", "ultra", "neo", "pan", "self", "de",
    ]

    /// Longer runs than this are no addresses; it keeps the search for one linear.
    private static let longestAddress = 2048

    private func holdsAddressMark(_ start: Int, _ end: Int) -> Bool {
      guard end - start > 4, end - start <= Self.longestAddress else { return false }
      for index in start..<end where bytes[index] == 0x3A || bytes[index] == 0x40 { return true }
      return startsWithWWW(start, end)
    }

    private func startsWithWWW(_ start: Int, _ end: Int) -> Bool {
      end - start > 4 && bytes[start] == 0x77 && bytes[start + 1] == 0x77
        && bytes[start + 2] == 0x77 && bytes[start + 3] == 0x2E
    }

    /// Where the address that begins here ends, without the marks behind it; nil where there is none.
    private func endOfAddress(_ start: Int, _ end: Int) -> Int? {
      guard looksLikeAddress(start, end) else { return nil }
      var last = end
      while last > start + 1, [0x2E, 0x2C, 0x29, 0x3B, 0x22, 0x3E].contains(bytes[last - 1]) {
        last -= 1
      }
      return last
    }

    private func looksLikeAddress(_ start: Int, _ end: Int) -> Bool {
      var index = start
      while index + 2 < end {
        if bytes[index] == 0x3A, bytes[index + 1] == 0x2F, bytes[index + 2] == 0x2F { return true }
        if bytes[index] == 0x40, index > start, bytes[index + 1].isWordByte { return true }
        index += 1
      }
      return startsWithWWW(start, end)
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
        return fused(start, end)
      }
      let after = bytes[(index + length(at: index))..<end].map(\.asciiLowercased)
      switch String(decoding: after, as: UTF8.self) {
      case "s", "m", "d", "re", "ve", "ll": return index
      case "t" where index - start >= 2 && bytes[index - 1].asciiLowercased == 0x6E:
        return index - 1
      default: return nil
      }
    }

    /// Where the second word of "cannot", "dont" or "gonna" begins.
    private func fused(_ start: Int, _ end: Int) -> Int? {
      guard end - start <= 8 else { return nil }
      let word = Symbol(lowercasing: bytes, start..<end)
      return Self.fusedWords[word].map { start + $0 }
    }

    /// Words written as one, with the length of the first.
    private static let fusedWords: [Symbol: Int] = [
      "cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "dont": 2, "doesnt": 4, "didnt": 3,
      "cant": 2, "wont": 2, "isnt": 2, "arent": 3, "wasnt": 3, "werent": 4, "havent": 4,
      "hasnt": 3, "hadnt": 3, "couldnt": 5, "wouldnt": 5, "shouldnt": 6, "ive": 1, "youre": 3,
      "theyre": 4, "thats": 4, "whats": 4,
    ]
  }
}
