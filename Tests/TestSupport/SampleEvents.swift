package import NewsModel

/// Small corpora written by hand, for tests that need events and no language analysis.
package enum Sample {
  package static func article(
    _ file: String,
    _ text: String,
    title: String = "A title",
    outlet: String? = nil,
    published: String? = nil
  ) -> Article {
    Article(
      id: Article.ID(file),
      title: Article.Title(title, range: nil),
      outlet: outlet,
      published: published.flatMap { CalendarDate(iso: $0) }.map {
        DatedFact(day: $0, basis: .metadata)
      },
      body: SourceText(text),
      file: file,
      fingerprint: Article.Fingerprint(file: file, text: text)
    )
  }

  package static func party(
    _ name: String,
    in body: SourceText,
    kind: NameKind = .country,
    country: String? = nil
  ) -> Party {
    Party(
      range: range(of: name, in: body),
      text: name,
      name: name,
      kind: kind,
      country: country,
      sector: nil
    )
  }

  /// An event whose sentence is the whole article, or a part of it.
  package static func event(
    in article: Article,
    _ type: EventType,
    who: String,
    did: String,
    toWhom: String? = nil,
    on date: String? = nil,
    status: EventStatus = .asserted,
    sentence: String? = nil,
    number: UInt64
  ) -> Event {
    let day = date.flatMap { CalendarDate(iso: $0) }
    let mention = EventMention(
      id: EventMention.ID(number),
      article: article.id,
      sentence: sentence.map { range(of: $0, in: article.body) }
        ?? article.body.trimmed(article.body.whole),
      type: type,
      mode: nil,
      cameo: type.cameoRoot,
      actors: [party(who, in: article.body)],
      recipients: toWhom.map { [party($0, in: article.body)] } ?? [],
      trigger: range(of: did, in: article.body),
      action: did,
      date: day.map { DatedFact(day: $0, basis: .explicit, text: $0.description) },
      place: nil,
      quantity: nil,
      status: status,
      reportedBy: [],
      confidence: 0.8,
      filtered: nil
    )
    return Event(
      id: mention.id,
      lead: mention,
      mentions: [mention],
      date: mention.date,
      outlets: 1,
      origins: 1
    )
  }

  package static func entity(
    _ number: Int,
    _ name: String,
    kind: NameKind = .agency,
    aliases: [String] = [],
    articles: [Article]
  ) -> Entity {
    Entity(
      id: Entity.ID(number),
      kind: kind,
      name: name,
      aliases: aliases,
      country: nil,
      sector: nil,
      articles: articles.map(\.id).sorted(),
      mentions: articles.count
    )
  }

  /// Three articles about a harbour, five events, one of them undated.
  package static var harbour: Corpus {
    let gazette = article(
      "gazette.txt",
      "Norway ordered Velmar to open its books.",
      title: "Ministry tells port to open its books",
      outlet: "Velmar Gazette",
      published: "2024-03-05"
    )
    let wire = article(
      "wire.txt",
      "Velmar rejected the claim of Norway.",
      title: "Port rejects claim",
      outlet: "Harbour Wire",
      published: "2024-03-08"
    )
    let bogota = article(
      "bogota.txt",
      "Bogotá accused Velmar of delay.",
      title: "Bogotá speaks",
      outlet: "Coastal Press"
    )
    let events = [
      event(
        in: gazette,
        .request,
        who: "Norway",
        did: "ordered",
        toWhom: "Velmar",
        on: "2024-03-05",
        status: .requested,
        number: 1
      ),
      event(
        in: wire,
        .reject,
        who: "Velmar",
        did: "rejected",
        toWhom: "Norway",
        on: "2024-03-08",
        number: 2
      ),
      event(in: bogota, .accuse, who: "Bogotá", did: "accused", toWhom: "Velmar", number: 3),
      event(in: gazette, .consult, who: "Velmar", did: "open", on: "2024-01-02", number: 4),
      event(
        in: wire,
        .sanction,
        who: "Norway",
        did: "claim",
        toWhom: "Velmar",
        on: "2024-06-20",
        status: .alleged,
        number: 5
      ),
    ]
    let entities = [
      entity(0, "Velmar", aliases: ["Port of Velmar"], articles: [gazette, wire, bogota]),
      entity(1, "Bogotá", kind: .person, articles: [bogota]),
      entity(2, "Norway", kind: .country, articles: [gazette, wire]),
    ]
    return Corpus(articles: [bogota, gazette, wire], events: events, entities: entities)
  }

  static func range(of words: String, in body: SourceText) -> TextRange {
    let bytes = Array(words.utf8)
    let start =
      (0...(body.count - bytes.count)).first { place in
        body.bytes[place..<(place + bytes.count)].elementsEqual(bytes)
      } ?? 0
    return TextRange(start, start + bytes.count)
  }
}
