import NewsModel
import Testing

struct CleanTextTests {
  @Test(arguments: [
    ("\u{1B}[31mred", "^[[31mred"), ("a\u{202E}b", "a<U+202E>b"), ("a\u{200B}b", "a<U+200B>b"),
    ("\u{9B}2J", "<9B>2J"),
    ("tab\tend", "tab end"), ("line\r\nend", "line end"), ("bell\u{7}", "bell^G"),
    ("\u{FEFF}x", "<U+FEFF>x"), ("\u{E0041}", "<U+E0041>"),
    ("\u{7F}", "^?"),
  ])
  func `what could steer a terminal is spelled out`(raw: String, shown: String) {
    #expect(CleanText(raw).plain == shown)
  }

  @Test func `no cell of any text holds a control character`() {
    for value in (0...0x2FFFF as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for cell in CleanText("a" + String(Character(scalar)) + "b").cells {
        let hasControl = cell.text.unicodeScalars.contains {
          $0.value < 0x20 || (0x7F...0x9F).contains($0.value)
            || (0x202A...0x202E).contains($0.value)
        }
        #expect(!hasControl)
      }
    }
  }

  @Test func `ordinary words stay as they are`() {
    #expect(CleanText("Bogotá, “peace”, 北京, Київ").plain == "Bogotá, “peace”, 北京, Київ")
  }

  @Test func `at most four marks stand on a letter`() throws {
    let zalgo = "a" + String(repeating: "\u{301}", count: 9)
    let cells = CleanText(zalgo).cells
    #expect(try #require(cells.first).text.unicodeScalars.count == 5)
    #expect(CleanText(zalgo).plain.hasSuffix("+5"))
  }

  @Test func `a cell knows the bytes that it shows`() throws {
    let body = SourceText("é\u{202E}x")
    let cells = CleanText(body, body.whole).cells
    #expect(cells.first?.source == TextRange(0, 2))
    #expect(cells.last?.source == TextRange(5, 6))
    #expect(CleanText(body, body.whole).hiddenCount == 1)
  }
}
