import NewsCorpus
import NewsModel
import TestSupport
import Testing

/// Every format gives its article, with what its metadata states.
struct FormatTests {
  private let loader: CorpusLoader
  private let report = TestReaders.report

  init() throws { loader = try TestReaders.loader() }

  private func load(_ text: String, _ name: String) -> LoadedFile {
    loader.load(Array(text.utf8), named: name)
  }

  private func day(_ article: Article?) -> String? { article?.published?.edtf.description }

  /// The text that is no clutter, a line each.
  private func kept(_ article: Article) -> [String] {
    article.body.string.split(separator: "\n").map(String.init).filter { line in
      !article.clutter.contains { article.body[$0].hasPrefix(line) }
    }
  }

  @Test func `a page with linked data: its headline, day and body rule over what surrounds them`() {
    let page = """
      <!DOCTYPE html><html lang="en"><head><title>Peru recalls envoy | Northern Herald</title>
      <meta property="og:title" content="Peru recalls its envoy!"><meta property="og:site_name" content="NH">
      <link rel="canonical" href="https://herald.example/2021/05/04/peru">
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
      {"@type":"NewsArticle","headline":"Peru recalls its envoy from Quito","datePublished":"2021-05-03T10:00:00Z",
      "dateModified":"2021-05-05","author":[{"name":"Ana Example"}],"publisher":{"name":"The Northern Herald"},
      "articleBody":"\(report[0]) \(report[1])"}]}</script>
      <style>p{color:red}</style></head><body>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
      <article><h1>Peru recalls its envoy from Quito</h1><div class="share-bar">Share</div>
      <p>\(report[0])</p><aside class="related"><p>Ecuador expels two officials of the embassy of Peru in Quito after a row about a fishing boat.</p></aside>
      <p>A reader's portrait stands here and is not in the article's own body at all, whatever its length may be.</p>
      <p>\(report[1])</p></article><footer>© 2021 The Northern Herald</footer></body></html>
      """
    let article = load(page, "a.html").articles.first
    #expect(article?.title.text == "Peru recalls its envoy from Quito")
    #expect(article?.outlet == "The Northern Herald")
    #expect(day(article) == "2021-05-03")
    #expect(article?.modified?.edtf.description == "2021-05-05")
    #expect(article?.byline == "Ana Example")
    #expect(article?.url == "https://herald.example/2021/05/04/peru")
    #expect(
      article.map(kept) == ["Peru recalls its envoy from Quito"] + report
    )
    // Nothing of the page is lost, and what nobody sees is no part of it.
    #expect(article?.body.string.contains("fishing boat") == true)
    #expect(article?.body.string.contains("color:red") == false)
  }

  @Test func `a page of tables in an old charset, with nothing stated`() {
    let page = """
      <html><head><title>Peru recalls envoy - Herald</title><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"></head>
      <body><table><tr><td><a href=1>News</a><br><a href=2>Sport</a></td><td><b>Peru recalls envoy</b><br>3 May 2021<br>
      <p>\(report[0]) Se\u{F1}or P\u{E9}rez left.</p><p>\(report[1])</p></td></tr></table></body></html>
      """
    let bytes = page.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let file = loader.load(bytes, named: "old.htm")
    #expect(file.report.encoding == "Windows-1252")
    #expect(file.articles.first?.title.text == "Peru recalls envoy")
    #expect(day(file.articles.first) == "2021-05-03")
    #expect(file.articles.first?.body.string.contains("Señor Pérez left.") == true)
  }

  @Test(arguments: [
    #"{"title":"T one two","maintext":"TEXT","date_publish":"2021-05-03 10:00:00","source_domain":"herald.example","language":"en"}"#,
    #"{"title":"T one two","text":"TEXT","publish_date":"2021-05-03","meta_site_name":"herald.example","unknown":{"deep":[1]}}"#,
    #"{"articles":{"results":[{"uri":"1","title":"T one two","body":"TEXT","dateTimePub":"2021-05-03T00:00:00Z","source":{"title":"herald.example"},"lang":"eng"}]}}"#,
    #"{"title":"T one two","text":"TEXT","date":"2021-05-03","source":"https://herald.example/a","hostname":"herald.example"}"#,
  ])
  func `scrapers' names for one thing`(json: String) throws {
    let text = report.joined(separator: "\\n\\n")
    let article = try #require(
      load(json.replacing("TEXT", with: text), "a.json").articles.first
    )
    #expect(article.title.text == "T one two")
    #expect(article.outlet == "herald.example")
    #expect(day(article) == "2021-05-03")
    #expect(article.language == "en")
    #expect(article.body.string == report.joined(separator: "\n\n"))
  }

  @Test func `lines of JSON that are none are named, the others are read`() {
    let line = #"{"id":"x","text":"\#(report[0])"}"#
    let file = load([line, "{broken", line].joined(separator: "\n"), "a.jsonl")
    #expect(file.articles.count == 2)
    #expect(file.report.status == "part")
    #expect(file.report.remarks.first?.words == "1 of 3 lines hold no article: 2")
  }

  @Test func `feeds give an article an item; a summary alone is an excerpt`() throws {
    let rss = """
      <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>The Northern Herald</title><language>en</language>
      <item><title>First &amp; foremost</title><link>https://herald.example/1</link><pubDate>Mon, 03 May 2021 10:00:00 +0000</pubDate>
      <dc:creator>Ana Example</dc:creator><description>short</description><content:encoded><![CDATA[<p>\(report[0])</p><p>\(report[1])</p>]]></content:encoded></item>
      <item><title>Second</title><description>\(report[1])</description></item></channel></rss>
      """
    let articles = load(rss, "feed.xml").articles
    try #require(articles.count == 2)
    #expect(articles[0].title.text == "First & foremost")
    #expect(articles[0].byline == "Ana Example")
    #expect(day(articles[0]) == "2021-05-03")
    #expect(articles[0].outlet == "The Northern Herald")
    #expect(!articles[0].isExcerpt)
    #expect(articles[1].isExcerpt)
    #expect(articles.map(\.id.key) == ["feed.xml#1", "feed.xml#2"])
    let atom = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title><entry><title>One</title><link href="https://herald.example/1"/>
      <published>2021-05-03T10:00:00Z</published><author><name>Ana</name></author>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>\(report[0])</p><p>\(report[1])</p></div></content></entry></feed>
      """
    let entry = try #require(load(atom, "a.atom").articles.first)
    #expect(entry.body.string.contains(report[0] + "\n"))
    #expect(entry.url == "https://herald.example/1")
    #expect(day(entry) == "2021-05-03")
  }

  @Test func `a letter of two alternatives, its subject encoded`() throws {
    let mail = """
      From: "The Northern Herald" <news@herald.example>\r
      Subject: =?utf-8?B?UGVydQ==?= =?utf-8?Q?_calls_Bogot=C3=A1?=\r
      Date: Mon, 3 May 2021 10:00:00 +0200\r
      Content-Type: multipart/alternative; boundary="b1"\r
      \r
      --b1\r
      Content-Type: text/plain; charset=utf-8\r
      Content-Transfer-Encoding: quoted-printable\r
      \r
      \(report[0].prefix(60))=\r
      \(report[0].dropFirst(60))\r
      \r
      \(report[1]) Bogot=C3=A1.\r
      --b1\r
      Content-Type: text/html\r
      \r
      <p>other</p>\r
      --b1--\r
      """
    let article = try #require(load(mail, "a.eml").articles.first)
    #expect(article.title.text == "Peru calls Bogotá")
    #expect(article.outlet == "The Northern Herald")
    #expect(day(article) == "2021-05-03")
    #expect(article.body.string.contains(report[0]))
    #expect(article.body.string.contains("Bogotá."))
  }

  @Test func `a mailbox gives a letter an article`() {
    let letter =
      "From x@y Mon May  3 10:00:00 2021\nFrom: Herald <a@b>\nSubject: One\n\n\(report[0])\n\n"
    let file = load(letter + letter, "a.mbox")
    #expect(file.articles.map(\.title.text) == ["One", "One"])
    #expect(file.report.format == "mailbox")
  }

  @Test func `exports of Factiva and Nexis are taken apart`() throws {
    let factiva = """
      SE   World
      HD   Peru recalls its envoy
      BY   By Ana Example
      WC   120 words
      PD   3 May 2021
      SN   The Northern Herald
      LA   English
      LP
      \(report[0])

      TD
      \(report[1])

      Document NORHER0020210503eh530000a

      """
    let file = load(factiva + factiva, "a.txt")
    #expect(file.report.format == "Factiva export")
    try #require(file.articles.count == 2)
    #expect(file.articles[0].title.text == "Peru recalls its envoy")
    #expect(file.articles[0].byline == "Ana Example")
    #expect(day(file.articles[0]) == "2021-05-03")
    #expect(file.articles[0].body.string.hasSuffix(report.joined(separator: "\n\n") + "\n"))
    let nexis = """
                         1 of 1 DOCUMENTS

                       The Northern Herald

                       May 3, 2021 Monday

      Peru recalls its envoy

      BYLINE: Ana Example

      LENGTH: 120 words

      \(report[0])

      \(report[1])

      LOAD-DATE: May 4, 2021

      """
    let article = try #require(load(nexis, "b.txt").articles.first)
    #expect(article.title.text == "Peru recalls its envoy")
    #expect(article.outlet == "The Northern Herald")
    #expect(day(article) == "2021-05-03")
    #expect(!article.body.string.contains("LOAD-DATE"))
  }

  @Test func `Factiva's other layout, without tags`() throws {
    let one = """
      Peru recalls its envoy
      By Ana Example
      312 words
      3 May 2021
      14:05
      Northern News Wire
      NNW
      English
      Copyright 2021 Northern News Wire. All rights reserved.

      \(report[0])

      \(report[1])

      Document NNWIRE0020210503eh530000a

      """
    let file = load(one + one, "a.txt")
    try #require(file.articles.count == 2)
    #expect(file.articles[1].title.text == "Peru recalls its envoy")
    #expect(file.articles[1].outlet == "Northern News Wire")
    #expect(file.articles[1].byline == "Ana Example")
    #expect(day(file.articles[1]) == "2021-05-03")
    #expect(file.articles[1].body.string.hasSuffix(report.joined(separator: "\n\n") + "\n"))
  }

  @Test func `faults of common programs cost no article`() {
    let half = #"{"text":"\udfff \#(report[0])","title":NaN}"#
    #expect(load(half, "a.json").articles.first?.body.string.hasPrefix("\u{FFFD} Peru") == true)
    let list = #"[{"text":"\#(report[0])"},{"text":""},null,{"title":"x"}]"#
    #expect(load(list, "a.json").report.remarks.first?.words == "3 of its entries hold no text")
    #expect(load(#"{"text":"\#(report[0])"}"#, "a.txt").report.format == "JSON")
    #expect(
      load("From: a <a@b>\nSubject: S\nDate: Mon, 3 May 2021\n\n\(report[0])", "a.txt").report
        .format == "mail"
    )
    #expect(load(report[0], "plain.txt.gz").articles.count == 1)
    let lost = "Content-Type: multipart/mixed; boundary=x\nSubject: S\n\n\(report[0])"
    #expect(load(lost, "a.eml").articles.count == 1)
  }

  @Test func `the first bytes overrule the name`() {
    let page = "<!doctype html><html><body><p>\(report[0])</p><p>\(report[1])</p></body></html>"
    #expect(load(page, "a.txt").report.format == "HTML")
    #expect(
      load(
        "<rss><channel><item><title>a</title><description>\(report[0])</description></item></channel></rss>",
        "a.txt"
      ).report.format == "RSS"
    )
  }

  @Test(arguments: [
    (Array("%PDF-1.7".utf8), "a.txt", "pdftotext"),
    ([0x89, 0x50, 0x4E, 0x47] as [UInt8], "a.txt", "picture"),
    ([0x7F, 0x45, 0x4C, 0x46], "a", "program"), (Array("PK\u{3}\u{4}xx".utf8), "a.txt", "zip"),
    ([0x1F, 0x8B, 8, 0], "a.gz", "gzip"), ([], "a.txt", "empty"),
    (Array("  \n".utf8), "a.txt", "empty"),
    (Array("{}".utf8), "a.json", "without an article"),
    (Array("{".utf8), "a.json", "no valid JSON"),
    (Array("x".utf8), "a.css", "\".css\" is no kind of file"),
    (Array("{\\rtf1".utf8), "a.rtf", "RTF"),
    (Array("<a/>".utf8), "a.xml", "neither an RSS nor an Atom feed"),
    (Array((String(repeating: "[", count: 100_000)).utf8), "a.json", "no valid JSON"),
  ])
  func `what is no article is named with the way out`(bytes: [UInt8], name: String, words: String) {
    let file = loader.load(bytes, named: name)
    #expect(file.articles.isEmpty)
    #expect(file.report.reason?.contains(words) == true, "\(file.report.reason ?? "none")")
  }

  @Test func `hostile pages are read as far as they go`() {
    let deep = String(repeating: "<div>", count: 200_000) + "x"
    #expect(load("<html>" + deep, "a.html").report.articles.count <= 1)
    let laughs = """
      <!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
      <rss><channel><item><title>&c;</title><description>\(report[0])</description></item></channel></rss>
      """
    #expect(load(laughs, "a.xml").articles.first?.body.count ?? 0 < 1_000)
    #expect(load("<html><!-- never closed", "a.html").report.reason != nil)
  }

  @Test func `languages are told, and only English gives events`() {
    let spanish =
      "El gobierno del Perú retiró el lunes a su embajador en Quito, según informó la cancillería en un comunicado. Los dos vecinos llevan meses discutiendo por la frontera, y las conversaciones de marzo terminaron sin resultado, dijeron los funcionarios a los periodistas que esperaban en la plaza del palacio de gobierno."
    #expect(load(spanish, "a.txt").articles.first?.language == "es")
    #expect(
      load("Москва выслала двух дипломатов, сообщило министерство.", "b.txt").articles.first?
        .language == "ru"
    )
    #expect(load(report[0], "c.txt").articles.first?.language == "en")
    #expect(load("Bogotá expels two", "d.txt").articles.first?.language == "en")
  }
}
