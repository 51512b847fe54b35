import NewsLanguage
import NewsModel
import TestSupport
import Testing

struct TimeRuleTests {
  @Test func `every example of the rule file is read as it says`() throws {
    let rules = try #require(TestLanguage.timeRules)
    #expect(rules.examples.count >= 50)
    for example in rules.examples {
      let (article, analysis) = TestLanguage.analysis(
        example.sentence,
        published: example.published
      )
      var found: [String] = []
      for (index, time) in analysis.times.enumerated() {
        var line = "\(article.body.line(time.range)) = \(time.kind.rawValue) \(time.value)"
        // The date for the reader is written only where the example gives one.
        let wanted = example.expected.count > index ? example.expected[index] : ""
        let fields = wanted.split(separator: "=").last?.split(separator: " ").count ?? 0
        if fields > 2 { line += " \(time.fact?.edtf.description ?? "none")" }
        found.append(line)
      }
      #expect(found == example.expected, "line \(example.line): \(example.sentence)")
    }
  }

  @Test(arguments: [
    ("DAY => nonsense", "line 1"), ("# fine\n( a => date", "line 2"), ("a b", "line 1"),
    ("CLASS NOSUCH 1: a", "line 1"), ("NOSLOT => date", "line 1"), ("a => unit shift=x", "line 1"),
    ("[ a => date", "line 1"), ("=> date", "line 1"),
  ])
  func `a rule that is wrong is named by its line`(text: String, line: String) {
    let error = #expect(throws: TimeRuleError.self) {
      try TimeRules(Array(text.utf8), keepsExamples: true)
    }
    #expect(error?.description.contains(line) == true)
  }
}
