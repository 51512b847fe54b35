import NewsCorpus
import NewsModel
import NewsPipeline

/// The whole analysis, kept for the life of the process.
private let analyst = try? Analyst()

/// What libFuzzer calls with bytes of its own making: they are read as an article and analysed.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let analyst else { fatalError("the language model cannot be read") }
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  guard let text = TextDecoder.decode(input)?.text else { return 0 }
  let article = analyst.reader.article(
    id: Article.ID("fuzz"),
    text: text,
    file: "fuzz"
  )
  let result = analyst.result(for: article)
  for token in result.analysis.tokens {
    precondition(token.range.start < token.range.end && token.range.end <= article.body.count)
  }
  return 0
}
