import NewsLanguage
import NewsModel
import Testing

struct TokenizerTests {
  private let tokenizer = Tokenizer(abbreviations: ["dec.", "gen.", "mr.", "u.s."])

  private func words(_ text: String) -> [String] {
    let body = SourceText(text)
    return tokenizer.tokens(in: body).map { body[$0.range] }
  }

  @Test(arguments: [
    ("Colombia's envoy didn't go.", ["Colombia", "'s", "envoy", "did", "n't", "go", "."]),
    ("left on Dec. 8.", ["left", "on", "Dec.", "8", "."]),
    (
      "“left the country on December 8.”",
      ["“", "left", "the", "country", "on", "December", "8", ".", "”"]
    ),
    ("the U.S. and O'Brien", ["the", "U.S.", "and", "O'Brien"]),
    ("1,284 men, 3.5%", ["1,284", "men", ",", "3.5", "%"]),
    ("well-known anti-war Su-30", ["well", "-", "known", "anti-war", "Su-30"]),
    ("see https://x.org/a?b=1, please", ["see", "https://x.org/a?b=1", ",", "please"]),
    ("Wait...what", ["Wait", "...", "what"]), ("a – b", ["a", "–", "b"]),
    ("cannot", ["can", "not"]),
    ("I dont know!!! Why?!", ["I", "do", "nt", "know", "!!!", "Why", "?!"]),
    ("good :) ==--==", ["good", ":)", "==--=="]),
    ("(ask me@there.org).", ["(", "ask", "me@there.org", ")", "."]),
  ])
  func `text is cut as the treebanks cut it`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func `any bytes go through, tokens ascend, and what is left out is white space`() {
    var generator = SystemRandomNumberGenerator()
    let pool = Array("ab .,'’“”\"-–$%\n\t0123456789\u{A0}é北🇨🇴()[]@/:".unicodeScalars)
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<Int.random(in: 0...80, using: &generator) {
        text.unicodeScalars.append(pool.randomElement(using: &generator) ?? "x")
      }
      let body = SourceText(text)
      var end = 0
      for token in tokenizer.tokens(in: body) {
        #expect(token.range.start >= end)
        #expect(!token.range.isEmpty)
        let gap = body[TextRange(end, token.range.start)]
        #expect(
          gap.unicodeScalars.allSatisfy { $0.properties.isWhitespace },
          "\(gap.debugDescription) in \(text.debugDescription)"
        )
        end = token.range.end
      }
    }
  }

  @Test func `clutter is passed over`() {
    let body = SourceText("one two three")
    #expect(
      tokenizer.tokens(in: body, clutter: [TextRange(4, 7)]).map { body[$0.range] } == [
        "one", "three",
      ]
    )
  }
}
