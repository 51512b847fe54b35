import NewsInterface
import NewsModel
import TestSupport
import Testing

/// The first screen of the sample corpus, which is also the picture in the README.
struct SamplePictureTests {
  @Test func `Picture of Data and Articles, the same in the README`() async throws {
    let store = InMemoryStore(try await TestCorpus.whole.corpus()).store
    var state = BrowserState(corpusName: "Articles", size: Size(columns: 80, rows: 24))
    var waiting: [Message] = [.opened(try store.overview(), isWhole: true)]
    waiting += ["f", "e", "x", "p", "e", "l"].map { .key(.character($0)) } + [.key(.enter)]
    while !waiting.isEmpty {
      for effect in Browser.update(&state, waiting.removeFirst()) {
        if let answer = try EffectRunner.answer(effect, store) { waiting.insert(answer, at: 0) }
      }
    }
    let picture = Browser.view(state).text
    expectSnapshot(picture, named: "articles-80x24")
    #expect(Repository.text(Repository.path("README.md")).contains(picture))
  }
}
