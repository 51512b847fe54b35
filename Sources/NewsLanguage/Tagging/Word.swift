package import NewsModel

/// What the models see of a token's form: hashes of the word and of its ends, and the pattern of its letters.
package struct Word: Sendable, BitwiseCopyable {
  package enum Shape: UInt64, Sendable, BitwiseCopyable {
    case lower, capitalized, upper, mixed, number, mark
  }

  /// Hash of the lower-cased form with every digit made 0.
  package let form: UInt64
  package let suffix1: UInt64
  package let suffix2: UInt64
  package let suffix3: UInt64
  package let prefix2: UInt64
  package let prefix3: UInt64
  package let shape: Shape
  package let hasHyphen: Bool

  /// `foldsCase`: reads the word as if it were in lower case, for headlines.
  package init(_ bytes: Span<UInt8>, _ range: TextRange, foldsCase: Bool) {
    var form = Symbol.seed
    var upper = 0
    var lower = 0
    var digits = 0
    var hyphen = false
    for offset in range.start..<range.end {
      let byte = bytes[offset]
      form = Symbol.step(form, byte.isASCIIDigit ? 0x30 : byte.asciiLowercased)
      if byte.isASCIIUpper { upper += 1 }
      if byte.isASCIILower || byte >= 0x80 { lower += 1 }
      if byte.isASCIIDigit { digits += 1 }
      if byte == 0x2D { hyphen = true }
    }
    self.form = form
    hasHyphen = hyphen && range.count > 1
    let count = range.count
    suffix1 = Self.hash(bytes, range.end - min(1, count), range.end)
    suffix2 = Self.hash(bytes, range.end - min(2, count), range.end)
    suffix3 = Self.hash(bytes, range.end - min(3, count), range.end)
    prefix2 = Self.hash(bytes, range.start, range.start + min(2, count))
    prefix3 = Self.hash(bytes, range.start, range.start + min(3, count))
    if digits > 0 {
      shape = upper + lower == 0 ? .number : .mixed
    } else if upper + lower == 0 {
      shape = .mark
    } else if foldsCase || upper == 0 {
      shape = .lower
    } else if upper == 1, bytes[range.start].isASCIIUpper {
      shape = .capitalized
    } else {
      shape = lower == 0 ? .upper : .mixed
    }
  }

  /// Outside a sentence.
  package init() {
    form = 1
    suffix1 = 1
    suffix2 = 1
    suffix3 = 1
    prefix2 = 1
    prefix3 = 1
    shape = .mark
    hasHyphen = false
  }

  private static func hash(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var hash = Symbol.seed
    for offset in start..<end {
      hash = Symbol.step(hash, bytes[offset].isASCIIDigit ? 0x30 : bytes[offset].asciiLowercased)
    }
    return hash
  }
}

/// Mixes the number of a template and its values into one feature.
@inline(__always)
package func feature(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) -> UInt64 {
  var hash = (template &+ 1) &* 0x9E37_79B9_7F4A_7C15
  hash = (hash ^ a) &* 0xFF51_AFD7_ED55_8CCD
  hash ^= hash >> 32
  hash = (hash ^ b) &* 0xC4CE_B9FE_1A85_EC53
  hash ^= hash >> 29
  hash = (hash ^ c) &* 0x9E37_79B9_7F4A_7C15
  return hash ^ (hash >> 32)
}
