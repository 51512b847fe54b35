import NewsModel
import Testing

struct SentenceTests {
  private func sentences(_ text: String) -> [String] {
    let (article, analysis) = TestLanguage.analysis(text)
    return analysis.sentences.map { article.body[$0.range] }
  }

  @Test(arguments: [
    ("He left on Dec. 8. She stayed.", ["He left on Dec. 8.", "She stayed."]),
    ("The U.S. Senate met. Gen. Diaz spoke.", ["The U.S. Senate met.", "Gen. Diaz spoke."]),
    ("“We reject it.” The minister left.", ["“We reject it.”", "The minister left."]),
    (
      "A headline without a stop\n\nA sentence follows it.",
      ["A headline without a stop", "A sentence follows it."]
    ),
    (
      "BOGOTA, Dec 23 (Andes Wire) - Russia spoke.",
      ["BOGOTA, Dec 23 (Andes Wire) -", "Russia spoke."]
    ),
    (
      "he left early. nobody saw him. why did he go? nobody knows.",
      ["he left early.", "nobody saw him.", "why did he go?", "nobody knows."]
    ),
    ("Prices rose 3.5 percent. Why?", ["Prices rose 3.5 percent.", "Why?"]),
  ])
  func `sentences end where readers end them`(text: String, expected: [String]) {
    #expect(sentences(text) == expected)
  }

  @Test func `hard-wrapped lines do not end sentences`() {
    let text =
      "The minister said on Monday that\nthe talks with the neighbours had\nended without a result, and that\nno new round was planned for the\nsummer. He then left the room.\n"
    #expect(sentences(text).count == 2)
  }
}
