/// Keys, commands and expectations, one a line: a demonstration, a test, or a report of a bug.
///
///     size 80x24
///     keys f
///     type who:Reuters
///     keys Enter
///     expect shown:
///     :export
///     expect-file events.csv Reuters
package struct Script: Sendable {
  package enum Step: Sendable, Equatable {
    case size(Size)
    case keys([Key])
    case type(String)
    case paste(String)
    /// A command as `:` takes it.
    case command(String)
    case expect(String)
    case expectNot(String)
    /// A picture that lies beside the script, `NAME.txt`.
    case expectScreen(String)
    case expectFile(String, String)
    case print
    /// Leaves and comes back, as on another day.
    case reopen
  }

  /// A step with the line that it stands in, from one.
  package struct Line: Sendable {
    package let number: Int
    package let step: Step
  }

  package let lines: [Line]

  /// - Throws: ``ScriptFault``
  package init(_ text: String) throws(ScriptFault) {
    var lines: [Line] = []
    for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let line = line.last == "\r" ? line.dropLast() : line
      guard !line.allSatisfy({ $0 == " " }), !line.hasPrefix("#") else { continue }
      guard let step = Self.step(String(line)) else {
        throw ScriptFault(line: place + 1, reason: "\"\(line)\" is no step. " + Self.help)
      }
      lines.append(Line(number: place + 1, step: step))
    }
    self.lines = lines
  }

  package static let help =
    "Steps are: size 80x24, keys j Enter, type WORDS, paste WORDS, :COMMAND, expect WORDS, expect-not WORDS, "
    + "expect-screen NAME, expect-file PATH WORDS, print, reopen."

  private static func step(_ line: String) -> Step? {
    if line.hasPrefix(":") { return .command(String(line.dropFirst())) }
    let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = words.count > 1 ? String(words[1]) : ""
    switch words[0] {
    case "size":
      let numbers = rest.split(separator: "x").compactMap { Int($0) }
      guard numbers.count == 2, numbers.allSatisfy({ (1...1_000).contains($0) }) else { return nil }
      return .size(Size(columns: numbers[0], rows: numbers[1]))
    case "keys": return KeySequence(rest).map { .keys($0.keys) }
    case "type": return rest.isEmpty ? nil : .type(rest)
    case "paste": return rest.isEmpty ? nil : .paste(rest)
    case "expect": return rest.isEmpty ? nil : .expect(rest)
    case "expect-not": return rest.isEmpty ? nil : .expectNot(rest)
    case "expect-screen": return rest.isEmpty ? nil : .expectScreen(rest)
    case "expect-file":
      let parts = rest.split(separator: " ", maxSplits: 1)
      return parts.count == 2 ? .expectFile(String(parts[0]), String(parts[1])) : nil
    case "print": return .print
    case "reopen": return .reopen
    default: return nil
    }
  }
}

/// Why a script stopped: the line, and what was not so.
package struct ScriptFault: Error, Hashable, Sendable, CustomStringConvertible {
  package let line: Int
  package let reason: String

  package init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }

  package var description: String { "line \(line): \(reason)" }
}
