package import NewsModel

/// One line of `reportedly annotate`: everything that was found in one article.
package struct AnnotationRecord {
  package enum Layer: String, Sendable, CaseIterable {
    case title, published, language, clutter, sentences, tokens, names, times, attributions, party,
      events, why, shapes, lines

    /// What is printed where nothing is chosen.
    package static let usual: Set<Layer> = Set(allCases).subtracting([
      .tokens, .attributions, .party, .why, .shapes, .lines,
    ])
  }

  private let article: Article
  private let analysis: Analysis
  private let mentions: [EventMention]
  private let party: Party?
  private let shapes: [[String]]
  private let lines: [(range: TextRange, features: [String])]
  private let attributions: [Attribution]
  private let lemma: (Token) -> String

  /// `lemma`: the dictionary form of a token, asked for only where tokens are printed.
  package init(
    article: Article,
    analysis: Analysis,
    mentions: [EventMention],
    party: Party?,
    attributions: [Attribution] = [],
    shapes: [[String]] = [],
    lines: [(range: TextRange, features: [String])] = [],
    lemma: @escaping (Token) -> String
  ) {
    self.article = article
    self.analysis = analysis
    self.mentions = mentions
    self.party = party
    self.shapes = shapes
    self.lines = lines
    self.attributions = attributions
    self.lemma = lemma
  }

  package func write(_ layers: Set<Layer>, to writer: inout JSONWriter) {
    let offsets = ScalarOffsets(of: article.body)
    let scalars: JSONWriter.Scalars = { offsets.scalars($0) }
    writer.object { writer in
      writer.key("id")
      writer.string(article.id.key)
      writeHead(layers, &writer, scalars)
      if layers.contains(.sentences) {
        writer.key("sentences")
        writer.array(analysis.sentences) { $0.span(scalars($1.range)) }
      }
      if layers.contains(.tokens) { writeTokens(&writer, scalars) }
      if layers.contains(.names) { writeNames(&writer, scalars) }
      if layers.contains(.times) { writeTimes(&writer, scalars) }
      if layers.contains(.attributions) { writeAttributions(&writer, scalars) }
      if layers.contains(.party) {
        writer.key("party")
        writeParty(&writer)
      }
      if layers.contains(.events) {
        writer.key("events")
        writer.array(mentions) { writeEvent($1, &$0, scalars, layers.contains(.why)) }
      }
      if layers.contains(.shapes) {
        writer.key("shapes")
        writer.array(shapes) { writer, features in
          writer.array(features) { $0.string($1) }
        }
      }
      if layers.contains(.lines) {
        writer.key("lines")
        writer.array(lines) { writer, line in
          writer.object { writer in
            writer.key("range")
            writer.span(scalars(line.range))
            writer.key("features")
            writer.array(line.features) { $0.string($1) }
          }
        }
      }
    }
    writer.endLine()
  }

  private func writeHead(
    _ layers: Set<Layer>,
    _ writer: inout JSONWriter,
    _ scalars: JSONWriter.Scalars
  ) {
    if layers.contains(.title) {
      writer.key("title")
      if let range = article.title.range {
        writer.object { $0.bounds(scalars(range)) }
      } else {
        writer.null()
      }
    }
    if layers.contains(.published) {
      writer.key("published")
      if let published = article.published {
        writer.object { writer in
          writer.key("edtf")
          writer.string(published.edtf.description)
          writer.key("basis")
          writer.string(published.basis.rawValue)
        }
      } else {
        writer.null()
      }
    }
    if layers.contains(.language) {
      writer.key("language")
      writer.string(article.language)
    }
    if layers.contains(.clutter) {
      writer.key("clutter")
      writer.array(article.clutter) { $0.span(scalars($1)) }
    }
  }

  private func writeTokens(_ writer: inout JSONWriter, _ scalars: JSONWriter.Scalars) {
    writer.key("tokens")
    writer.array(analysis.tokens) { writer, token in
      writer.object { writer in
        writer.bounds(scalars(token.range))
        writer.key("lemma")
        writer.string(lemma(token))
        writer.key("upos")
        writer.string(token.tag.universal.name)
        writer.key("xpos")
        writer.string(token.tag.penn.name)
        writer.key("head")
        writer.number(Int(token.head))
        writer.key("deprel")
        writer.string(token.relation.name)
      }
    }
  }

  private func writeNames(_ writer: inout JSONWriter, _ scalars: JSONWriter.Scalars) {
    writer.key("names")
    writer.array(analysis.names) { writer, name in
      writer.object { writer in
        writer.bounds(scalars(name.range))
        writer.key("text")
        writer.string(article.body[name.range])
        writer.key("kind")
        writer.string(name.kind.rawValue)
        writer.key("name")
        writer.string(name.name)
        writer.key("country")
        writer.string(name.country)
      }
    }
  }

  private func writeTimes(_ writer: inout JSONWriter, _ scalars: JSONWriter.Scalars) {
    writer.key("times")
    writer.array(analysis.times) { writer, time in
      writer.object { writer in
        writer.bounds(scalars(time.range))
        writer.key("text")
        writer.string(article.body[time.range])
        writer.key("type")
        writer.string(time.kind.rawValue)
        writer.key("value")
        writer.string(time.value)
        writer.key("mod")
        writer.string(time.modifier)
        writer.key("edtf")
        writer.string(time.fact?.edtf.description)
        writer.key("basis")
        writer.string(time.fact?.basis.rawValue)
      }
    }
  }

  private func writeAttributions(_ writer: inout JSONWriter, _ scalars: JSONWriter.Scalars) {
    writer.key("attributions")
    writer.array(attributions) { writer, attribution in
      writer.object { writer in
        writer.key("source")
        if let source = attribution.source { writer.span(scalars(source)) } else { writer.null() }
        writer.key("cue")
        writer.span(scalars(attribution.cue))
        writer.key("content")
        writer.array(attribution.content) { $0.span(scalars($1)) }
      }
    }
  }

  private func writeParty(_ writer: inout JSONWriter) {
    guard let party else { return writer.null() }
    writer.object { writer in
      writer.key("name")
      writer.string(party.name)
      writer.key("kind")
      writer.string(party.kind.rawValue)
      writer.key("country")
      writer.string(party.country)
      writer.key("sector")
      writer.string(party.sector)
    }
  }

  private func writeEvent(
    _ mention: EventMention,
    _ writer: inout JSONWriter,
    _ scalars: JSONWriter.Scalars,
    _ hasWhy: Bool
  ) {
    writer.object { writer in
      writer.key("id")
      writer.string(mention.id.text)
      writer.coding(mention)
      writer.circumstances(mention, date: mention.date, scalars)
      writer.key("trigger")
      writer.span(scalars(mention.trigger))
      writer.key("sentence")
      writer.span(scalars(mention.sentence))
      writer.key("confidence")
      writer.share(mention.confidence)
      writer.key("filtered")
      writer.string(mention.filtered)
      if hasWhy {
        writer.key("why")
        writer.string(mention.why)
      }
    }
  }
}
