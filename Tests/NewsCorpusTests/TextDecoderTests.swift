import NewsCorpus
import NewsModel
import Testing

struct TextDecoderTests {
  @Test(arguments: [
    ([0x42, 0x6F, 0x67, 0xC3, 0xA1] as [UInt8], "Bogá", TextDecoder.Encoding.utf8),
    ([0xEF, 0xBB, 0xBF, 0x78], "x", .utf8),
    ([0x42, 0xE1, 0x93, 0x20], "Bá“ ", .windows1252),
    ([0xFF, 0xFE, 0x78, 0x00, 0xE1, 0x00], "xá", .utf16),
    ([0xFE, 0xFF, 0x00, 0x78], "x", .utf16), ([0x61, 0x81], "a\u{FFFD}", .windows1252),
  ])
  func `encodings are told apart`(bytes: [UInt8], text: String, encoding: TextDecoder.Encoding)
    throws
  {
    let found = try #require(TextDecoder.decode(bytes))
    #expect(found.text.string == text)
    #expect(found.encoding == encoding)
  }

  @Test func `bytes with zeros are no text`() {
    #expect(TextDecoder.decode([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1]) == nil)
  }
}
