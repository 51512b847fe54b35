import NewsModel
import TestSupport
import Testing

import NewsExport

struct HTMLReportTests {
  private let page = SamplePage.harbour.text()

  @Test func `text from articles stays text`() {
    let page = SamplePage.hostile.text(query: "\"><svg onload=alert(5)>")
    #expect(page.components(of: "<script>").count == 2)
    #expect(page.components(of: "</script>").count == 2)
    #expect(page.components(of: "</style>").count == 2)
    #expect(!page.contains("<img"))
    #expect(!page.contains("<svg onload"))
    #expect(!page.contains("onerror='"))
    #expect(!page.contains("javascript:"))
    #expect(!page.contains(" onload=\""))
    #expect(!page.unicodeScalars.contains("\u{202E}"))
    #expect(!page.utf8.contains(0))
    #expect(page.contains("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img"))
    #expect(page.contains("&lt;U+202E&gt;^@--&gt;"))
  }

  @Test func `the page asks the network for nothing`() {
    for sign in [" src=", "<link", "<iframe", "<object", "@import", "url(", "fetch(", "XMLHttp"] {
      #expect(!page.contains(sign), "\(sign)")
    }
    // The name of a vocabulary is no address that anybody asks.
    let rest = page.replacing("http://www.w3.org/2000/svg", with: "")
    #expect(!rest.contains("http://") && !rest.contains("https://"))
    #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; script-src"))
  }

  @Test func `an address is linked where it is one of the web`() {
    var sample = SamplePage.harbour
    for place in sample.articles.indices {
      sample.articles[place].url = "https://a.example/?x=1&y='"
    }
    let page = sample.text()
    #expect(page.contains("<blockquote cite=\"https://a.example/?x=1&amp;y=&#39;\">"))
    #expect(
      page.contains(
        "<a href=\"https://a.example/?x=1&amp;y=&#39;\" rel=\"noopener noreferrer nofollow\">Article at a.example</a>"
      )
    )
  }

  @Test(arguments: [
    ("http://a.example", "a.example"), ("HTTPS://known.example@b.example:8080/c", "b.example:8080"),
    ("javascript:alert(1)", nil), ("data:text/html,x", nil), ("//a.example", nil),
    ("https:a.example", nil), ("https://", nil), (" https://a.example", nil),
    ("https://a.example/\u{202E}", nil), ("java\nscript:alert(1)//http://", nil), ("", nil),
  ])
  func `only addresses of the web can be followed`(address: String, host: String?) {
    #expect(WebLink(address)?.host == host)
  }

  @Test func `every quote is the text at its offsets`() throws {
    let sample = SamplePage.harbour
    let reports = page.components(of: "<figure class=\"report\">").dropFirst()
    #expect(reports.count == 6)
    for report in reports {
      let quote = try #require(report.between("<p dir=\"auto\">", "</p>"))
      let file = try #require(report.between("<span class=\"file\">", "</span>"))
      let span = try #require(report.between("</span>, characters ", ". "))
      let bounds = span.components(of: " to ").compactMap { Int($0) }
      let article = try #require(sample.articles.first { $0.file == file })
      var words = String.UnicodeScalarView()
      words.append(contentsOf: Array(article.body.string.unicodeScalars)[bounds[0]..<bounds[1]])
      #expect(quote.withoutMarks.unescaped == String(words))
    }
  }

  @Test func `the words that tell the act are marked`() {
    #expect(page.contains("Velmar <mark>rejected</mark> the claim of Norway."))
    #expect(
      page.contains("Velmar&#13;\n<mark>rejected</mark>   the claim of Norway, ministers&#39; ")
    )
  }

  @Test func `what is not simply so is said in words`() {
    #expect(page.contains("<span class=\"status\">Alleged</span>"))
    #expect(page.contains("Alleged: somebody says so; the report does not vouch for it"))
    #expect(page.contains("<span class=\"stance\">Told as denied.</span>"))
  }

  @Test func `the same input gives the same bytes`() {
    #expect(SamplePage.harbour.bytes() == SamplePage.harbour.bytes())
  }

  @Test func `nothing from an article stands in the style or the script`() throws {
    let script = try #require(page.between("<script>\n", "</script>"))
    let style = try #require(page.between("<style>\n", "</style>"))
    #expect(Array(script.utf8) == ReportAssets.ours.script)
    #expect(Array(style.utf8) == ReportAssets.ours.style)
    #expect(!script.contains("</") && !script.contains("<!--"))
  }

  @Test func `five thousand events are written in a moment`() {
    let sample = SamplePage.many(5_000)
    let clock = ContinuousClock()
    let time = clock.measure { _ = sample.bytes() }
    // 0.2 s in release; a debug build on a busy machine needs far longer.
    #expect(time < .seconds(30))
  }
}

extension String {
  func components(of separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }

  func between(_ start: String, _ end: String) -> String? {
    guard let first = ranges(of: start).first,
      let last = self[first.upperBound...].ranges(of: end).first
    else { return nil }
    return String(self[first.upperBound..<last.lowerBound])
  }

  var withoutMarks: String { replacing("<mark>", with: "").replacing("</mark>", with: "") }

  var unescaped: String {
    var text = self
    for (code, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#13;", "\r"),
      ("&amp;", "&"),
    ] {
      text = text.replacing(code, with: sign)
    }
    return text
  }
}
