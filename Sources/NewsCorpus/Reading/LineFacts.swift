/// What one pass over the bytes of a line finds; the features of clutter and headlines are made of it.
struct LineFacts: BitwiseCopyable {
  /// Words of letters and figures.
  var words = 0
  /// Words that begin with a capital; those that begin with a small letter.
  var capitals = 0
  var smalls = 0
  /// Words without which no sentence is made ("the", "of", "was").
  var functionWords = 0
  /// "said", "told", "according".
  var reporting = 0
  /// "you", "your"; "we", "our", "us".
  var you = 0
  var we = 0
  /// Months and weekdays; "ago", "hours", "min".
  var calendar = 0
  var ago = 0
  /// A month or a weekday among the first eight words.
  var hasEarlyMonth = false
  /// Words of the web ("newsletter", "cookies"); of pictures ("photo", "courtesy").
  var web = 0
  var picture = 0
  /// Begins as an order to the reader does ("Sign", "Follow", "Read").
  var isOrder = false
  var letters = 0
  var upper = 0
  var digits = 0
  /// Words of figures alone.
  var numbers = 0
  var bars = 0
  var commas = 0
  var quotes = 0
  /// Runs of white space wider than one, tabs among them.
  var gaps = 0
  var hasLink = false
  var hasAt = false
  var hasCopyright = false
  var hasClock = false
  /// Words with which rules begin that may stand anywhere in a line.
  var mayHoldRule = false
  /// Begins with a name and a colon, as what is said in an interview does.
  var hasSpeaker = false
  /// The first byte that is no white space, and the last that is neither quote nor bracket.
  var first: UInt8 = 0
  var last: UInt8 = 0
  /// Of the first word, and of all.
  var firstWord: UInt64 = 0
  var hash: UInt64 = 0
  /// Bytes from the first to the last that is no white space, and in characters.
  var bytes = 0
  var width = 0
  var firstWidth = 0
  /// Where its words of five letters and more stand among those of the text.
  var firstContent = 0
  var endContent = 0
  var content: Range<Int> { firstContent..<endContent }

  /// Ends as a sentence ends, whatever quotes or brackets follow; an ellipsis ends in 0xA6.
  var endsSentence: Bool {
    last == 0x2E || last == 0x21 || last == 0x3F || last == 0x3A || last == 0xA6
  }

  /// These facts and those of the line that goes on in the next.
  mutating func append(_ other: LineFacts) {
    words += other.words
    capitals += other.capitals
    smalls += other.smalls
    functionWords += other.functionWords
    reporting += other.reporting
    you += other.you
    we += other.we
    calendar += other.calendar
    ago += other.ago
    web += other.web
    picture += other.picture
    letters += other.letters
    upper += other.upper
    digits += other.digits
    numbers += other.numbers
    bars += other.bars
    commas += other.commas
    quotes += other.quotes
    gaps += other.gaps
    hasLink = hasLink || other.hasLink
    hasAt = hasAt || other.hasAt
    hasCopyright = hasCopyright || other.hasCopyright
    hasClock = hasClock || other.hasClock
    mayHoldRule = mayHoldRule || other.mayHoldRule
    last = other.last
    hash = (hash ^ other.hash) &* WordHash.prime
    bytes += other.bytes
    width += other.width
    endContent = other.endContent
  }
}

/// A hash of a word in small letters, cheap enough for every byte of a corpus.
enum WordHash {
  static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash << 5 | hash >> 59) ^ UInt64(byte)
  }

  static func of(_ word: some Sequence<UInt8>) -> UInt64 { word.reduce(0) { add($1, to: $0) } }
}
