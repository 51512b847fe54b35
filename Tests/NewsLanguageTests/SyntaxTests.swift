import NewsLanguage
import NewsModel
import TestSupport
import Testing

struct SyntaxTests {
  /// One line a token: word, lemma, tag, head, relation.
  private func tree(_ text: String) -> String {
    let (article, analysis) = TestLanguage.analysis(text)
    return analysis.tokens.enumerated().map { index, token in
      let head =
        Int(token.head) == index ? "root" : article.body[analysis.tokens[Int(token.head)].range]
      return "\(article.body[token.range]) \(token.tag.penn.name) \(token.relation.name) < \(head)"
    }.joined(separator: "\n")
  }

  @Test func `a plain sentence is tagged and parsed`() {
    #expect(
      tree("Russia expelled two Colombian diplomats.") == """
        Russia NNP nsubj < expelled
        expelled VBD root < root
        two CD nummod < diplomats
        Colombian JJ amod < diplomats
        diplomats NNS obj < expelled
        . . punct < expelled
        """
    )
  }

  @Test func `a passive has its subject and its agent`() {
    let tree = tree("The claim was rejected by the embassy.")
    #expect(tree.contains("claim NN nsubj:pass < rejected"))
    #expect(tree.contains("embassy NN obl:agent < rejected"))
  }

  @Test func `foreign words that are one word stay together`() {
    let tree = tree("Russia declared two Colombian diplomats persona non grata.")
    #expect(tree.contains("diplomats NNS obj < declared"))
    #expect(tree.contains("non FW flat < persona"))
    #expect(tree.contains("grata FW flat < persona"))
  }

  @Test func `words of doubt between a number and a noun are no verbs`() {
    let tree = tree("Norway has expelled two alleged Russian intelligence officers.")
    #expect(tree.contains("alleged JJ amod < officers"))
    #expect(tree.contains("officers NNS obj < expelled"))
  }

  @Test(arguments: [
    ("expelled", PennTag.past, "expel"), ("ministries", .nouns, "ministry"),
    ("accused", .past, "accuse"), ("denied", .past, "deny"),
    ("stopped", .past, "stop"), ("called", .past, "call"), ("recalled", .past, "recall"),
    ("boxes", .nouns, "box"), ("meeting", .gerund, "meet"),
    ("left", .past, "leave"), ("officials", .nouns, "official"), ("released", .past, "release"),
    ("visited", .past, "visit"),
  ])
  func `words are led back to the dictionary`(form: String, tag: PennTag, lemma: String) throws {
    let lemmatizer = try Lemmatizer(ModelFile(TestLanguage.data.model))
    let found = lemmatizer.lemma(of: Array(form.utf8)[...], PartOfSpeech(.verb, tag))
    #expect(String(decoding: found, as: UTF8.self) == lemma)
  }

  @Test func `heads stay within their sentence, and each sentence has one root`() {
    let text = Repository.text(Repository.path("Data/Articles/page3.txt"))
    let analysis = TestLanguage.analysis(text).analysis
    for sentence in analysis.sentences {
      let heads = sentence.tokens.map { Int(analysis.tokens[$0].head) }
      #expect(heads.allSatisfy(sentence.tokens.contains))
      #expect(zip(sentence.tokens, heads).count { $0 == $1 } == 1)
    }
  }
}

struct FiniteVerbTests {
  private func tags(_ text: String) -> [String] {
    let (article, analysis) = TestLanguage.analysis(text)
    return analysis.tokens.filter { $0.tag.isVerb || $0.tag.universal == .aux }
      .map { "\(article.body[$0.range]) \($0.tag.universal.name) \($0.tag.penn.name)" }
  }

  @Test func `a sentence without any other verb has its past tense`() {
    #expect(
      tags("Indian coal workers called off the strike after talks in Ranchi.")
        .contains("called VERB VBD")
    )
    #expect(
      tags("Two of the soldiers wounded by the mine were from Oslo.").contains("wounded VERB VBN")
    )
  }

  @Test func `have before a participle helps it`() {
    #expect(tags("The council has so far refused to meet the envoys.").contains("has AUX VBZ"))
    #expect(tags("The council has three members.").contains("has VERB VBZ"))
  }

  @Test(arguments: [
    ("freed", "free"), ("boycotted", "boycott"), ("conceded", "concede"), ("shot", "shoot"),
    ("evacuated", "evacuate"), ("telephoned", "telephone"), ("struck", "strike"),
  ])
  func `verbs that the model has not met have their base form`(form: String, base: String) throws {
    var data = TestLanguage.data
    data.verbs = [Symbol(base)]
    let article = Sample.article("a.txt", "The army has \(form) them.", published: nil)
    let analysis = try LanguagePipeline(data).analyze(article)
    let token = analysis.tokens.first { article.body[$0.range] == form }
    #expect(token?.lemma == Symbol(base))
  }
}
