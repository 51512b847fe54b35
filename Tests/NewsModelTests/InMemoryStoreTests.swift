import NewsModel
import TestSupport
import Testing

struct InMemoryStoreTests {
  private let store = InMemoryStore(Sample.harbour).store

  private func summaries(_ query: String, marks: Set<Event.ID> = []) throws -> [String] {
    try store.events(store.select(QueryParser.parse(query), marks, .reading).events).map(
      \.event.summary
    )
  }

  @Test func `events come by date, the undated last`() throws {
    #expect(
      try summaries("") == [
        "Velmar open", "Norway ordered Velmar", "Velmar rejected Norway", "Norway claim Velmar",
        "Bogotá accused Velmar",
      ]
    )
  }

  @Test(arguments: [
    ("who:bogota", 1), ("who:\"port of velmar\"", 5), ("type:REQUEST", 1), ("-type:REQUEST", 4),
    ("when:2024-03", 2), ("when:2024", 4),
    ("books", 2), ("ooks", 0), ("\"harbour wire\"", 2), ("who:norway type:SANCTION", 1),
    ("nothing", 0),
  ])
  func `a query selects`(query: String, count: Int) throws {
    #expect(try summaries(query).count == count)
  }

  @Test func `marks are a condition like others`() throws {
    #expect(try summaries("marked:yes", marks: [Event.ID(2)]) == ["Velmar rejected Norway"])
    #expect(try summaries("-marked:yes", marks: [Event.ID(2)]).count == 4)
  }

  @Test func `a filter hides articles without events, no filter shows all`() throws {
    #expect(try store.select(.everything, [], .reading).articles.count == 3)
    #expect(try store.select(QueryParser.parse("type:REJECT"), [], .reading).articles.count == 1)
  }

  @Test func `people are counted within the selection`() throws {
    let people = try store.people(store.select(QueryParser.parse("when:2024-03"), [], .reading))
      .filter(\.entity.isPersonOrBody)
    #expect(people.first?.entity.name == "Velmar")
    #expect(people.first?.events == 2)
    #expect(!people.contains { $0.entity.kind == .country })
  }

  @Test func `an article is read with its mentions in order`() throws {
    let reading = try #require(try store.reading(Article.ID("gazette.txt")))
    #expect(reading.mentions.map(\.event.number) == [1, 4])
    #expect(try store.reading(Article.ID("none"))?.article.file == nil)
  }
}
