import NewsExport
import NewsModel
import TestSupport

/// A report of a few events, some of them told by people who mean no good.
struct SamplePage {
  var events: [Event]
  var articles: [Article]

  /// The harbour, with a second report of one event and dates far apart.
  static var harbour: SamplePage {
    let corpus = Sample.harbour
    var events = Event.inReadingOrder(corpus.events)
    let repeated = Sample.article(
      "café.txt",
      "É vero: Velmar\r\nrejected   the claim of Norway, ministers' aides & “others” said.",
      title: "Port says no",
      outlet: "Coastal Press"
    )
    let second = Sample.event(
      in: repeated,
      .reject,
      who: "Velmar",
      did: "rejected",
      toWhom: "Norway",
      status: .denied,
      number: 9
    ).lead
    events = events.map { event in
      guard event.id == Event.ID(2) else { return event }
      return Event(
        id: event.id,
        lead: event.lead,
        mentions: [event.lead, second],
        date: event.date,
        outlets: 2,
        origins: 2
      )
    }
    return SamplePage(events: events, articles: corpus.articles + [repeated])
  }

  /// Every text of its only article tries to become markup, script, an address that runs, or invisible.
  static var hostile: SamplePage {
    let poison =
      "</script><script>alert(1)</script>\"><img src=x onerror='alert(2)'>\u{202E}\u{0}--></style>"
    var article = Sample.article(
      poison + ".txt",
      "\(poison) Velmar struck Norway.",
      title: poison,
      outlet: poison
    )
    article.url = "javascript:alert(3)"
    article.language = "en\" onload=\"alert(4)"
    let event = Sample.event(
      in: article,
      .assault,
      who: poison,
      did: "struck",
      toWhom: "Norway",
      number: 1
    )
    return SamplePage(events: [event], articles: [article])
  }

  /// As many events as are asked for, each with an article of its own.
  static func many(_ count: Int) -> SamplePage {
    var page = SamplePage(events: [], articles: [])
    let types = EventType.allCases
    for number in 0..<count {
      let day = CalendarDate(dayNumber: 19_000 + number * 7919 % 900)
      let filler = String(
        repeating: " Officials gave no reason for it, people at the quay said.",
        count: 4
      )
      let article = Sample.article(
        "article-\(number).txt",
        "Harbour \(number % 97) warned Velmar about the dues.\(filler)",
        title: "Report number \(number)",
        outlet: "Outlet \(number % 12)"
      )
      page.articles.append(article)
      page.events.append(
        Sample.event(
          in: article,
          types[number % types.count],
          who: "Harbour \(number % 97)",
          did: "warned",
          toWhom: "Velmar",
          on: number % 10 == 0 ? nil : day.description,
          number: UInt64(number + 1)
        )
      )
    }
    return page
  }

  func bytes(query: String = "who:Velmar") -> [UInt8] {
    let note = MethodNote(
      query: query,
      selection: "filtered events",
      count: events.count,
      overview: Overview(articles: articles.count, events: events.count, undated: 1),
      skipped: [FileReport(file: "x.pdf", reason: "PDF")],
      sources: articles.map { ($0.file, "abc") },
      version: "0",
      time: "2026-01-01T00:00:00Z"
    )
    var library = Library(articles)
    return HTMLReport(note: note, assets: .ours, heading: "Reported events")
      .bytes(events, &library)
  }

  func text(query: String = "who:Velmar") -> String {
    String(decoding: bytes(query: query), as: UTF8.self)
  }
}

extension ReportAssets {
  /// As they lie in the repository.
  static let ours = ReportAssets(
    style: Repository.bytes(Repository.path("Data/Report/report.css")),
    script: Repository.bytes(Repository.path("Data/Report/report.js"))
  )
}

extension SamplePage: CustomStringConvertible {
  var description: String { "a page of \(events.count) events" }
}
