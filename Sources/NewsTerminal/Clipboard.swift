/// How text reaches the reader's clipboard: through the terminal itself (OSC 52), which also works over ssh.
package struct Clipboard: Sendable {
  private let isInTmux: Bool
  private let isInScreen: Bool
  private let isTerminal: Bool

  /// `reaches`: whether the terminal takes OSC 52; nil asks its type.
  package init(reaches: Bool? = nil) {
    isInTmux = TerminalEnvironment.variable("TMUX") != nil
    isInScreen = TerminalEnvironment.variable("STY") != nil
    let term = TerminalEnvironment.term ?? "dumb"
    let plain = ["linux", "vt100", "vt102", "vt220", "ansi", "dumb", "cons25"]
    isTerminal = reaches ?? !plain.contains { term == $0 || term.hasPrefix($0 + "-") }
  }

  /// The sequence that sets the clipboard; nil where the terminal has none.
  ///
  /// Terminals refuse long ones: 100,000 bytes as xterm has it.
  package func bytes(for text: String) -> [UInt8]? {
    guard isTerminal, text.utf8.count < 74_000 else { return nil }
    let sequence = "\u{1B}]52;c;" + Self.base64(Array(text.utf8)) + "\u{07}"
    if isInScreen { return Array(("\u{1B}P" + sequence + "\u{1B}\\").utf8) }
    guard isInTmux else { return Array(sequence.utf8) }
    // tmux takes it itself, or hands on what is wrapped, every escape doubled, as it has been told.
    return Array(sequence.utf8) + Array("\u{1B}Ptmux;".utf8)
      + Array(sequence.replacing("\u{1B}", with: "\u{1B}\u{1B}").utf8)
      + Array("\u{1B}\\".utf8)
  }

  var isThroughMultiplexer: Bool { isInTmux || isInScreen }

  private static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let piece = bytes[start..<min(start + 3, bytes.count)]
      let value = piece.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - piece.count))
      for place in 0..<4 {
        result.append(place <= piece.count ? letters[value >> (18 - 6 * place) & 63] : 0x3D)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
