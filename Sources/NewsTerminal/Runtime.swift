import CNcurses
import Dispatch
import Glibc
package import NewsInterface
import NewsModel

/// The loop: keys and messages in, screens out, effects run by a worker so that the screen never waits.
@MainActor
package final class Runtime {
  /// How the loop ended.
  package enum Ending: Sendable, Equatable {
    case quit
    case signal(Int32)
    case failed(String)
  }

  /// How long a key that begins a sequence waits before what may follow is shown, in milliseconds.
  private static let patience: Int32 = 400

  /// The time between two pictures of progress, in milliseconds.
  private static let frame: Int32 = 33

  private let terminal: CursesTerminal
  private let services: BrowserServices
  private let clipboard: Clipboard
  private let mailbox = Mailbox()
  private let worker: Worker
  package private(set) var state: BrowserState
  /// What is typed, where it shall be kept.
  package private(set) var recorder: ScriptRecorder?
  private var ending: Ending?
  /// What is being written: the program does not end before it is.
  private let asides = DispatchGroup()
  /// What shall be done as soon as there is something to look at.
  private var start: [Action]

  package init(
    _ terminal: CursesTerminal,
    _ state: BrowserState,
    services: BrowserServices,
    clipboard: Clipboard,
    recorder: ScriptRecorder? = nil,
    start: [Action] = []
  ) {
    self.start = start
    self.terminal = terminal
    self.services = services
    self.clipboard = clipboard
    self.recorder = recorder
    worker = Worker(mailbox)
    self.state = state
    self.state.size = terminal.size
    self.recorder?.resized(terminal.size)
  }

  package func run() -> Ending {
    let opening = open()
    defer { opening.cancel() }
    if state.isMouseOn { terminal.mouse(true) }
    terminal.present(Browser.view(state))
    var shown = ContinuousClock.now
    var isDrawn = true
    while ending == nil {
      let isWaiting = state.isKeyHeld && !state.showsContinuations
      let timeout = !isDrawn ? Self.frame : isWaiting ? Self.patience : -1
      let isConnected = rp_wait(STDIN_FILENO, timeout)
      if !isConnected { ending = .signal(SIGHUP) }
      takeSignals()
      let keys = terminal.keys()
      let news = mailbox.take()
      for key in keys { press(key) }
      for letter in news { open(letter) }
      if state.hasBeenOpen, state.isSettled { begin() }
      if isWaiting, isDrawn, keys.isEmpty, news.isEmpty { take(.waited) }
      // A key is answered at once; news of progress alone waits for the next frame.
      let now = ContinuousClock.now
      isDrawn =
        !keys.isEmpty || !news.allSatisfy(\.isProgress) || now - shown > .milliseconds(Self.frame)
      if ending == nil, isDrawn {
        terminal.present(Browser.view(state))
        shown = now
      }
    }
    _ = asides.wait(timeout: .now() + 60)
    return ending ?? .quit
  }

  private func begin() {
    let actions = start
    start = []
    for action in actions {
      for effect in Browser.perform(action, in: &state) { run(effect) }
    }
  }

  private func open() -> Task<Void, Never> {
    let (services, mailbox, worker) = (services, mailbox, worker)
    return Task.detached {
      do {
        try await services.open { news in
          switch news {
          case .progress(let progress): mailbox.post(.progress(progress))
          case .store(let store, let isWhole): try mailbox.post(store, isWhole: isWhole)
          }
        }
      } catch is CancellationError {
      } catch {
        worker.fail("\(error)")
      }
    }
  }

  private func press(_ key: Key) {
    recorder?.pressed(key, isTyping: state.prompt != nil || state.overlay != nil)
    take(.key(key))
  }

  private func open(_ letter: Mailbox.Letter) {
    switch letter {
    case .message(let message, let store):
      // Keys of an old store mean nothing in this one.
      if store == nil || store == worker.version { take(message) }
    case .store(let store, let overview, let isWhole):
      worker.use(store)
      take(.opened(overview, isWhole: isWhole))
    }
  }

  private func take(_ message: Message) {
    guard ending == nil else { return }
    for effect in Browser.update(&state, message) { run(effect) }
  }

  private func run(_ effect: Effect) {
    switch effect {
    case .quit: ending = .quit
    case .redraw: terminal.redraw()
    case .mouse(let isOn): terminal.mouse(isOn)
    case .suspend:
      terminal.suspend()
      resize()
    case .export(let request):
      aside { services in
        do {
          return .exported(try services.export(request))
        } catch {
          return .exportFailed("\(error)")
        }
      }
    case .preview(let request):
      aside { services in .previewed(request, try services.preview(request)) }
    case .copy(let request): copy(request)
    case .show(let id, let program): show(id, program)
    case .visit(let address):
      aside { services in
        try services.visit(address)
        return .copied("Opened \(address)")
      }
    case .redate(let id, let date, let isUndo): redate(id, date, isUndo)
    case .reload: reload()
    default: worker.run(effect)
    }
  }

  /// Does something away from the loop and takes its answer.
  private func aside(_ work: @escaping @Sendable (BrowserServices) throws -> Message) {
    let (services, mailbox, asides) = (services, mailbox, asides)
    asides.enter()
    Task.detached {
      defer { asides.leave() }
      do {
        mailbox.post(try work(services))
      } catch {
        mailbox.post(.failed("\(error)"))
      }
    }
  }

  private func redate(_ id: Article.ID, _ date: EDTF?, _ isUndo: Bool) {
    let (services, mailbox, asides) = (services, mailbox, asides)
    asides.enter()
    Task.detached {
      defer { asides.leave() }
      do {
        let redated = try services.redate(id, date)
        try mailbox.post(redated.store, isWhole: true)
        mailbox.post(
          .redated(id, before: redated.before, after: date, others: redated.others, isUndo: isUndo)
        )
      } catch {
        mailbox.post(.failed("\(error)"))
      }
    }
  }

  private func reload() {
    let (services, mailbox, asides) = (services, mailbox, asides)
    asides.enter()
    Task.detached {
      defer { asides.leave() }
      do {
        let reloaded = try await services.reload()
        if let store = reloaded.store { try mailbox.post(store, isWhole: true) }
        mailbox.post(.reloaded(reloaded.sentence))
      } catch {
        mailbox.post(.failed("\(error)"))
      }
    }
  }

  /// Gives the terminal to another program until that ends.
  private func show(_ id: Article.ID, _ program: OutsideProgram) {
    terminal.leave()
    let message: Message
    do {
      try services.show(id, program)
      message = .copied("Back from the \(program.rawValue).")
    } catch {
      message = .failed("\(error)")
    }
    // Ctrl-C was meant for the other program; a request to end is not.
    if rp_taken() & 2 != 0, ![SIGINT, SIGQUIT].contains(rp_termination()) {
      ending = .signal(rp_termination())
    }
    terminal.comeBack()
    resize()
    take(message)
  }

  private func copy(_ request: CopyRequest) {
    do {
      guard let text = try services.copy(request) else {
        return take(.failed("This article has no address."))
      }
      if let bytes = clipboard.bytes(for: text) {
        terminal.send(bytes)
        // Multiplexers hand it on only where they are told to: the file is there in any case.
        let kept = clipboard.isThroughMultiplexer ? ", and to \(try services.keepCopy(text))" : ""
        take(.copied("Copied to the terminal\(kept): \(text)"))
      } else {
        take(.copied("Copied to the file \(try services.keepCopy(text)): \(text)"))
      }
    } catch {
      take(.failed("\(error)"))
    }
  }

  private func takeSignals() {
    let events = rp_taken()
    if let fault = worker.fault { ending = .failed(fault) }
    if events & 2 != 0 { ending = .signal(rp_termination()) }
    if events & 4 != 0 { run(.suspend) }
    // Woken from a stop that was not ours: the shell has used the terminal meanwhile.
    if events & 8 != 0, events & 4 == 0 { terminal.comeBack() }
    if events & 1 != 0 { resize() }
  }

  private func resize() {
    let size = terminal.size
    terminal.resize(size)
    recorder?.resized(size)
    take(.resized(size))
  }
}
