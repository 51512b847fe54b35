import NewsModel

/// The pieces that the `annotate` record and the event record share; offsets go out in Unicode scalars.
extension JSONWriter {
  typealias Scalars = (TextRange) -> (start: Int, end: Int)

  mutating func party(_ party: Party, _ scalars: Scalars) {
    let span = scalars(party.range)
    object { writer in
      writer.bounds(span)
      writer.key("text")
      writer.string(party.text)
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

  mutating func bounds(_ span: (start: Int, end: Int)?) {
    key("start")
    if let span { number(span.start) } else { null() }
    key("end")
    if let span { number(span.end) } else { null() }
  }

  mutating func date(_ fact: DatedFact?, _ scalars: Scalars) {
    guard let fact else { return null() }
    let span = fact.range.map(scalars)
    object { writer in
      writer.bounds(span)
      writer.key("text")
      writer.string(fact.text)
      writer.key("edtf")
      writer.string(fact.edtf.description)
      writer.key("earliest")
      writer.string(fact.earliest?.description)
      writer.key("latest")
      writer.string(fact.latest?.description)
      writer.key("kind")
      writer.string(fact.kind.rawValue)
      writer.key("anchor")
      writer.string(fact.anchor)
      writer.key("basis")
      writer.string(fact.basis.rawValue)
      writer.key("confidence")
      writer.share(fact.confidence)
    }
  }

  mutating func place(_ place: PlaceMention?, _ scalars: Scalars) {
    guard let place else { return null() }
    let span = scalars(place.range)
    object { writer in
      writer.bounds(span)
      writer.key("text")
      writer.string(place.text)
      writer.key("name")
      writer.string(place.name)
      writer.key("basis")
      writer.string(place.isDateline ? "dateline" : "text")
      writer.key("country")
      writer.string(place.country)
    }
  }

  mutating func quantity(_ quantity: Quantity?, _ scalars: Scalars) {
    guard let quantity else { return null() }
    let span = scalars(quantity.range)
    object { writer in
      writer.bounds(span)
      writer.key("value")
      writer.number(quantity.value)
      writer.key("text")
      writer.string(quantity.text)
    }
  }

  mutating func credit(_ credit: Credit, _ scalars: Scalars) {
    let span = scalars(credit.range)
    object { writer in
      writer.bounds(span)
      writer.key("text")
      writer.string(credit.text)
      writer.key("name")
      writer.string(credit.name)
      writer.key("kind")
      writer.string(credit.kind.rawValue)
      writer.key("cue")
      writer.span(scalars(credit.cue))
    }
  }

  mutating func coding(_ mention: EventMention) {
    key("type")
    string(mention.type.rawValue)
    key("mode")
    string(mention.mode)
    key("cameo")
    string(mention.cameo)
  }

  /// Who, to whom, when, where, how many, whether it is so, and who says it.
  mutating func circumstances(
    _ mention: EventMention,
    date fact: DatedFact?,
    _ scalars: Scalars
  ) {
    key("actors")
    array(mention.actors) { $0.party($1, scalars) }
    key("recipients")
    array(mention.recipients) { $0.party($1, scalars) }
    key("date")
    date(fact, scalars)
    key("place")
    place(mention.place, scalars)
    key("quantity")
    quantity(mention.quantity, scalars)
    key("status")
    string(mention.status.rawValue)
    key("reported_by")
    array(mention.reportedBy) { $0.credit($1, scalars) }
  }
}
