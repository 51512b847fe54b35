import NewsCorpus
import NewsModel
import TestSupport
import Testing

struct ArticleReaderTests {
  private let reader: ArticleReader

  init() throws {
    reader = ArticleReader(
      rules: try ClutterRules(Repository.bytes(Repository.path("Data/Rules/clutter.txt"))),
      model: try LineModel(Repository.bytes(Repository.path("Data/Models/lines.tsv")))
    )
  }

  private func article(_ text: String, file: String = "a.txt") -> Article {
    reader.article(
      id: Article.ID(file),
      text: SourceText(text),
      file: file
    )
  }

  private static let page = """
    MENU   Politics   Economy   Sport
    The Northern Herald

    Peru recalls its envoy from Quito
    By Ana Example, The Northern Herald
    Published: 3 May 2021, 10:00

    LIMA, May 3 (Herald) - Peru recalled its ambassador from Quito on Monday, the foreign ministry said in a statement.
    Advertisement
    The two neighbours have argued about the border for months, and talks ended without a result.

    Related articles
    Ecuador expels two officials
    Bolivia closes its embassy
    © 2021 The Northern Herald. All rights reserved.
    """

  @Test func `title, byline, outlet and date are found in a copied page`() {
    let article = article(Self.page)
    #expect(article.title.text == "Peru recalls its envoy from Quito")
    #expect(article.title.isMade == false)
    #expect(article.outlet == "The Northern Herald")
    #expect(article.published?.edtf.description == "2021-05-03")
    #expect(article.byline == "Ana Example, The Northern Herald")
  }

  @Test func `clutter is marked and stays in the text`() {
    let article = article(Self.page)
    let clutter = article.clutter.map { article.body[$0] }
    for line in [
      "Advertisement", "Related articles", "Ecuador expels two officials",
      "Bolivia closes its embassy",
    ] {
      #expect(clutter.contains(line))
    }
    #expect(
      !clutter.contains {
        $0.hasPrefix("LIMA") || $0.hasPrefix("The two neighbours") || $0.hasPrefix("Peru recalls")
      }
    )
    #expect(article.body.string == Self.page)
  }

  @Test func `a page without a headline gets its first sentence, and says so`() {
    let article = article(
      "Peru recalled its ambassador from Quito on Monday, the ministry said. More will follow in the evening.\n"
    )
    #expect(article.title.isMade)
    #expect(
      article.title.text == "Peru recalled its ambassador from Quito on Monday, the ministry said"
    )
  }

  @Test func `front matter wins over the text`() {
    let article = article(
      "---\ntitle: \"Given\"\ndate: 2020-01-02\nsource: Wire\nurl: https://x.org/a\nauthor: A. B.\n---\n\n# Other\n\nA sentence that is long enough to be a paragraph of the report.\n"
    )
    #expect(article.title.text == "Given")
    #expect(article.outlet == "Wire")
    #expect(article.published?.edtf.description == "2020-01-02")
    #expect(article.published?.basis == .metadata)
    #expect(article.url == "https://x.org/a")
  }

  @Test(arguments: [
    (
      "Bogotá, February 7.\n\nThe minister received the ambassador tonight and they spoke for a long time.",
      "XXXX-02-07"
    ),
    (
      "Updated 5 February 2022, 09:12\n\nThe minister received the ambassador tonight and they spoke for a long time.",
      "2022-02-05"
    ),
    (
      "26-FEB-1987 15:01:01.79\n\nThe minister received the ambassador tonight and they spoke for a long time.",
      "1987-02-26"
    ),
    (
      "Title of the piece here\n06.04.2022, 07:30\n\nThe minister received the ambassador tonight and they spoke for long.",
      "2022-04-06"
    ),
  ])
  func `a date line is read as far as it goes`(text: String, edtf: String) {
    #expect(article(text).published?.edtf.description == edtf)
  }

  @Test func `a file's name may date it`() {
    let found = article(
      "The minister received the ambassador tonight and they spoke for a long time.",
      file: "wire-2020-12-23.txt"
    ).published
    #expect(found?.edtf.description == "2020-12-23")
    #expect(found?.basis == .fileName)
  }

  @Test func `any bytes at all are read without a trap`() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 1...300, using: &generator)).map { _ in
        UInt8.random(in: 1...255, using: &generator)
      }
      guard let text = TextDecoder.decode(bytes)?.text else { continue }
      let article = article(text.string)
      #expect(article.clutter.allSatisfy { $0.end <= article.body.count })
    }
  }
}
