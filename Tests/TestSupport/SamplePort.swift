package import NewsModel

extension Sample {
  /// The harbour, and a bulletin that tells one of its events again among clutter, with an invisible character in it.
  package static var port: Corpus {
    let harbour = harbour
    let sentence = "Norway again ordered Velmar\u{200B} to open its books, the Gazette said."
    var bulletin = article(
      "bulletin.txt",
      "Home | News | Sport\n\(sentence)\nShare this page with your friends",
      title: "Books must be opened",
      outlet: "Port Bulletin",
      published: "2024-03-06"
    )
    bulletin.clutter = ["Home | News | Sport", "Share this page with your friends"].map {
      range(of: $0, in: bulletin.body)
    }
    bulletin.url = "https://bulletin.example/books"
    let again = event(
      in: bulletin,
      .request,
      who: "Norway",
      did: "ordered",
      toWhom: "Velmar",
      on: "2024-03-05",
      sentence: sentence,
      number: 6
    )
    let events = harbour.events.map { event in
      guard event.lead.type == .request else { return event }
      return Event(
        id: event.id,
        lead: event.lead,
        mentions: [event.lead, again.lead],
        date: event.date,
        outlets: 2,
        origins: 2
      )
    }
    return Corpus(
      articles: harbour.articles + [bulletin],
      events: events,
      entities: harbour.entities
    )
  }
}
