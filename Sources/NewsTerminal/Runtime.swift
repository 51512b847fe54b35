import CNcurses
import Glibc
package import NewsInterface
package import NewsModel

/// The loop: keys and messages in, screens out, effects run by a worker so that the screen never waits.
@MainActor
package final class Runtime {
  /// What the program around the browser does for it, each on a worker.
  package struct Services: Sendable {
    /// Reads the corpus, telling how far it is; gives the store to ask.
    package var open: @Sendable (@escaping @Sendable (Int, Int) -> Void) async throws -> NewsStore
    /// Writes the selection; gives the sentence that says so.
    package var export: @Sendable (ExportRequest) throws -> String
    /// Keeps the day on which an article was published, nil to take it back; gives the corpus as it is then.
    ///
    /// Also how many other articles are dated otherwise for it.
    package var redate: @Sendable (Article.ID, EDTF?) throws -> (store: NewsStore, others: Int)

    package init(
      open: @escaping @Sendable (@escaping @Sendable (Int, Int) -> Void) async throws -> NewsStore,
      export: @escaping @Sendable (ExportRequest) throws -> String,
      redate:
        @escaping @Sendable (Article.ID, EDTF?) throws -> (store: NewsStore, others: Int)
    ) {
      self.open = open
      self.export = export
      self.redate = redate
    }
  }

  /// How the loop ended.
  package enum Ending: Sendable, Equatable {
    case quit
    case signal(Int32)
    case failed(String)
  }

  private let terminal: CursesTerminal
  private let services: Services
  private let mailbox = Mailbox()
  private let worker: Worker
  private var state: BrowserState
  private var ending: Ending?

  package init(_ terminal: CursesTerminal, corpusName: String, isUTF8: Bool, services: Services) {
    self.terminal = terminal
    self.services = services
    worker = Worker(mailbox)
    state = BrowserState(
      corpusName: corpusName,
      size: terminal.size,
      glyphs: isUTF8 ? .unicode : .ascii
    )
    if !isUTF8 {
      _ = Browser.update(&state, .failed("The charset is not UTF-8: letters are shown plain."))
    }
  }

  package func run() -> Ending {
    let opening = open()
    defer { opening.cancel() }
    terminal.present(Browser.view(state))
    while ending == nil {
      rp_wait(STDIN_FILENO, -1)
      takeSignals()
      for key in terminal.keys() { take(.key(key)) }
      for message in mailbox.take() { take(message) }
      if ending == nil { terminal.present(Browser.view(state)) }
    }
    return ending ?? .quit
  }

  private func open() -> Task<Void, Never> {
    let (services, mailbox, worker) = (services, mailbox, worker)
    return Task.detached {
      do {
        let store = try await services.open { done, all in
          mailbox.post(.progress(done: done, all: all))
        }
        worker.use(store)
        mailbox.post(.opened(try store.overview()))
      } catch is CancellationError {
      } catch {
        worker.fail("\(error)")
      }
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
    case .suspend:
      terminal.suspend()
      resize()
    case .export(let request):
      let (services, mailbox) = (services, mailbox)
      Task.detached {
        do {
          mailbox.post(.exported(try services.export(request)))
        } catch {
          mailbox.post(.failed("\(error)"))
        }
      }
    case .redate(let id, let date):
      let (services, mailbox, worker) = (services, mailbox, worker)
      Task.detached {
        do {
          let (store, others) = try services.redate(id, date)
          worker.use(store)
          mailbox.post(.opened(try store.overview()))
          mailbox.post(.redated(id, date, others: others))
        } catch {
          mailbox.post(.failed("\(error)"))
        }
      }
    default: worker.run(effect)
    }
  }

  private func takeSignals() {
    let events = rp_taken()
    if let fault = worker.fault { ending = .failed(fault) }
    if events & 2 != 0 { ending = .signal(rp_termination()) }
    if events & 4 != 0 { run(.suspend) }
    if events & 1 != 0 { resize() }
  }

  private func resize() {
    let size = terminal.size
    terminal.resize(size)
    take(.resized(size))
  }
}
