import Glibc
import NewsCorpus
import NewsModel
import NewsPipeline

/// What is fuzzed: `FUZZ=html`, `json`, `mail` or `text` read files of that kind, anything else analyses texts.
private let target = getenv("FUZZ").map { String(cString: $0) } ?? "analysis"

/// The whole analysis, kept for the life of the process.
private let analyst = try? Analyst()

/// What libFuzzer calls with bytes of its own making.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let analyst else { fatalError("the language model cannot be read") }
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  let names = ["html": "a.html", "json": "a.json", "mail": "a.eml", "text": "a.txt"]
  if let name = names[target] {
    for article in analyst.loader.load(input, named: name).articles { check(article) }
    if target == "mail" {
      for article in analyst.loader.load(input, named: "a.mbox").articles { check(article) }
    }
    return 0
  }
  guard let text = TextDecoder.decode(input)?.text else { return 0 }
  let article = analyst.reader.article(id: Article.ID("fuzz"), text: text, file: "fuzz")
  check(article)
  for token in analyst.result(for: article).analysis.tokens {
    precondition(token.range.start < token.range.end && token.range.end <= article.body.count)
  }
  return 0
}

/// Clutter is in order, does not overlap, and ends within a text that is UTF-8.
private func check(_ article: Article) {
  precondition(String(validating: article.body.bytes, as: UTF8.self) != nil)
  var end = 0
  for range in article.clutter {
    precondition(range.start >= end && range.end <= article.body.count)
    end = range.end
  }
}
