import NewsModel
import NewsPipeline
import TestSupport
import Testing

/// Constructions that the parse of news often misplaces, and what surrounds an act.
struct ExtractionDepthTests {
  @Test(arguments: [
    ("Indian coal workers called off the strike after talks.", "CONCEDE Indian coal workers"),
    ("The United Nations imposed sanctions on Eritrea.", "COERCE The United Nations > Eritrea"),
    ("The Afghan government has freed forty Taliban prisoners.", "RETREAT The Afghan government"),
    ("Uganda accused Rwanda of spying and expelled its envoy.", "ACCUSE Uganda > Rwanda"),
    ("Poland lifted sanctions against Sudan on Friday.", "CONCEDE Poland > Sudan"),
    (
      "Turkish officials shared evidence with Saudi Arabia.",
      "COOPERATE Turkish officials > Saudi Arabia"
    ),
    ("The minister said that Belarus must do more.", "REQUEST The minister > Belarus"),
    (
      "The Libyan National Army ordered an attack on Misrata.",
      "ASSAULT The Libyan National Army > Misrata"
    ),
  ])
  func `who did what to whom`(sentence: String, event: String) {
    let lines = TestAnalyst.lines(sentence)
    #expect(lines.contains { $0.hasPrefix(event) }, "\(lines)")
  }

  @Test func `a permission withheld is a refusal`() {
    #expect(
      TestAnalyst.mentions("Egypt did not allow the observers into Rafah.").map(\.type)
        .contains(.reject)
    )
  }

  @Test func `people whom everybody knows act for their country`() throws {
    let mention = try #require(
      TestAnalyst.mentions("Angela Merkel met Emmanuel Macron in Aachen.").first {
        $0.type == .consult
      }
    )
    #expect(mention.actors.map(\.country) == ["DEU"])
    #expect(mention.recipients.map(\.country) == ["FRA"])
    #expect(mention.filtered == nil)
  }

  @Test func `who held an office is of the elite`() throws {
    let mention = try #require(
      TestAnalyst.mentions("A former minister criticised the Chilean government.").first
    )
    #expect(mention.actors.first?.sector == "ELI")
  }

  @Test func `the dateline says where, and is marked so`() throws {
    let text = "LIMA, Dec 23 (Andes Wire) - Peru expelled two Russian diplomats on Tuesday."
    let mention = try #require(TestAnalyst.mentions(text).first { $0.type == .sanction })
    #expect(mention.place?.isDateline == true)
    #expect(mention.place?.text == "LIMA")
  }

  @Test func `an act from long before the report is history`() throws {
    let mention = try #require(
      TestAnalyst.mentions("In 2014 Peru expelled two Russian diplomats.", published: "2020-12-23")
        .first { $0.type == .sanction }
    )
    #expect(mention.status == .historical)
  }

  @Test func `an event says why it was coded`() throws {
    let mention = try #require(
      TestAnalyst.mentions("Peru will expel the Russian ambassador, Reuters reported.").first
    )
    #expect(mention.why.contains("frame expel"))
    #expect(mention.why.contains("actor nsubj"))
  }

  @Test func `hundreds in words of several tokens are counted`() throws {
    let mention = try #require(
      TestAnalyst.mentions("Britain expelled twenty-three Russian diplomats.").first
    )
    #expect(mention.quantity?.value == 23)
  }
}

struct AttributionTests {
  private func found(_ text: String) -> [(source: String?, cue: String)] {
    guard let analyst = TestAnalyst.shared else { return [] }
    let article = Sample.article("a.txt", text, published: nil)
    return analyst.attributions(analyst.result(for: article)).map {
      ($0.source.map { article.body[$0] }, article.body[$0.cue])
    }
  }

  @Test(arguments: [
    ("“We are ready,” said Elena Ruiz.", "Elena Ruiz", "said"),
    ("Prices fell, according to the ministry.", "the ministry", "according to"),
    ("Paul Adu, a lawyer in Accra, said the plan would fail.", "Paul Adu", "said"),
    (
      "Ana Prieto, who ran the mine until last year, said Ferreira called the owners.",
      "Ana Prieto", "said"
    ),
    ("“Who would pay for that?” Ferreira asked.", "Ferreira", "asked"),
    ("The mayor called for lowering the fare.", "The mayor", "called"),
    ("Mr. Okafor told his guests to leave.", "Mr. Okafor", "told"),
    ("The union believes that the law is wrong.", "The union", "believes"),
    ("Sanders: Clinton needs a plan.", "Sanders", ":"),
    ("The mayor's claim that the bridge was safe is false.", "The mayor", "claim"),
  ])
  func `a report has its source and its cue`(text: String, source: String, cue: String) {
    #expect(
      found(text).contains { ($0.source ?? "").hasPrefix(source) && $0.cue == cue },
      "\(found(text))"
    )
  }

  @Test func `a wish to know is no report`() {
    #expect(!found("We want to think about the weather.").contains { $0.cue == "think" })
  }
}

struct LongSentenceTests {
  @Test func `a text without stops is not coded, and what follows is`() {
    let endless = String(repeating: "Peru expelled two Russian diplomats and ", count: 200)
    let mentions = TestAnalyst.mentions(
      endless + "Chile slept.\n\nMali expelled two Danish diplomats on Monday.\n"
    )
    #expect(mentions.map { $0.actors.map(\.name) } == [["Mali"]])
  }
}
