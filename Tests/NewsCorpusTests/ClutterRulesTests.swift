import NewsCorpus
import NewsModel
import TestSupport
import Testing

struct ClutterRulesTests {
  private static let rules =
    (try? ClutterRules(Repository.bytes(Repository.path("Data/Rules/clutter.txt"))))?.rules ?? []

  @Test func `the rules can be read`() throws {
    #expect(
      try ClutterRules(Repository.bytes(Repository.path("Data/Rules/clutter.txt"))).rules.count
        > 100
    )
  }

  @Test func `every rule matches its example`() throws {
    let rules = try ClutterRules(Repository.bytes(Repository.path("Data/Rules/clutter.txt")))
    for rule in rules.rules {
      let example = try #require(rule.example, "line \(rule.lineNumber) has no example")
      #expect(rules.match(NameFolding.fold(example)) != nil, "line \(rule.lineNumber): \(example)")
    }
  }

  @Test(arguments: [
    "Colombia has expelled two Russian officers, media reported Tuesday.",
    "The ministry summoned the ambassador.",
    "Shares fell on Monday after the vote.",
    "Support for the government fell to a new low, a poll showed.",
  ])
  func `sentences of reports match no rule`(sentence: String) throws {
    let rules = try ClutterRules(Repository.bytes(Repository.path("Data/Rules/clutter.txt")))
    #expect(rules.match(NameFolding.fold(sentence)) == nil)
  }

  @Test func `a line that is no rule is named`() {
    #expect(throws: ClutterRuleError(line: 2)) {
      try ClutterRules(Array("line\tx\nfoo bar\n".utf8))
    }
  }
}
