import Dispatch
import FoundationEssentials
import Glibc
import NewsInterface

/// A program that the environment names, started without a shell: its setting is split into words, and nothing of an article is
/// among them but the path of a file of ours.
struct OutsideCommand {
  private let words: [String]

  /// `$VISUAL` or `$EDITOR`, `$PAGER`; else what most systems have.
  ///
  /// - Throws: ``Trouble`` where the setting is empty or its program is not there.
  init(_ program: OutsideProgram) throws {
    switch program {
    case .editor: self = try Self(["VISUAL", "EDITOR"], else: ["editor", "nano", "vi"])
    case .pager: self = try Self(["PAGER"], else: ["less", "more"])
    }
  }

  /// `$BROWSER`, else `xdg-open`.
  static func browser() throws -> OutsideCommand {
    try OutsideCommand(["BROWSER"], else: ["xdg-open"])
  }

  private init(_ variables: [String], else usual: [String]) throws {
    let environment = ProcessInfo.processInfo.environment
    let setting = variables.compactMap { environment[$0] }.first { !$0.isEmpty }
    let words = setting.map { $0.split(separator: " ").map(String.init) }
    if let words, let program = words.first.flatMap(Self.path) {
      self.words = [program] + words.dropFirst()
    } else if setting == nil, let program = usual.compactMap(Self.path).first {
      self.words = [program]
    } else {
      let names = variables.map { "$" + $0 }.joined(separator: " or ")
      throw Trouble(
        setting.map { "\(names) is \"\($0)\", and there is no such program." }
          ?? "Set \(names): there is none of \(usual.joined(separator: ", "))."
      )
    }
  }

  /// Where a program is: as it is named where it holds a slash, else on the path.
  private static func path(_ name: String) -> String? {
    if name.contains("/") { return access(name, X_OK) == 0 ? name : nil }
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
      .split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// Runs it on the terminal, and waits.
  func run(_ argument: String) throws {
    let child = try start(argument, isQuiet: false)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
  }

  /// Starts it with nothing to say on the terminal; nobody waits.
  func start(_ argument: String) throws {
    let child = try start(argument, isQuiet: true)
    // It may stay as long as the browser does: a thread of its own, not one of the few that tasks share.
    DispatchQueue.global().async { waitpid(child, nil, 0) }
  }

  private func start(_ argument: String, isQuiet: Bool) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if isQuiet {
      for descriptor in 0..<Int32(3) {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
      }
    } else {
      // Standard error may be held while the screen is drawn: the other program speaks to the terminal.
      posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    }
    var child = pid_t()
    var arguments: [UnsafeMutablePointer<CChar>?] = (words + [argument]).map { strdup($0) } + [nil]
    defer { for word in arguments { free(word) } }
    let fault = posix_spawn(&child, words[0], &actions, nil, &arguments, environ)
    guard fault == 0 else {
      throw Trouble("\(words[0]) cannot be started: \(String(cString: strerror(fault))).")
    }
    return child
  }
}
