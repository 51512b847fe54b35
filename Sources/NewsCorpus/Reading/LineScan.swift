import NewsModel

/// Reads the bytes of one line into its facts.
struct LineScan {
  private(set) var facts = LineFacts()
  /// From the first byte that is no white space to behind the last.
  private(set) var start = 0
  private(set) var end = 0

  private let table: WordTable.Reader
  private var word: UInt64 = 0
  private var length = 0
  private var figures = 0
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  private var continuations = 0

  /// Words of five letters or more, by their hash: what the line is about.
  private(set) var content: [UInt32]

  /// `content`: where the words of the lines before stand.
  init(_ table: WordTable.Reader, content: consuming [UInt32]) {
    self.table = table
    self.content = content
  }

  /// Begins another line.
  mutating func begin() {
    facts = LineFacts()
    hash = 0xCBF2_9CE4_8422_2325
    continuations = 0
  }

  /// Gives the place of the line's end.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, from begin: Int) -> Int {
    let first = content.count
    var index = begin
    var blanks = 1
    var isBlank = true
    start = begin
    end = begin
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isASCIILower {
        if length == 0 { facts.smalls += 1 }
        letter(byte)
        facts.last = byte
      } else if byte == 0x0A
        || byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
      {
        // Old systems end a line by a carriage return alone.
        break
      } else if byte == 0x20 || byte == 0x09 || byte == 0x0D {
        close()
        blanks += byte == 0x09 ? 2 : 1
        if blanks == 2 || byte == 0x09, !isBlank { facts.gaps += 1 }
        index += 1
        continue
      } else if byte.isASCIIUpper {
        if length == 0 { facts.capitals += 1 }
        facts.upper += 1
        letter(byte | 0x20)
        facts.last = byte
      } else if byte.isASCIIDigit {
        word = WordHash.add(byte, to: word)
        length += 1
        figures += 1
        facts.digits += 1
        facts.last = byte
        if index >= begin + 2, bytes[index - 1] == 0x3A, bytes[index - 2].isASCIIDigit {
          facts.hasClock = true
        }
      } else if byte >= 0x80 {
        if isBlank {
          isBlank = false
          start = index
          facts.first = byte
        }
        index = high(bytes, index)
      } else {
        mark(byte, next: index + 1 < bytes.count ? bytes[index + 1] : 0)
      }
      if isBlank {
        isBlank = false
        start = index
        facts.first = byte
      }
      blanks = 0
      index += 1
      end = index
    }
    close()
    facts.firstContent = first
    facts.endContent = content.count
    facts.hash = hash
    facts.bytes = end - start
    facts.width = facts.bytes - continuations
    return index
  }

  private mutating func letter(_ byte: UInt8) {
    word = WordHash.add(byte, to: word)
    length += 1
    facts.letters += 1
  }

  private mutating func close() {
    guard length > 0 else { return }
    facts.words += 1
    if figures == length { facts.numbers += 1 }
    figures = 0
    hash = (hash ^ word) &* WordHash.prime
    hash ^= hash >> 32
    if facts.words == 1 {
      facts.firstWord = word
      facts.firstWidth = length
    }
    if length <= 13 { take(table[word]) }
    if length >= 5 { content.append(UInt32(truncatingIfNeeded: word &* WordHash.prime >> 32)) }
    word = 0
    length = 0
  }

  private mutating func take(_ kinds: WordTable.Kinds) {
    guard !kinds.isEmpty else { return }
    if kinds.contains(.function) { facts.functionWords += 1 }
    if kinds.contains(.reporting) { facts.reporting += 1 }
    if kinds.contains(.you) { facts.you += 1 }
    if kinds.contains(.we) { facts.we += 1 }
    if kinds.contains(.rule) { facts.mayHoldRule = true }
    if kinds.contains(.calendar) {
      facts.calendar += 1
      if facts.words <= 8 { facts.hasEarlyMonth = true }
    }
    if kinds.contains(.ago) { facts.ago += 1 }
    if kinds.contains(.web) { facts.web += 1 }
    if kinds.contains(.picture) { facts.picture += 1 }
    if kinds.contains(.order), facts.words == 1 { facts.isOrder = true }
  }

  private mutating func mark(_ byte: UInt8, next: UInt8) {
    if byte != 0x27 { close() }
    switch byte {
    case 0x22: facts.quotes += 1
    case 0x2C: facts.commas += 1
    case 0x3A:
      if next == 0x20, facts.words <= 3, facts.words == facts.capitals { facts.hasSpeaker = true }
    case 0x7C: facts.bars += 1
    case 0x40: facts.hasAt = true
    case 0x2F: if next == 0x2F { facts.hasLink = true }
    default: break
    }
    // Quotes and brackets may close a sentence.
    if byte != 0x22, byte != 0x27, byte != 0x29, byte != 0x5D { facts.last = byte }
  }

  /// A character beyond ASCII: gives the place of its last byte.
  private mutating func high(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    let count = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
    let end = min(index + count, bytes.count) - 1
    let next = end > index ? bytes[index + 1] : 0
    let final = bytes[end]
    continuations += end - index
    switch (byte, next) {
    // ‘ ’ are within their words, “ ” are quotes, • › are marks of menus.
    case (0xE2, 0x80) where final == 0x98 || final == 0x99: break
    case (0xE2, 0x80) where final == 0x9C || final == 0x9D:
      close()
      facts.quotes += 1
    case (0xE2, _):
      close()
      if next == 0x80, final == 0xA2 || final == 0xBA { facts.bars += 1 }
      facts.last = final
    case (0xC2, _):
      close()
      if next == 0xA9 { facts.hasCopyright = true }
      if next == 0xB7 || next == 0xBB { facts.bars += 1 }
      if next != 0xBB, next != 0xA0 { facts.last = final }
    default:
      if length == 0 {
        if Self.isCapital(byte, next) { facts.capitals += 1 } else { facts.smalls += 1 }
      }
      for place in index...end { word = WordHash.add(bytes[place], to: word) }
      length += 1
      facts.letters += 1
      facts.last = final
    }
    return end
  }

  private static func isCapital(_ byte: UInt8, _ next: UInt8) -> Bool {
    byte == 0xC3 && (0x80...0x9E).contains(next) || byte == 0xD0 && (0x80...0xAF).contains(next)
      || (byte == 0xC4 || byte == 0xC5) && next & 1 == 0
  }
}
