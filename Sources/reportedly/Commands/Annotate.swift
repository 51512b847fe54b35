import ArgumentParser
import FoundationEssentials
import NewsCorpus
import NewsExport
import NewsModel
import NewsPipeline

/// The stateless filter: articles in, annotations out, one JSON line each, in order.
struct Annotate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Annotate articles given as JSON Lines on standard input.",
    discussion: """
      Each line is {"id":…,"text":…}, optionally with "title", "published" (EDTF: 2020-12-23, 2020-12), "outlet", "url"; each gives one line, in order.
      A line that is not valid gives {"id":null,"error":…,"line":N}, and the exit code is 2. Layers: \
      title, published, language, clutter, sentences, tokens, names, times, attributions, party, events, why (in each event: its frame and path), shapes (of each event: what its confidence is made of), \
      lines (of each line: what its role on the page is told by).
      """
  )

  @Option(
    help:
      "Layers to print, joined by commas; all but tokens, attributions, party, why, shapes and lines where it is not given."
  )
  var layers: String?

  func run() throws {
    let chosen = try chosenLayers()
    let analyst = try Analyst(frames: OwnFrames.bytes())
    var input = LineReader()
    var number = 0
    var hasTrouble = false
    while let line = input.next() {
      number += 1
      if line.allSatisfy(\.isASCIIWhitespace) { continue }
      var writer = JSONWriter()
      do {
        let item = try JSONDecoder().decode(Input.self, from: Data(line))
        annotate(item, analyst, chosen, &writer)
      } catch {
        hasTrouble = true
        writer = JSONWriter()
        Self.writeError(Self.sentence(error), line: number, to: &writer)
      }
      try Output.write(writer.bytes)
    }
    if hasTrouble { throw ExitCode(2) }
  }

  private struct Input: Decodable {
    let id: String
    let text: String
    let title: String?
    let published: String?
    let outlet: String?
    let url: String?
  }

  private func chosenLayers() throws -> Set<AnnotationRecord.Layer> {
    guard let layers else { return AnnotationRecord.Layer.usual }
    guard !layers.isEmpty else { throw ValidationError("--layers names no layer.") }
    return Set(
      try layers.split(separator: ",").map { name in
        guard let layer = AnnotationRecord.Layer(rawValue: String(name)) else {
          throw ValidationError(
            "There is no layer \"\(name)\". Layers are \(AnnotationRecord.Layer.allCases.map(\.rawValue).joined(separator: ", "))."
          )
        }
        return layer
      }
    )
  }

  private func annotate(
    _ item: Input,
    _ analyst: Analyst,
    _ layers: Set<AnnotationRecord.Layer>,
    _ writer: inout JSONWriter
  ) {
    // A date that cannot be read is no reason to lose the article: it is annotated by what its text says.
    let published = item.published.flatMap { text in
      let edtf = CalendarDate(iso: text.prefix(10)).map { EDTF.day($0) } ?? EDTF(text)
      return edtf.map { DatedFact($0, basis: .metadata, text: $0.description) }
    }
    let article = analyst.reader.article(
      id: Article.ID(item.id),
      text: SourceText(item.text),
      file: item.id,
      stated: Stated(
        title: item.title,
        outlet: item.outlet,
        published: published,
        url: item.url
      )
    )
    let result = analyst.result(for: article)
    AnnotationRecord(
      article: result.article,
      analysis: result.analysis,
      mentions: result.mentions,
      party: layers.contains(.party) ? analyst.party(result) : nil,
      attributions: layers.contains(.attributions) ? analyst.attributions(result) : [],
      shapes: layers.contains(.shapes) ? analyst.shapes(result) : [],
      lines: layers.contains(.lines) ? analyst.reader.features(article.body) : [],
      lemma: { analyst.lemma(of: $0, in: result.article.body) }
    ).write(layers, to: &writer)
  }

  private static func writeError(_ sentence: String, line: Int, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      writer.null()
      writer.key("error")
      writer.string(sentence)
      writer.key("line")
      writer.number(line)
    }
    writer.endLine()
  }

  private static func sentence(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _):
      "The line has no \"\(key.stringValue)\"; id and text are needed."
    case DecodingError.typeMismatch(_, let context) where context.codingPath.isEmpty,
      DecodingError.valueNotFound(_, let context) where context.codingPath.isEmpty:
      "The line is no JSON object."
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "The value of \"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" must be a string."
    default: "The line is not valid JSON."
    }
  }
}
