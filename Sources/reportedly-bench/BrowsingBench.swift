import NewsInterface
import NewsModel

/// What a key costs the loop (update and frame: nothing else may wait) and what it costs the store, which answers beside it.
struct BrowsingBench {
  private var state = BrowserState(corpusName: "bench", size: Size(columns: 140, rows: 40))
  private let store: NewsStore
  /// Milliseconds since the last report.
  private var loop = 0.0
  private var longest = 0.0
  private var answers = 0.0

  init(_ store: NewsStore) { self.store = store }

  func run() {
    var bench = self
    bench.measure("open") { bench in
      guard let overview = try? bench.store.overview() else { return }
      bench.send(.opened(overview, isWhole: true))
    }
    bench.measure("100 steps down") { $0.press([Key](repeating: .down, count: 100)) }
    bench.measure("to the last event") { $0.press([.character("G")]) }
    bench.measure("type a filter, letter by letter") { $0.press(Self.keys("fwho:colombia")) }
    bench.measure("keep it") { $0.press([.enter]) }
    bench.measure("drop it") { $0.press([.escape]) }
    bench.measure("search, letter by letter") { $0.press(Self.keys("/russia")) }
    bench.measure("20 hits on") {
      $0.press([.enter] + [Key](repeating: .character("n"), count: 20))
    }
    bench.measure("sort by who") { $0.press(Self.keys(">s")) }
    bench.measure("sort the other way") { $0.press([.character("s")]) }
    bench.measure("undo twice") { $0.press(Self.keys("uu")) }
    bench.measure("mark 20") {
      $0.press([.character("g"), .character("g")] + [Key](repeating: .character(" "), count: 20))
    }
    bench.measure("mark all") { $0.press([.control("a")]) }
    bench.measure("unmark one") { $0.press([.character(" ")]) }
    bench.measure("timeline: 20 periods on") {
      $0.press([.character("3")] + [Key](repeating: .right, count: 20))
    }
    bench.measure("timeline: last, finer, coarser") {
      $0.press([.end, .character("+"), .character("-")])
    }
    bench.measure("timeline: lanes by actor") { $0.press([.character("t")]) }
    bench.measure("another size") { $0.send(.resized(Size(columns: 80, rows: 24))) }
    bench.measure("people, three letters") { $0.press(Self.keys("2prus") + [.escape]) }
    bench.measure("go to a date") { $0.press(Self.keys("d2019-03") + [.enter]) }
  }

  private static func keys(_ text: String) -> [Key] { text.map { .character($0) } }

  private mutating func measure(_ name: String, _ work: (inout BrowsingBench) -> Void) {
    (loop, longest, answers) = (0, 0, 0)
    work(&self)
    let padded = name + String(repeating: " ", count: max(1, 34 - name.count))
    print(
      padded
        + "loop \(ReportedlyBench.hundredths(loop)) ms, longest \(ReportedlyBench.hundredths(longest)); "
        + "store \(ReportedlyBench.hundredths(answers)) ms"
    )
  }

  private mutating func press(_ keys: [Key]) { for key in keys { send(.key(key)) } }

  /// Each message is a turn of the loop, with its frame.
  private mutating func send(_ message: Message) {
    var waiting = [message]
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      var effects: [Effect] = []
      let turn = ReportedlyBench.measure {
        effects = Browser.update(&state, next)
        _ = Browser.view(state)
      }
      loop += turn
      longest = max(longest, turn)
      for effect in effects {
        answers += ReportedlyBench.measure {
          if let answer = try? EffectRunner.answer(effect, store) { waiting.append(answer) }
        }
      }
    }
  }
}
