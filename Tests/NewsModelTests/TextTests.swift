import NewsModel
import TestSupport
import Testing

struct TextTests {
  @Test(arguments: [
    ("Bogotá", "bogota"), ("BOGOTA", "bogota"), ("Łódź", "lodz"), ("Ærø", "aero"),
    ("Straße", "strasse"), ("İstanbul", "istanbul"),
    ("d’Ivoire", "d'ivoire"), ("e\u{301}", "e"), ("Москва", "москва"),
  ])
  func `case and diacritics fold away`(written: String, folded: String) {
    #expect(NameFolding.fold(written) == folded)
  }

  @Test func `offsets leave the program in Unicode scalars`() {
    let text = SourceText("Bogotá “said” 🇨🇴 it.")
    let offsets = ScalarOffsets(of: text)
    let scalars = Array(text.string.unicodeScalars)
    var byte = 0
    for (index, scalar) in scalars.enumerated() {
      #expect(offsets.scalars(before: byte) == index)
      byte += UTF8.width(scalar)
    }
    #expect(offsets.scalars(before: text.count) == scalars.count)
  }

  @Test func `offsets hold across checkpoints`() {
    let text = SourceText(String(repeating: "é", count: 1_000) + "x")
    #expect(ScalarOffsets(of: text).scalars(TextRange(2_000, 2_001)) == (1_000, 1_001))
  }

  @Test func `a range of the body is what it covers`() {
    let marked = MarkedText("It rained ⟦on 3 May⟧ in Córdoba.")
    #expect(marked.body[marked.spans[0]] == "on 3 May")
  }

  @Test func `wrapped lines are quoted on one line`() {
    let text = SourceText("  The ministry\n  said so. ")
    #expect(text.line(text.whole) == "The ministry said so.")
  }

  @Test func `white space of every kind is trimmed`() {
    let text = SourceText("\t \u{A0}x\u{A0} \n")
    #expect(text[text.trimmed(text.whole)].hasSuffix("x"))
  }
}
