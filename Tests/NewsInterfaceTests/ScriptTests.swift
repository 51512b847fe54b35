import Glibc
import NewsInterface
import NewsModel
import Synchronization
import TestSupport
import Testing

/// Scripts that show every action at work; users can run the same on their own articles.
struct ScriptTests {
  private static let folder = Repository.path("Tests/NewsInterfaceTests/Scripts")
  private static let names = Repository.files(folder).filter { $0.hasSuffix(".script") }.sorted()

  @Test(arguments: names) func `a script does what it says`(name: String) async throws {
    let runner = try await run(name)
    #expect(runner.held > 0)
  }

  @Test func `every action is done by a script`() async throws {
    var performed: Set<Action> = []
    for name in Self.names { performed.formUnion(try await run(name).state.performed) }
    let missing = Set(Action.allCases).subtracting(performed)
    #expect(missing.isEmpty, "no script does \(missing.map(\.rawValue).sorted())")
  }

  @Test func `what is recorded is a script that does it again`() async throws {
    var recorder = ScriptRecorder()
    recorder.resized(Size(columns: 80, rows: 24))
    for key in [Key.character("j"), .character("j"), .down, .character("f")] {
      recorder.pressed(key, isTyping: false)
    }
    for letter in "who:velmar x " { recorder.pressed(.character(letter), isTyping: true) }
    recorder.pressed(.backspace, isTyping: true)
    recorder.pressed(.enter, isTyping: true)
    let script = try Script(recorder.text)
    #expect(
      script.lines.map(\.step) == [
        .size(Size(columns: 80, rows: 24)),
        .keys([.character("j"), .character("j"), .down, .character("f")]),
        .type("who:velmar x"), .keys([.character(" ")]), .keys([.backspace, .enter]),
      ]
    )
  }

  @Test(arguments: [
    ("jump", 1), ("keys j\nkeys Hyper-x", 2), ("size 0x5", 1), ("# nothing\n\nexpect", 3),
    ("expect-file name", 1),
  ])
  func `a line that is no step is named`(text: String, line: Int) throws {
    let fault = #expect(throws: ScriptFault.self) { try Script(text) }
    #expect(fault?.line == line)
  }

  @Test func `an expectation that does not hold names its line and shows the screen`() async throws
  {
    var runner = ScriptHarness.runner()
    let fault = await #expect(throws: ScriptFault.self) {
      try await runner.run(try Script("keys j\nexpect no such words"))
    }
    #expect(fault?.line == 2)
    #expect(fault?.reason.contains("2 Events") == true)
  }

  private func run(_ name: String) async throws -> ScriptRunner {
    var runner = ScriptHarness.runner()
    try await runner.run(try Script(Repository.text(Self.folder + "/" + name)))
    return runner
  }
}

/// The port behind services that write nothing.
enum ScriptHarness {
  static func runner() -> ScriptRunner {
    let store = InMemoryStore(Sample.port).store
    let dates = Mutex<[Article.ID: EDTF]>([:])
    let services = BrowserServices(
      open: { news in try news(.store(store, isWhole: true)) },
      export: { request in
        let count = try store.select(request.query, request.marks, request.order).events.count
        return "Wrote \(count) events to \(request.path)"
      },
      preview: { request in ExportPreview(lines: ["the first line"], path: request.path) },
      copy: { request in request.kind.rawValue },
      keepCopy: { _ in "copied.txt" },
      show: { _, _ in },
      visit: { _ in },
      redate: { id, date in
        let before = dates.withLock { dates in
          defer { dates[id] = date }
          return dates[id]
        }
        return BrowserServices.Redated(store: store, before: before, others: 0)
      },
      reload: { BrowserServices.Reloaded(store: store, sentence: "1 file is new.") }
    )
    return ScriptRunner(
      services: services,
      surroundings: ScriptRunner.Surroundings(file: { _ in nil }, print: { _ in }),
      fresh: { session in
        BrowserState(
          corpusName: "harbour",
          size: Size(columns: 80, rows: 24),
          glyphs: .ascii,
          session: session
        )
      }
    )
  }
}
