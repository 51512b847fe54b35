import ArgumentParser
import Glibc
import NewsExport
import NewsInterface
import NewsModel
import NewsPipeline

/// Plain listings: one record a line, no cursor motion, for pipes and screen readers.
struct Articles: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the articles, one a line.")

  @OptionGroup var options: ListingOptions

  func run() async throws {
    let listing = try await options.listing()
    let rows = try listing.store.articles(listing.selection.articles.map(\.article))
    var writer = JSONWriter()
    for (row, count) in zip(rows, listing.selection.articles) {
      switch options.format {
      case .text: try Output.line(PlainText.article(row, events: Int(count.events)))
      case .jsonl:
        let corpus = listing.outcome.corpus
        let article = corpus.articles[Int(count.article.number)]
        ArticleRecord(article, events: Int(count.events), copy: corpus.copies[row.id])
          .write(to: &writer)
      }
    }
    try Output.write(writer.bytes)
    if rows.isEmpty { throw options.nothing() }
  }
}

struct Events: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the events, one a line.")

  @OptionGroup var options: ListingOptions

  func run() async throws {
    let listing = try await options.listing()
    let events = try listing.store.events(listing.selection.events).map(\.event)
    var library = Library(listing.outcome.corpus.articles)
    var writer = JSONWriter()
    for event in events {
      switch options.format {
      case .text: try Output.line(PlainText.event(event))
      case .jsonl: EventRecord(event, isMarked: false).write(&library, to: &writer)
      }
    }
    try Output.write(writer.bytes)
    if events.isEmpty { throw options.nothing() }
  }
}

struct People: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List people, agencies and other bodies with their events."
  )

  @OptionGroup var options: ListingOptions

  func run() async throws {
    let listing = try await options.listing()
    let people = try listing.store.people(listing.selection).filter {
      $0.entity.isPersonOrBody && ($0.events > 0 || listing.query.isEverything)
    }
    var writer = JSONWriter()
    for person in people {
      switch options.format {
      case .text: try Output.line(PlainText.person(person))
      case .jsonl: PersonRecord(person).write(to: &writer)
      }
    }
    try Output.write(writer.bytes)
    if people.isEmpty { throw options.nothing() }
  }
}

struct Timeline: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Count the events by period.")

  @OptionGroup var options: ListingOptions

  @Option(help: "day, week, month, quarter, year or decade; chosen to fit where it is not given.")
  var by: TimelineScale?

  func run() async throws {
    let listing = try await options.listing()
    let timeline = TimelineBins(listing.selection.days, scale: by, room: 40)
    var writer = JSONWriter()
    for bin in timeline.bins {
      switch options.format {
      case .text: try Output.line(PlainText.bin(bin, timeline))
      case .jsonl:
        PeriodRecord(label: bin.label, first: bin.first, last: bin.last, events: bin.count).write(
          to: &writer
        )
      }
    }
    if timeline.undated > 0 {
      switch options.format {
      case .text: try Output.line(PlainText.undated(timeline))
      case .jsonl:
        PeriodRecord(label: "undated", first: nil, last: nil, events: timeline.undated).write(
          to: &writer
        )
      }
    }
    try Output.write(writer.bytes)
    if listing.selection.events.isEmpty { throw options.nothing() }
  }
}

extension TimelineScale: ExpressibleByArgument {}
