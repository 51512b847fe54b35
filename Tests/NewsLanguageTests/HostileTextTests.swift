import NewsLanguage
import NewsModel
import TestSupport
import Testing

/// Any bytes at all go through, in a time that grows with their number and no faster.
struct HostileTextTests {
  private static let texts: [(name: String, bytes: [UInt8])] = [
    ("nothing", []),
    ("white space", Array(repeating: 0x20, count: 50_000)),
    ("one long word", Array(repeating: 0x61, count: 50_000)),
    ("brackets", Array(repeating: 0x28, count: 10_000) + Array(repeating: 0x29, count: 10_000)),
    ("capitals", Array(String(repeating: "Al of ", count: 5_000).utf8)),
    ("marks in a word", Array(String(repeating: "a(b@c:", count: 5_000).utf8)),
    ("full stops", Array(String(repeating: "A.", count: 10_000).utf8)),
    ("one sentence", Array(String(repeating: "he said that ", count: 3_000).utf8)),
    ("every byte", (0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 256) }),
    ("lone surrogates", Array(repeating: [0xED, 0xA0, 0x80], count: 5_000).flatMap { $0 }),
    ("broken sequences", Array(repeating: [0xF0, 0x9F, 0x20, 0xC3], count: 5_000).flatMap { $0 }),
    ("quotation marks", Array(String(repeating: "“‘ ", count: 5_000).utf8)),
    ("numbers", Array(String(repeating: "12/3-4.5 ", count: 5_000).utf8)),
  ]

  @Test(arguments: texts.map(\.name))
  func `hostile text is analysed`(name: String) throws {
    let bytes = try #require(Self.texts.first { $0.name == name }).bytes
    let text = String(decoding: bytes, as: UTF8.self)
    let (article, analysis) = TestLanguage.analysis(text)
    var end = 0
    for token in analysis.tokens {
      #expect(token.range.start >= end && token.range.end > token.range.start)
      end = token.range.end
    }
    #expect(end <= article.body.count)
    #expect(analysis.sentences.allSatisfy { !$0.tokens.isEmpty })
  }
}
