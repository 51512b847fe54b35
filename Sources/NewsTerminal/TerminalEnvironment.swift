import CNcurses
import Glibc

/// What the environment says of the terminal.
package enum TerminalEnvironment {
  /// Nil where it is not set or empty.
  package static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  package static var term: String? { variable("TERM") }

  /// Whether a screen can be drawn: a terminal at both ends that can move its cursor.
  package static var canDraw: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && term != nil && term != "dumb"
  }

  /// `NO_COLOR`, set and not empty, asks for none (no-color.org).
  package static var wantsColor: Bool { variable("NO_COLOR") == nil }

  /// Errors that are written while the screen is drawn are kept, and follow when the terminal is given back.
  package static func holdErrors() { rp_hold_errors() }

  /// Takes over the signals that a terminal program must answer; before the terminal is taken.
  package static func installSignals() { rp_signals() }

  /// Sets the locale for counting columns; true where the charset is UTF-8.
  package static func prepareLocale() -> Bool { rp_locale() }
}
