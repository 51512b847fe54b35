import CNcurses
import Glibc
import Synchronization

/// A program run on a pseudo-terminal, its output kept as it comes.
package final class Pseudoterminal {
  private let controller: Int32
  private let process: Int32
  /// The other side, held open so that its settings can be read after the program has gone.
  private let terminal: Int32
  private let before: termios
  package private(set) var output = ""
  private var exit: Int32?

  package init?(
    _ program: String,
    _ arguments: [String],
    environment: [String: String] = [:],
    columns: Int = 80,
    rows: Int = 24
  ) {
    var path = [CChar](repeating: 0, count: 128)
    controller = rp_pty_open(&path, path.count)
    let name = String(
      decoding: path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) },
      as: UTF8.self
    )
    terminal = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard controller >= 0, terminal >= 0 else { return nil }
    rp_pty_resize(controller, Int32(columns), Int32(rows))
    var settings = termios()
    tcgetattr(terminal, &settings)
    before = settings
    let variables = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    .merging(Repository.userFolders(in: Repository.temporaryFolder())) { own, _ in own }
    .merging(Self.inherited) { own, _ in own }.merging(environment) { _, given in given }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var pairs: [UnsafeMutablePointer<CChar>?] =
      variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    process = rp_pty_spawn(name, &words, &pairs)
    for word in words + pairs { free(word) }
    _ = fcntl(controller, F_SETFL, fcntl(controller, F_GETFL) | O_NONBLOCK)
  }

  deinit {
    if exit == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(terminal)
    close(controller)
  }

  private static var inherited: [String: String] {
    getenv("LD_LIBRARY_PATH").map { ["LD_LIBRARY_PATH": String(cString: $0)] } ?? [:]
  }

  /// Whether the terminal's settings are what they were before the program began.
  package var isRestored: Bool {
    var after = termios()
    tcgetattr(terminal, &after)
    return after.c_lflag == before.c_lflag && after.c_iflag == before.c_iflag
      && after.c_oflag == before.c_oflag && after.c_cflag == before.c_cflag
  }

  package func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(controller, bytes, bytes.count)
  }

  package func resize(columns: Int, rows: Int) {
    rp_pty_resize(controller, Int32(columns), Int32(rows))
  }

  package func signal(_ number: Int32) { kill(process, number) }

  /// Waits until a condition on all output so far holds; false when the time is over.
  package func wait(seconds: Double = 40, until condition: (String) -> Bool) -> Bool {
    var left = Int(seconds * 50)
    while left > 0 {
      read()
      if condition(output) { return true }
      var descriptor = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
      poll(&descriptor, 1, 20)
      left -= 1
    }
    read()
    return condition(output)
  }

  /// Waits for the end; the exit status as a shell gives it, nil when it does not come.
  package func waitForExit(seconds: Double = 20) -> Int32? {
    var left = Int(seconds * 50)
    while left > 0 {
      read()
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process {
        read()
        exit = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
        return exit
      }
      usleep(20_000)
      left -= 1
    }
    return nil
  }

  private func read() {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = Glibc.read(controller, &buffer, buffer.count)
      guard count > 0 else { return }
      output += String(decoding: buffer[..<count], as: UTF8.self)
    }
  }
}
