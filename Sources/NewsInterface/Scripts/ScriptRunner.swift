import NewsModel

/// Runs a script on the browser without a terminal: every effect is answered before the next step.
package struct ScriptRunner {
  /// What the runner needs of the world beside the corpus.
  package struct Surroundings: Sendable {
    /// The text of a file that the script names; nil where it cannot be read.
    package var file: @Sendable (String) -> String?
    /// What `print` prints.
    package var print: @Sendable (String) -> Void

    package init(
      file: @escaping @Sendable (String) -> String?,
      print: @escaping @Sendable (String) -> Void
    ) {
      self.file = file
      self.print = print
    }
  }

  package private(set) var state: BrowserState
  /// Expectations that held.
  package private(set) var held = 0
  package private(set) var copies: [String] = []
  package private(set) var hasQuit = false
  /// The folder shall be read again after this step.
  private var wantsReload = false
  private let services: BrowserServices
  private let surroundings: Surroundings
  private let fresh: @Sendable (Session?) -> BrowserState
  private var store: NewsStore?

  /// `fresh`: a state for a new visit, with what the last one left.
  package init(
    services: BrowserServices,
    surroundings: Surroundings,
    fresh: @escaping @Sendable (Session?) -> BrowserState
  ) {
    self.services = services
    self.surroundings = surroundings
    self.fresh = fresh
    state = fresh(nil)
  }

  /// Opens the corpus, then does each step.
  ///
  /// - Throws: ``ScriptFault`` at the first step that cannot be done or the first expectation that does not hold.
  package mutating func run(_ script: Script, session: Session? = nil) async throws {
    try await open(session)
    for line in script.lines {
      guard !hasQuit || line.step == .reopen || line.step.isAboutFiles else {
        throw ScriptFault(line: line.number, reason: "The program has quit before this step.")
      }
      try await perform(line)
      if wantsReload { try await reload() }
    }
  }

  private mutating func reload() async throws {
    wantsReload = false
    let reloaded = try await services.reload()
    if let store = reloaded.store {
      self.store = store
      send(.opened(try store.overview(), isWhole: true))
    }
    send(.reloaded(reloaded.sentence))
  }

  private mutating func open(_ session: Session?) async throws {
    let performed = state.performed
    let size = state.size
    state = fresh(session)
    state.performed = performed
    state.size = size
    hasQuit = false
    let box = StoreBox()
    try await services.open { news in
      if case .store(let store, _) = news { box.set(store) }
    }
    guard let store = box.store else { return }
    self.store = store
    send(.opened(try store.overview(), isWhole: true))
  }

  private mutating func perform(_ line: Script.Line) async throws {
    switch line.step {
    case .size(let size): send(.resized(size))
    case .keys(let keys): for key in keys { send(.key(key)) }
    case .type(let text): for letter in text { send(.key(.character(letter))) }
    case .paste(let text): send(.key(.paste(text)))
    case .command(let text):
      guard state.overlay == nil, state.prompt == nil else {
        throw ScriptFault(
          line: line.number,
          reason: "A command needs the panes: close what is open first (keys Esc)."
        )
      }
      for effect in Browser.perform(.command, in: &state) { waiting(effect) }
      for letter in text { send(.key(.character(letter))) }
      send(.key(.enter))
      if let fault = state.prompt?.fault {
        throw ScriptFault(line: line.number, reason: fault.reason)
      }
    case .print: surroundings.print(Browser.view(state).text)
    case .reopen:
      try await open(state.session)
    case .expect, .expectNot, .expectScreen, .expectFile: try check(line)
    }
  }

  private mutating func check(_ line: Script.Line) throws(ScriptFault) {
    let picture = Browser.view(state).text
    func fail(_ reason: String) -> ScriptFault {
      ScriptFault(line: line.number, reason: reason + "\n" + picture)
    }
    switch line.step {
    case .expect(let text):
      guard picture.contains(text) else { throw fail("The screen does not hold \"\(text)\":") }
    case .expectNot(let text):
      guard !picture.contains(text) else { throw fail("The screen holds \"\(text)\":") }
    case .expectScreen(let name):
      guard let expected = surroundings.file(name + ".txt") else {
        throw fail("There is no picture \(name).txt beside the script. The screen is:")
      }
      guard picture.lines == expected.lines else {
        throw fail("The screen is not \(name).txt but:")
      }
    case .expectFile(let path, let text):
      guard let content = surroundings.file(path) else {
        throw fail("The file \(path) cannot be read.")
      }
      guard content.contains(text) else {
        throw ScriptFault(
          line: line.number,
          reason: "\(path) does not hold \"\(text)\". It begins:\n\(content.prefix(400))"
        )
      }
    default: return
    }
    held += 1
  }

  // MARK: - Effects

  private mutating func waiting(_ effect: Effect) {
    do {
      for message in try answers(effect) { send(message) }
    } catch {
      send(.failed("\(error)"))
    }
  }

  private mutating func send(_ message: Message) {
    var waiting = [message]
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      for effect in Browser.update(&state, next) {
        do {
          waiting += try answers(effect)
        } catch {
          waiting.append(.failed("\(error)"))
        }
      }
    }
  }

  private mutating func answers(_ effect: Effect) throws -> [Message] {
    switch effect {
    case .quit: hasQuit = true
    case .export(let request):
      do {
        return [.exported(try services.export(request))]
      } catch {
        return [.exportFailed("\(error)")]
      }
    case .preview(let request): return [.previewed(request, try services.preview(request))]
    case .show(let id, let program):
      try services.show(id, program)
      return [.copied("Shown in the \(program.rawValue): \(id.key)")]
    case .visit(let address):
      try services.visit(address)
      return [.copied("Opened \(address)")]
    case .copy(let request):
      guard let text = try services.copy(request) else {
        return [.failed("This article has no address.")]
      }
      copies.append(text)
      return [.copied("Copied to the terminal: \(text)")]
    case .redate(let id, let date, let isUndo):
      let redated = try services.redate(id, date)
      store = redated.store
      return [
        .opened(try redated.store.overview(), isWhole: true),
        .redated(id, before: redated.before, after: date, others: redated.others, isUndo: isUndo),
      ]
    case .reload: wantsReload = true
    default:
      guard let store else { return [] }
      return [try EffectRunner.answer(effect, store)].compactMap(\.self)
    }
    return []
  }
}

extension Script.Step {
  fileprivate var isAboutFiles: Bool { if case .expectFile = self { true } else { false } }
}

extension String {
  /// Without blanks at the ends of lines and without empty lines at the end: pictures are stored so.
  fileprivate var lines: [String] {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
