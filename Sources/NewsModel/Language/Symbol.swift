/// A word known by its hash alone, so that rooms agree on words without sharing a table.
///
/// 64-bit FNV-1a over the UTF-8 of the lower-cased word; two different words of one language meeting is not to be feared.
package struct Symbol: Hashable, Sendable, BitwiseCopyable {
  package let hash: UInt64

  package init(hash: UInt64) { self.hash = hash }

  package init(of bytes: some Sequence<UInt8>) {
    var hash = Self.seed
    for byte in bytes { hash = Self.step(hash, byte) }
    self.hash = hash
  }

  /// The word at a place in a text, its ASCII letters made small; faster than `init(of:)`, which is generic.
  package init(lowercasing bytes: [UInt8], _ range: Range<Int>) {
    let span = bytes.span
    var hash = Self.seed
    for offset in range { hash = Self.step(hash, span[offset].asciiLowercased) }
    self.hash = hash
  }

  package init(_ word: some StringProtocol) { self.init(of: word.utf8) }

  package static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// One byte of the hash, for loops that build a symbol as they read.
  @inline(__always)
  package static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}

extension Symbol: ExpressibleByStringLiteral {
  package init(stringLiteral value: StaticString) {
    self = value.withUTF8Buffer { Symbol(of: $0) }
  }
}
