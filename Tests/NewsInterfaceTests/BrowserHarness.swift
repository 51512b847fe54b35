import NewsInterface
import NewsModel
import TestSupport

/// The browser without a terminal: effects are answered at once from a store, keys are typed as text.
struct BrowserHarness {
  private(set) var state: BrowserState
  private(set) var exports: [ExportRequest] = []
  private(set) var redated: [(Article.ID, EDTF?)] = []
  private(set) var hasQuit = false
  private let store: NewsStore

  init(
    _ corpus: Corpus = Sample.harbour,
    columns: Int = 80,
    rows: Int = 24,
    glyphs: Glyphs = .ascii
  ) throws {
    store = InMemoryStore(corpus).store
    state = BrowserState(
      corpusName: "harbour",
      size: Size(columns: columns, rows: rows),
      glyphs: glyphs
    )
    send(.opened(try store.overview(), isWhole: true))
  }

  var screen: Screen { Browser.view(state) }
  var picture: String { screen.text }

  mutating func press(_ keys: Key...) { for key in keys { send(.key(key)) } }
  mutating func type(_ text: String) { for character in text { send(.key(.character(character))) } }

  mutating func send(_ message: Message) {
    var waiting = [message]
    while !waiting.isEmpty {
      for effect in Browser.update(&state, waiting.removeFirst()) {
        switch effect {
        case .quit: hasQuit = true
        case .export(let request): exports.append(request)
        case .redate(let id, let date, _): redated.append((id, date))
        default: if let answer = try? EffectRunner.answer(effect, store) { waiting.append(answer) }
        }
      }
    }
  }
}
