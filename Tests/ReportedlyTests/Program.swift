import Glibc
import TestSupport

/// The built program, run as a user runs it.
enum Program {
  /// Beside the test bundle.
  static let path: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let own = String(
      decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) },
      as: UTF8.self
    )
    let folder =
      own.hasSuffix(".xctest") ? own.split(separator: "/").dropLast().joined(separator: "/") : ""
    let beside = "/" + folder + "/reportedly"
    return Repository.exists(beside) ? beside : Repository.path(".build/debug/reportedly")
  }()

  struct Result {
    let output: String
    let errors: String
    let code: Int32
  }

  /// Runs to the end in a folder of its own, with text on standard input.
  ///
  /// `folder`: where it runs and keeps what is the user's; a new one where none is given.
  static func run(
    _ arguments: [String],
    input: String = "",
    in folder: String = Repository.temporaryFolder()
  ) -> Result {
    Repository.write(input, to: folder + "/in")
    let quoted = ([path] + arguments).map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(
      separator: " "
    )
    let folders = Repository.userFolders(in: folder).map { "\($0.key)='\($0.value)'" }
      .joined(separator: " ")
    let status = system(
      "cd \(folder) && \(folders) SWIFT_BACKTRACE=enable=no \(quoted) <in >out 2>err"
    )
    return Result(
      output: Repository.text(folder + "/out"),
      errors: Repository.text(folder + "/err"),
      code: (status >> 8) & 0xFF
    )
  }
}
